"""Decisions taken by hand on the inventory, one line each with its reason.

Nothing here is computed and nothing elsewhere is guessed: a row without perimeter that is not named here stays empty.
"""

_DOUAISIS = "?epci:200044618 ?epci:245901152"
_MARTIGUES = "?commune:13056 ?commune:13077 ?commune:13098"
_COEUR_DE_LORRAINE = "?epci:200034874 ?epci:245500327 ?epci:200066140"

#: The widest place that a row's own words let one think of, where no source states the perimeter: tokens, and why.
POSSIBLE_PERIMETER = {
    "ASV-06-VALBONNE": ("?commune:06152", "some place in Valbonne"),
    "ASV-13-ACCM-PLSP": ("?commune:13004 ?commune:13108", "the communes of the QPV named, Arles and Tarascon"),
    "ASV-13-MARSEILLE-CENTRE": ("?commune:13055", "some place in Marseille"),
    "ASV-13-MARSEILLE-GSH": ("?commune:13055", "some place in Marseille"),
    "ASV-13-MARSEILLE-SM": ("?commune:13055", "some place in Marseille, or all of it"),
    "ASV-40-MONTDEMARSAN": ("?commune:40192 ?commune:40281", "the two towns named"),
    "ASV-59-DOUAISIS": (_DOUAISIS, "the two EPCI of the Douaisis, Douaisis Agglo and Cœur d'Ostrevent"),
    "ASV-60-CREIL": ("?commune:60175", "quarters of Creil"),
    "ASV-61-ALENCON": ("?commune:61001", "quarters of Alençon"),
    "ASV-62-ARRAS": ("?epci:200033579", "its carrier, the communauté urbaine d'Arras"),
    "ASV-62-CALL": ("?epci:246200364", "QPV of its carrier, the communauté d'agglomération de Lens - Liévin"),
    "ASV-75-20E": ("?arm:75110 ?arm:75111 ?arm:75120", "the arrondissements of the quarters named"),
    "ASV-76-ROUEN": ("?commune:76540", "priority quarters of Rouen"),
    "CLS-05-BRIANCON": ("?epci:240500439", "the communauté that signed, which holds the commune that signed"),
    "CLS-13-PAYSMARTIGUES-1": (
        _MARTIGUES,
        "the three communes of the communauté d'agglomération that bore this name until 2015",
    ),
    "CLS-23-AUBUSSON": ("?epci:200044014", "the communauté of Aubusson and Felletin today, Creuse Grand Sud"),
    "CLS-23-BOURGANEUF": ("?epci:200067189", "the communauté of Bourganeuf and Royère today, Creuse Sud Ouest"),
    "CLS-27-CAPE": ("?epci:200072312", "Seine Normandie Agglomération, which took in its carrier at the end of 2016"),
    "CLS-27-SEINEEURE": ("?epci:200089456", "its carrier as it is today, larger than the 40 communes of 2018"),
    "CLS-33-SUDGIRONDE-2": (
        "?epci:200043982 ?epci:200069581 ?epci:200044394 ?epci:200043974 ?epci:200069599",
        "the five communautés of the pôle territorial, https://capsolidaire.org/?p=2222",
    ),
    "CLS-55-COEURDELORRAINE": (
        "?epci:245501176 " + _COEUR_DE_LORRAINE,
        "the communautés of today of the four in its action sheets, https://docslib.org/doc/5968408",
    ),
    "CLS-55-COEURDELORRAINE-2": (_COEUR_DE_LORRAINE, "the communautés of the PETR, after its first contract"),
    "CLS-55-COEURDELORRAINE-3": (_COEUR_DE_LORRAINE, "the communautés of the PETR, after its first contract"),
    "CLS-62-ARRAS": ("?epci:200033579", "its carrier as it is today, larger than the 39 communes of then"),
    "CLS-72-SABLE": ("?epci:247200090", "the town or its communauté, whose later contract replaces it"),
    "CLS-76-LEHAVRE": ("?commune:76351", "the town named"),
    "CLS-77-MARNECHANTEREINE": (
        "?commune:77055 ?commune:77108 ?commune:77139 ?commune:77479",
        "the four communes of the communauté d'agglomération that bore this name until 2015",
    ),
    "CLSM-59-DOUAISIS": (_DOUAISIS, "the two EPCI of the Douaisis, Douaisis Agglo and Cœur d'Ostrevent"),
    "CLSM-68-COLMAR-1": ("?epci:246800726", "Colmar and its surroundings, the ground of the council that replaces it"),
}
