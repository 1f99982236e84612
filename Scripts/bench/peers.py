"""The peers of ../shared/bench/peers: how each is started, and whether it is installed. Standard library only."""
import glob
import os
import shutil
import subprocess

from job import SHARED

PEERS = os.path.join(SHARED, "peers")


class Missing(Exception):
    """A peer cannot run here; the message says what to install."""


class Peer:
    """A program that does the same job. `version` runs a short command that fails where the peer is not installed."""

    def __init__(self, name, label, command, version, needs):
        self.name, self.label, self.command, self.version, self.needs = name, label, command, version, needs
        self.server = None

    def start(self, folder):
        """What must run before the first round; nothing for most."""

    def stop(self):
        """Ends what `start` began."""

    def found_version(self):
        try:
            done = subprocess.run(self.version, capture_output=True, text=True, timeout=120)
        except OSError as error:
            raise Missing(f"{self.needs} ({error})")
        if done.returncode != 0 or not done.stdout.strip():
            raise Missing(self.needs)
        return done.stdout.strip().splitlines()[-1]


class PostGIS(Peer):
    """Its server is a cluster of its own on port 54329, made in a scratch folder and stopped at the end."""

    def found_version(self):
        if os.geteuid() != 0:
            raise Missing("must be run as root, to start a cluster as the user postgres")
        if not shutil.which("ogr2ogr") or not glob.glob("/usr/share/postgresql/15/extension/postgis.control"):
            raise Missing(self.needs)
        return super().found_version()

    def start(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o755)
        done = subprocess.run(["bash", f"{PEERS}/pg_setup.sh"], env={**os.environ, "WORK": folder}, cwd="/",
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise Missing(f"its cluster does not start: {done.stderr.strip()[-300:]}")
        with open(f"{folder}/pgdata/postmaster.pid") as file:
            self.server = int(file.readline())

    def stop(self):
        if self.server:
            control = f"/usr/lib/postgresql/15/bin/pg_ctl -D {self.folder}/pgdata -m fast stop"
            subprocess.run(["su", "postgres", "-c", control], cwd="/", stdout=subprocess.DEVNULL, check=True)


def all_peers(python):
    """Every peer that can be timed; `python` is that of the WORK folder's environment. `{out}` stands for its folder."""

    def script(name):
        return [python, f"{PEERS}/{name}.py", "{out}"]

    geopandas = ("import geopandas, shapely; "
                 "print(f'geopandas {geopandas.__version__}, GEOS {shapely.geos_version_string}')")
    duckdb = "import duckdb, duckdb_extension_spatial; print(f'DuckDB {duckdb.__version__}')"
    sedona = "import sedonadb; from importlib.metadata import version; print('SedonaDB', version('sedonadb'))"
    simple_features = "library(sf); cat('sf', format(packageVersion('sf')), 'GEOS', sf_extSoftVersion()[['GEOS']])"
    spatialite = ("import sqlite3; c = sqlite3.connect(':memory:'); c.enable_load_extension(True); "
                  "c.load_extension('mod_spatialite'); "
                  "print('SpatiaLite', c.execute('select spatialite_version()').fetchone()[0])")
    in_environment = "not in the Python environment of WORK"
    return [
        Peer("gpd_expert", "geopandas by an expert", script("gpd_expert"), [python, "-c", geopandas], in_environment),
        Peer("gpd_idiom", "geopandas as documented", script("gpd_idiom"), [python, "-c", geopandas], in_environment),
        Peer("duck", "DuckDB spatial", script("duck"), [python, "-c", duckdb],
             "pip install duckdb==1.5.5 duckdb-extension-spatial==1.5.5"),
        Peer("sedona", "SedonaDB", script("sedona"), [python, "-c", sedona], "pip install sedonadb==0.5.0"),
        PostGIS("pg", "PostGIS, load and SQL", ["bash", f"{PEERS}/pg.sh", "{out}"],
                ["dpkg-query", "-W", "-f", "PostGIS ${Version}", "postgresql-15-postgis-3"],
                "apt install postgresql-15-postgis-3 gdal-bin"),
        Peer("sf", "R sf", ["Rscript", f"{PEERS}/sf.R", "{out}"],
             ["Rscript", "-e", f"suppressMessages({{{simple_features}}})"], "apt install r-cran-sf"),
        Peer("spl", "ogr2ogr and SpatiaLite", ["bash", f"{PEERS}/spl.sh", "{out}"],
             ["/usr/bin/python3", "-c", spatialite], "apt install gdal-bin libsqlite3-mod-spatialite"),
    ]
