"""Random schemes and zones, drawn and listed, written as files: the same ones for the same seed."""

import json
import math
import os
import random
import sqlite3

# Départements around a city with arrondissements, a box in degrees that holds land, sea or both, and some of its parts.
AREAS = [
    {
        "region": "93",
        "departements": ["13", "83"],
        "box": (4.6, 43.0, 6.7, 43.75),
        "city": "13055",
        "parts": "132%02d",
        "most": 16,
    },
    {
        "region": "84",
        "departements": ["69", "01"],
        "box": (4.5, 45.5, 5.7, 46.2),
        "city": "69123",
        "parts": "6938%d",
        "most": 9,
    },
    {
        "region": "11",
        "departements": ["75", "92", "93", "94"],
        "box": (2.15, 48.72, 2.55, 48.98),
        "city": "75056",
        "parts": "751%02d",
        "most": 20,
    },
]
STATUSES = ["signed", "active", "", "expired", "planned", "in_renewal", "terminated"]


class Atlas:
    """Files of one random atlas in a folder: drawn.geojson, listed.csv, zones.geojson, lists.csv, grid.geojson."""

    def __init__(self, seed, folder, root):
        self.random = random.Random(seed)
        self.area = AREAS[seed % len(AREAS)]
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        with sqlite3.connect(os.path.join(root, "GeoData", "data", "communes.gpkg")) as communes:
            marks = ",".join("?" * len(self.area["departements"]))
            rows = communes.execute(
                f"select code, epci from communes where departement in ({marks}) order by code", self.area["departements"]
            ).fetchall()
        self.codes = [code for code, _ in rows]
        self.epcis = sorted({epci for _, epci in rows if epci})
        self._drawn()
        self._listed()
        self._zones()
        self._lists()
        self._grid()

    def _write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def _features(self, name, features):
        features = [{"type": "Feature", "properties": facts, "geometry": shape} for facts, shape in features]
        self._write(name, json.dumps({"type": "FeatureCollection", "features": features}))

    def _where(self):
        west, south, east, north = self.area["box"]
        return self.random.uniform(west, east), self.random.uniform(south, north)

    def _blob(self, size):
        """A ragged polygon around a random point, at times with a hole."""
        x, y = self._where()

        def ring(size, count, begin):
            points = []
            for at in range(count):
                angle = begin + at * 2 * math.pi / count
                reach = size * (0.4 + 0.6 * self.random.random())
                points.append([round(x + reach * math.cos(angle) * 1.35, 6), round(y + reach * math.sin(angle), 6)])
            return [*points, points[0]]

        rings = [ring(size, self.random.randint(5, 14), self.random.random() * 6.28)]
        if self.random.random() < 0.2:
            rings.append(ring(size * 0.25, 5, 0.5))
        return {"type": "Polygon", "coordinates": rings}

    def _scale(self):
        west, _, east, _ = self.area["box"]
        return (east - west) / 2

    def _drawn(self):
        pick = self.random.choice
        self._features(
            "drawn.geojson",
            [
                (
                    {
                        "id": f"D{at}",
                        "type": pick(["CLS", "CLS", "CLSM", "ASV"]),
                        "name": f"Drawn {at}",
                        "perimeter": "shape",
                        "status": pick(STATUSES[:5]),
                        "status_date": pick(["", "2024", "2025-06-01"]),
                        "date_start": pick(["2015", "2019-05", "2023-01-01", "2025-03-01", ""]),
                        "date_end": pick(["", "", "2026-12-31", "2020", "2025"]),
                        "cofunded": pick(["", "yes", "no"]),
                    },
                    self._blob(self._scale() * pick([0.02, 0.08, 0.2, 0.35])),
                )
                for at in range(18)
            ],
        )

    def _perimeter(self):
        kind, pick = self.random.random(), self.random.choice
        parts = ["arm:" + self.area["parts"] % (at + 1) for at in range(self.area["most"])]
        if kind < 0.4:
            return " ".join(
                "commune:" + code
                for code in self.random.sample(self.codes, self.random.randint(1, min(12, len(self.codes))))
            )
        if kind < 0.65:
            return "epci:" + pick(self.epcis)
        if kind < 0.8:
            return f"?commune:{pick(self.codes)} commune:{pick(self.codes)}"
        if kind < 0.9:
            return " ".join(self.random.sample(parts, self.random.randint(1, 4)))
        return pick(
            [f"commune:{self.area['city']} -{pick(parts)}", "", f"epci:{pick(self.epcis)} -commune:{pick(self.codes)}"]
        )

    def _listed(self):
        pick = self.random.choice
        lines = [
            "id,type,name,perimeter,status,status_date,date_signature,date_start,date_end,cofunded,targeted_zones,themes"
        ]
        for at in range(25):
            targets = " ".join(f"Z{self.random.randrange(150):03}" for _ in range(pick([0, 0, 1, 4])))
            lines.append(
                ",".join(
                    [
                        f"L{at}",
                        pick(["CLS", "CLS", "CLSM"]),
                        f"Listed {at}",
                        self._perimeter(),
                        pick(STATUSES),
                        pick(["", "2024", "2025-06"]),
                        pick(["", "2018-03-01", "2024"]),
                        pick(["", "2016", "2021-02-15", "2024"]),
                        pick(["", "", "2026-06-30", "2022"]),
                        pick(["", "yes", "no"]),
                        targets,
                        pick(["", "sport", "sport;sommeil"]),
                    ]
                )
            )
        self._write("listed.csv", "\n".join(lines) + "\n")

    def _zones(self):
        pick = self.random.choice
        features = []
        for at in range(150):
            facts = {
                "code": f"Z{at:03}",
                "name": f"Zone {at}",
                "population": pick([None, self.random.randint(100, 9000)]),
                "communes": " ".join(self.random.sample(self.codes, self.random.randint(0, 2))),
            }
            shape = self._blob(self._scale() * pick([0.003, 0.01, 0.03, 0.1])) if self.random.random() > 0.03 else None
            features.append((facts, shape))
        # One abroad, in no commune.
        features.append(
            (
                {"code": "Z999", "name": "Far", "population": 500, "communes": ""},
                {"type": "Polygon", "coordinates": [[[9, 41], [9.01, 41], [9.01, 41.01], [9, 41]]]},
            )
        )
        self._features("zones.geojson", features)

    def _lists(self):
        lines = ["code,name,communes,population"]
        for at in range(80):
            communes = " ".join(self.random.sample(self.codes, self.random.randint(1, 5)))
            if self.random.random() < 0.1:
                communes = self.area["parts"] % 1 + " 99999"
            lines.append(f"C{at:03},List {at},{communes},{self.random.choice(['', str(self.random.randint(50, 5000))])}")
        self._write("lists.csv", "\n".join(lines) + "\n")

    def _grid(self):
        """Squares of people over the middle of the box; where none is, nobody lives."""
        west, south, east, north = self.area["box"]
        count = 40
        wide, high = (east - west) / count, (north - south) / count
        features = []
        for column in range(count):
            for row in range(count):
                if self.random.random() < 0.7:
                    x, y = west + column * wide, south + row * high
                    ring = [[x, y], [x + wide, y], [x + wide, y + high], [x, y + high], [x, y]]
                    shape = {"type": "Polygon", "coordinates": [[[round(a, 6), round(b, 6)] for a, b in ring]]}
                    features.append(({"id": f"{column}-{row}", "ind": self.random.randint(0, 4000)}, shape))
        self._features("grid.geojson", features)
