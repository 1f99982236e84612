"""Descriptors of the zonings of whole communes: what each class means, and when it counts."""

from commune_zonings import DENSITY, FRR, MOUNTAIN, ZRR
from descriptors import commune_classes
from publishers import ANCT_MOUNTAIN, ANCT_ZRR, DGCL_FRR, INSEE_DENSITY, REFERENCE_DATE


def classified(name: str) -> dict:
    return {
        "noun_fr": f"communes classées {name}",
        "noun_one_fr": f"commune classée {name}",
        "gender_fr": "f",
        "noun_en": f"communes classified {name}",
        "noun_one_en": f"commune classified {name}",
    }


def commune_zoning_resources() -> list[dict]:
    """Resource descriptors without size and hash."""
    return [frr(), zrr(), density(), mountain()]


def frr() -> dict:
    kept = {"valid_to": "2027-12-31"}
    plus = {"effective_from": "2025-01-01", "published_on": "2025-07-10", "before": "FRR socle"}
    classes = [
        ("FRR socle", "FRR socle", "FRR, base level", "yes", {}),
        ("FRR+", "FRR+", "FRR+", "yes", plus),
        ("FRR bénéficiaire", "FRR bénéficiaire (sortie des ZRR)", "kept in the effects of the ZRR", "yes", kept),
        ("Classée FRR partiellement", "FRR en partie", "FRR in part", "partly", {}),
        (
            "FRR bénéficiaire partiellement",
            "FRR bénéficiaire en partie",
            "kept in the effects of the ZRR, in part",
            "partly",
            kept,
        ),
        ("Non classée", "non classée", "not classified", "no", {}),
    ]
    return commune_classes(
        "frr-2025",
        "frr_2025.csv",
        FRR,
        classes,
        [DGCL_FRR],
        ("FRR of July 2025, by commune", "France ruralités revitalisation, juillet 2025, par commune"),
        ("List of 10 July 2025", "Liste du 10 juillet 2025"),
        {
            "zoning": "rural",
            "alias": "frr",
            "generation": 2025,
            "communes_on": REFERENCE_DATE,
            **classified("FRR"),
            "label_fr": "zones France ruralités revitalisation (FRR)",
            "label_en": "France ruralités revitalisation zones (FRR)",
            "valid_from": "2024-07-01",
            "published_on": "2025-07-10",
            "legal_reference": "CGI, article 44 quindecies A ; arrêté du 19 juin 2024, modifié par l'arrêté du "
            "14 avril 2025 ; loi n° 2025-127 du 14 février 2025, article 99 ; FRR+ : décret n° 2025-628 du "
            "9 juillet 2025",
            "reference_date": "2025-07-10",
        },
        (
            "Les 34 875 communes au 1er janvier 2026 : 17 789 classées (dont 4 456 FRR+ et 20 en partie), 2 145 "
            "bénéficiaires jusqu'au 31 décembre 2027, 14 941 non classées.",
            "All 34,875 communes on 1 January 2026: 17,789 classified (4,456 of them FRR+, 20 in part), 2,145 kept "
            "until 31 December 2027, 14,941 not classified.",
        ),
    )


def zrr() -> dict:
    classes = [
        ("C", "classée", "classified", "yes", {}),
        ("A", "sortie en 2017, effets maintenus depuis 2018", "out in 2017, effects kept since 2018", "yes", {}),
        (
            "M",
            "sortie en 2017, en montagne, effets maintenus depuis 2017",
            "out in 2017, mountain, effects kept since 2017",
            "yes",
            {},
        ),
        ("D", "classée pour baisse de population", "classified for its loss of people", "yes", {}),
        ("CM", "fusionnée, en montagne, effets en totalité", "merged, mountain, effects in full", "yes", {}),
        ("P", "classée en partie", "classified in part", "partly", {}),
        ("PA", "fusionnée, effets en partie depuis 2018", "merged, effects in part since 2018", "partly", {}),
        (
            "PM",
            "fusionnée, en partie en montagne, effets en partie",
            "merged, mountain in part, effects in part",
            "partly",
            {},
        ),
        ("NC", "non classée", "not classified", "no", {}),
    ]
    return commune_classes(
        "zrr-2021",
        "zrr_2021.csv",
        ZRR,
        classes,
        [ANCT_ZRR],
        (
            "ZRR until 30 June 2024, by commune of 2021",
            "Zones de revitalisation rurale jusqu'au 30 juin 2024, par commune de 2021",
        ),
        ("COG 2021 (1 January 2021)", "COG 2021 (1er janvier 2021)"),
        {
            "zoning": "rural",
            "alias": "zrr",
            "generation": 2021,
            "communes_on": ZRR.communes_on,
            **classified("ZRR"),
            "label_fr": "zones de revitalisation rurale (ZRR)",
            "label_en": "rural revitalisation zones (ZRR)",
            "valid_from": "2017-07-01",
            "valid_to": "2024-06-30",
            "legal_reference": "arrêté du 16 mars 2017, modifié par l'arrêté du 22 février 2018",
            "reference_date": "2021-01-01",
        },
        (
            "Les 34 965 communes au 1er janvier 2021 : 17 694 classées, 36 en partie, 17 235 non classées ; 102 ne "
            "sont plus des communes au 1er janvier 2026.",
            "All 34,965 communes on 1 January 2021: 17,694 classified, 36 in part, 17,235 not; 102 are no communes any "
            "more on 1 January 2026.",
        ),
    )


def density() -> dict:
    levels = [
        ("1", "grands centres urbains", "large urban centres", "no"),
        ("2", "centres urbains intermédiaires", "intermediate urban centres", "no"),
        ("3", "petites villes", "small towns", "no"),
        ("4", "ceintures urbaines", "urban belts", "no"),
        ("5", "bourgs ruraux", "rural small towns", "yes"),
        ("6", "rural à habitat dispersé", "rural, scattered housing", "yes"),
        ("7", "rural à habitat très dispersé", "rural, very scattered housing", "yes"),
    ]
    return commune_classes(
        "density",
        "density.csv",
        DENSITY,
        [(*level, {}) for level in levels],
        [INSEE_DENSITY],
        ("Density grid in seven levels, by commune", "Grille communale de densité en sept niveaux, par commune"),
        ("Exported in March 2026; edition not stated", "Export de mars 2026 ; édition non précisée"),
        {
            "zoning": "density",
            "communes_on": REFERENCE_DATE,
            "noun_fr": "communes rurales",
            "noun_one_fr": "commune rurale",
            "gender_fr": "f",
            "noun_en": "rural communes",
            "noun_one_en": "rural commune",
            "label_fr": "communes rurales au sens de la grille de densité (niveaux 5 à 7)",
            "label_en": "rural communes by the density grid (levels 5 to 7)",
            "legal_reference": None,
            "reference_date": REFERENCE_DATE,
        },
        (
            "Les 34 875 communes au 1er janvier 2026, dont 30 596 rurales : 5 072 bourgs, 18 288 à habitat dispersé, "
            "7 236 très dispersé.",
            "All 34,875 communes on 1 January 2026, 30,596 of them rural: 5,072 small towns, 18,288 with scattered "
            "housing, 7,236 very scattered.",
        ),
    )


def mountain() -> dict:
    massifs = [
        ("01", "Vosges"),
        ("02", "Jura"),
        ("03", "Alpes"),
        ("04", "Guadeloupe"),
        ("05", "Corse"),
        ("06", "Massif central"),
        ("07", "Martinique"),
        ("08", "Pyrénées"),
        ("09", "Hauts de La Réunion"),
    ]
    return commune_classes(
        "mountain",
        "mountain.csv",
        MOUNTAIN,
        [(code, f"massif : {name}", f"massif: {name}", "yes", {}) for code, name in massifs],
        [ANCT_MOUNTAIN],
        ("Communes in mountain areas, by massif", "Communes en zone de montagne, par massif"),
        ("Exported in March 2026; edition not stated", "Export de mars 2026 ; édition non précisée"),
        {
            "zoning": "mountain",
            "communes_on": REFERENCE_DATE,
            "noun_fr": "communes de montagne",
            "noun_one_fr": "commune de montagne",
            "gender_fr": "f",
            "noun_en": "mountain communes",
            "noun_one_en": "mountain commune",
            "label_fr": "communes en zone de montagne",
            "label_en": "communes in mountain areas",
            "legal_reference": "loi n° 85-30 du 9 janvier 1985",
            "reference_date": REFERENCE_DATE,
        },
        (
            "8 594 communes en zone de montagne au 1er janvier 2026 ; les autres n'y sont pas.",
            "8,594 communes in mountain areas on 1 January 2026; the others are not.",
        ),
    )
