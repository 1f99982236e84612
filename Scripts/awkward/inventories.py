"""Correct inventories, drawn from the embedded communes: what every awkward file says, whatever its form."""

import random
import sqlite3
from dataclasses import dataclass, field


@dataclass
class Scheme:
    id: str
    type: str
    name: str
    communes: list[str]
    departement: str
    status: str
    start: str
    end: str


@dataclass
class Reference:
    """Names, départements and EPCI of the embedded communes."""

    names: dict[str, str] = field(default_factory=dict)
    departements: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    homonyms: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, geopackage: str) -> "Reference":
        result = cls()
        times: dict[str, int] = {}
        with sqlite3.connect(f"file:{geopackage}?mode=ro&immutable=1", uri=True) as base:
            rows = base.execute("select code, name, departement, epci from communes order by code")
            for code, name, departement, epci in rows:
                result.names[code] = name
                result.departements[code] = departement
                times[name] = times.get(name, 0) + 1
                if epci:
                    result.members.setdefault(epci, []).append(code)
        result.homonyms = {name for name, count in times.items() if count > 1}
        return result


TYPES = ["CLS", "CLS", "CLS", "CLSM", "ASV"]


def inventory(seed: int, reference: Reference) -> list[Scheme]:
    """Five to fourteen schemes of one to eight communes of one EPCI each; ids, names and (type, place) differ."""
    chance = random.Random(f"inventory {seed}")
    epcis = sorted(epci for epci, members in reference.members.items() if len(members) > 7)
    schemes = []
    for number, epci in enumerate(chance.sample(epcis, chance.randint(5, 14)), 1):
        members = reference.members[epci]
        communes = sorted(chance.sample(members, chance.randint(1, min(8, len(members)))))
        kind = chance.choice(TYPES)
        start = chance.randint(2015, 2024)
        schemes.append(
            Scheme(
                id=f"{kind}-{seed:02d}-{number}",
                type=kind,
                name=f"{kind} {['du Pays', 'du Bassin', 'de la Vallée'][number % 3]} de {reference.names[communes[0]]}",
                communes=communes,
                departement=reference.departements[communes[0]],
                status=chance.choice(["signed", "active", "expired"]),
                start=f"{start}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
                end=f"{start + chance.randint(3, 6)}-12-31",
            )
        )
    return schemes
