"""Changes of communes since the vintages of the outlines (1 January 2024) and of the population (1 January 2023).

Typed from INSEE's file of movements, https://www.insee.fr/fr/statistiques/fichier/8377162/v_mvt_commune_2025.csv, and
checked against the inputs by `population.py` and `outline_vintage.py`.
"""

#: Mergers of 1 January 2025: commune of today -> communes it absorbed.
MERGED_2025 = {
    "01187": "01330",
    "02589": "02311",
    "08439": "08300",
    "09088": "09287",
    "14408": "14623",
    "14743": "14300",
    "16023": "16238",
    "16198": "16147",
    "16393": "16226",
    "17268": "17334",
    "19248": "19223 19230",
    "22147": "22309",
    "22237": "22200",
    "22241": "22027 22043",
    "23149": "23023",
    "25223": "25533",
    "25364": "25297",
    "25390": "25303 25347 25398 25620",
    "26289": "26371",
    "28319": "28025 28276",
    "30329": "30094",
    "32365": "32067 32260 32413",
    "33008": "33409",
    "34144": "34093",
    "39434": "39548",
    "39576": "39474",
    "42084": "42109 42252",
    "42217": "42072",
    "46172": "46217",
    "51485": "51205",
    "59006": "59070",
    "61275": "61017 61188 61192 61310",
    "62447": "62461 62549 62743",
    "63109": "63330",
    "70152": "70557",
    "70180": "70264 70530",
    "71566": "71131",
    "72155": "72287",
    "72382": "72298",
    "76455": "76358",
    "79307": "79060 79180 79205 79212",
    "80155": "80830",
    "85076": "85021",
    "85223": "85233",
    "88321": "88393",
    "93066": "93059",
}

#: Communes that others left: commune -> (date, communes re-established).
SPLIT = {
    "15141": ("2025-01-01", ["15031", "15035", "15047", "15171"]),
    "60054": ("2024-01-01", ["60694"]),
    "85084": ("2024-01-01", ["85165", "85212"]),
}
#: The split that is later than the outlines: the outline of 15141 still holds the communes that left.
SPLIT_AFTER_OUTLINES = "15141"

#: Communes nouvelles whose code changed with their chef-lieu in 2024 or 2025: code before -> code of today. The code
#: before is now only that of a commune déléguée, a part of the commune that it meant in the population file.
CODE_CHANGED = {"12076": "12218", "14011": "14581", "49069": "49126", "69159": "69114"}

#: Communes of 1 January 2023 that are no commune déléguée today: code -> commune they are part of.
ABSORBED = {
    "02311": "02589",
    "08300": "08439",
    "16238": "16023",
    "18131": "18173",
    "25282": "25060",
    "25297": "25364",
    "25549": "25060",
    "26371": "26289",
    "42072": "42217",
    "71131": "71566",
    "72287": "72155",
    "95282": "95169",
}
