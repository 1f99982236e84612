"""Every decision taken by hand on the contract tables, one line each with its reason.

Nothing here is computed and nothing elsewhere is guessed: a row, a status word or a code that these tables do not
foresee stops the import.
"""

CONTRACTS, PACA = "contracts_facts.csv", "paca_contracts.csv"
CLS_IDF, CLSM_IDF = "cls_idf_facts.csv", "clsm_idf_facts.csv"

#: Rows of each table.
ROWS = {CONTRACTS: 36, PACA: 44, CLS_IDF: 46, CLSM_IDF: 2}

#: Row of contracts_facts.csv -> row of a regional table that describes the same contract. The regional row stands; its
#: empty fields are filled from the other.
SAME_CONTRACT = {
    "CLS-13-MRS1": (PACA, "CLS-13-MARSEILLE-1"),  # stated by the tables' own PROVENANCE
    "CLS-13-MRS2": (PACA, "CLS-13-MARSEILLE-2"),
    "CLS-13-MRS3": (PACA, "CLS-13-MARSEILLE-3"),
    "CLS-13-MRS4": (PACA, "CLS-13-MARSEILLE-4"),
    "CLS-93-AUBERV": (CLS_IDF, "CLS-93-AUBERVILLIERS"),  # same document, same term
    "CLS-93-SEVRAN": (CLS_IDF, "CLS-93-SEVRAN"),
    "CLS-91-FLEURY": (CLS_IDF, "CLS-91-FLEURY"),  # same article
    # The seven "nouveaux contrats locaux de santé dans le Val-de-Marne" of one announcement, second generation in both.
    "CLS-94-BONNEUIL": (CLS_IDF, "CLS-94-BONNEUIL"),
    "CLS-94-CHOISYLE": (CLS_IDF, "CLS-94-CHOISY"),
    "CLS-94-CRETEIL": (CLS_IDF, "CLS-94-CRETEIL"),
    "CLS-94-FONTENAY": (CLS_IDF, "CLS-94-FONTENAY"),
    "CLS-94-IVRYSURS": (CLS_IDF, "CLS-94-IVRY"),
    "CLS-94-ORLY": (CLS_IDF, "CLS-94-ORLY"),
    "CLS-94-VALENTON": (CLS_IDF, "CLS-94-VALENTON"),
    "CLSM-92-NEUILLY": (CLSM_IDF, "CLSM-92-NEUILLY"),
}

#: Fields on which two merged rows differ: (id, field) -> (regional value, other value, value kept).
MERGE_DIFFERENCES = {
    ("CLS-13-MARSEILLE-1", "date_signature"): ("2010", "2010-06-22", "2010-06-22"),  # the same date, to the day
}

#: The same id names two generations in two tables: the earlier one gets another id.
RENAMED = {
    (CLS_IDF, "CLS-77-PVM"): "CLS-77-PVM-1",  # 2019-2023; contracts_facts.csv holds the second, 2024-2028
    (
        CLS_IDF,
        "CLS-95-CERGY",
    ): "CLS-95-CERGY-1",  # in place since 2011; contracts_facts.csv holds the contract 2020-2022
}

#: Generations of one contract, as the rows' own notes tell them.
REPLACED_BY = {
    "CLS-13-MARSEILLE-1": "CLS-13-MARSEILLE-2",
    "CLS-13-MARSEILLE-2": "CLS-13-MARSEILLE-3",
    "CLS-13-MARSEILLE-3": "CLS-13-MARSEILLE-4",
    "CLS-13-PAYSMARTIGUES-1": "CLS-13-PAYSMARTIGUES-2",
    "CLS-83-TOULON-1": "CLS-83-TOULON-2",
    "CLS-83-LASEYNE-1": "CLS-83-LASEYNE-1BIS",
    "CLS-83-LASEYNE-1BIS": "CLS-83-LASEYNE-2",
    "CLS-77-PVM-1": "CLS-77-PVM",
    "CLS-95-CERGY-1": "CLS-95-CERGY",
}

#: Status as paca_contracts.csv words it -> (status, when the source said so).
PACA_STATUS = {
    "signed": ("signed", ""),
    "expired": ("expired", ""),
    "expired or unknown": ("unknown", ""),
    "ended (split in 2007)": ("expired", "2007"),
    "active (2017)": ("active", "2017"),
    "active (2022)": ("active", "2022"),
    "active (Dec 2019)": ("active", "2019-12"),
    "active (Feb 2010)": ("active", "2010-02"),
    "active (March 2011)": ("active", "2011-03"),
    "active (Oct 2024)": ("active", "2024-10"),
    "active in 2024": ("active", "2024"),
    "active in the 2024 OSCARS sheet": ("active", "2024"),
    "active (undated article)": ("active", ""),
    "active on the city's page (undated)": ("active", ""),
    "active in 2010 and in the 2013-2016 plan; later status unknown": ("active", "2013"),
    "active with plan 2014-2016; later status unknown": ("active", "2014"),
    "in preparation (2025)": ("planned", "2025"),
    "planned (2025)": ("planned", "2025"),
    "prefiguration since 2025-07-31": ("prefiguration", "2025-07-31"),
    "mentioned (Dec 2006)": ("unknown", "2006-12"),
    "mentioned (undated, after 2015)": ("unknown", ""),
    "unknown": ("unknown", ""),
    "unknown (created 2007; not stated whether still active)": ("unknown", ""),
}

#: Status of rows that need more than their table's rule, with the words that say so.
STATUS = {
    # Expired, and the note dates the source that shows it.
    "CLS-13-PAYSMARTIGUES-1": ("expired", "2024"),  # OSCARS sheet of 2024 lists the second contract
    "CLS-83-TOULON-1": ("expired", "2025-12"),  # toulon.fr, December 2025
    "CLS-59-LILLE1": ("expired", "2024-02"),  # "new CLS voted February 2024"
    # contracts_facts.csv has no status column.
    "CLSM-15-AURILLAC": ("active", ""),  # undated page of its launch
    "CLSM-17-AUNISATL": ("active", "2021-05"),  # article of May 2021
    "CLS-48-GCC": ("planned", ""),  # "commitment to set up a CLS from 2022-09-01"
    "CLSM-95-VALDOISEEST": ("active", "2017-11-09"),  # its coordinator spoke on that day
    # cls_idf_facts.csv, letter B: exists, dates unclear in November 2018.
    "CLS-93-TREMBLAY": ("unknown", ""),
    "CLS-93-PANTIN": ("expired", "2018-11"),  # 2015-2017
    "CLS-93-SAINTDENIS": ("expired", "2019"),  # third contract 2019-2022
    "CLS-93-MONTREUIL": ("expired", "2018-11"),  # until 2017
    "CLS-93-SAINTOUEN": ("unknown", ""),  # 2019-2022
    "CLS-93-LACOURNEUVE": ("prefiguration", "2012"),  # "préfiguration 2012"
    "CLS-93-STAINS": ("unknown", ""),  # title only
    "CLS-93-MONTFERMEIL": ("unknown", ""),  # title only
    "CLS-91-GRIGNYVIRY": ("unknown", ""),  # adopted by the councils in 2014
    "CLS-91-CORBEIL": ("expired", "2019"),  # "arrivé à terme"; second contract 2019-2022
    "CLS-78-LESMUREAUX": ("expired", "2018-11"),  # 2012-2017
    "CLS-95-CERGY-1": ("active", ""),  # "pourvue" of a CLS since 2011
    "CLS-95-GARGES": ("signed", "2011"),
    "CLS-95-CCHVO": ("active", ""),  # since 2012, third generation 2025-2028
    "CLS-92-ASNIERES": ("unknown", ""),  # undated document
    "CLS-77-MEAUX": ("signed", "2024-04-22"),
    "CLS-94-VILLIERS": ("active", ""),  # "has a CLS", undated
    "CLS-77-MARNECHANTEREINE": ("unknown", ""),  # title only
    "CLS-92-RUEIL": ("signed", ""),  # signed on a Friday, year not stated
    "CLS-92-VILLENEUVELG": ("signed", ""),
    "CLS-92-COLOMBES": ("signed", ""),
    # Letter C: later than November 2018, or in preparation.
    "CLS-92-CLICHY": ("signed", ""),  # signed on a Wednesday 24 January
    "CLS-77-PVM-1": ("unknown", ""),  # 2019-2023
    "CLS-78-CHANTELOUP": ("signed", "2023-03-21"),
    "CLS-78-VERNOUILLET": ("signed", ""),  # signed on a Friday 14 November, year not stated
    "CLS-77-VALDEUROPE": ("signed", "2025-07-08"),
    "CLS-91-FLEURY": ("signed", "2023-06-22"),
    "CLS-94-VILLENEUVESTG": ("planned", "2015-10"),  # "en cours d'élaboration" in October 2015
}

#: Why the perimeter is not known.
NO_PERIMETER = {
    "CLS-13-PAYSMARTIGUES-1": "the source does not list the communes",
    "CLS-13-PAYSMARTIGUES-2": "the source does not list the communes",
    "CLS-05-BRIANCON": "ambiguous: signed by the commune of Briançon and by its communauté de communes",
    "ASV-13-MARSEILLE-CENTRE": "the arrondissements of the city centre are not listed",
    "ASV-13-MARSEILLE-SM": "thematic, perimeter not stated",
    "ASV-13-MARSEILLE-GSH": "the arrondissements are not listed",
    "ASV-06-VALBONNE": "a quarter of the commune, without code or outline",
    "ASV-13-ACCM-PLSP": "three QPV named without code, with a commune and an EPCI",
    "CLS-77-MARNECHANTEREINE": "title only, perimeter not stated",
    "CLSM-95-VALDOISEEST": "the communes are not stated",
}

#: The widest place that a source lets one think of, where it states no perimeter: possible tokens, and why.
POSSIBLE_PERIMETER = {
    "CLS-13-PAYSMARTIGUES-1": (
        "?commune:13056 ?commune:13077 ?commune:13098",
        "the three communes of the communauté d'agglomération that bore this name until 2015",
    ),
    "CLS-13-PAYSMARTIGUES-2": (
        "?commune:13056 ?commune:13077 ?commune:13098",
        "the three communes of the communauté d'agglomération that bore this name until 2015",
    ),
    "CLS-05-BRIANCON": ("?epci:240500439", "the communauté de communes that signed, which holds the commune that signed"),
    "ASV-13-MARSEILLE-CENTRE": ("?commune:13055", "some place in Marseille"),
    "ASV-13-MARSEILLE-SM": ("?commune:13055", "some place in Marseille, or all of it"),
    "ASV-13-MARSEILLE-GSH": ("?commune:13055", "some place in Marseille"),
    "ASV-06-VALBONNE": ("?commune:06152", "some place in Valbonne"),
    "ASV-13-ACCM-PLSP": ("?commune:13004 ?commune:13108", "the communes of the QPV named, Arles and Tarascon"),
    "CLS-77-MARNECHANTEREINE": (
        "?commune:77055 ?commune:77108 ?commune:77139 ?commune:77479",
        "the four communes of the communauté d'agglomération that bore this name until 2015",
    ),
}

#: Codes that no longer exist -> the commune that holds exactly that ground now, with the others of the same row.
REPLACED_CODES = {
    ("CLS-91-EVRYCOURC", "91182"): (
        "91228",
        "Évry and Courcouronnes are the commune nouvelle 91228 Évry-Courcouronnes since 1 January 2019",
    ),
}

#: Recorded under a type that the source does not use.
TYPE_BY_ANALOGY = {
    "CLSM-13-MARSEILLE-COSM": "a mental-health orientation council (COSM), recorded as CLSM",
    "CLSM-83-PROVENCEVERTE": "an intercommunal mental-health council (CISM), recorded as CLSM",
    "ASV-13-ACCM-PLSP": "a local public-health plan (PLSP), recorded as ASV",
}

#: Length published, end not: no end is computed, so the row stays presumed in force.
DURATION_ONLY = {
    "CLS-83-TOULON-2": "5 years",
    "CLS-85-CGOMM": "3 years",
    "CLS-94-BONNEUIL": "6 years",
    "CLS-94-CHOISY": "6 years",
    "CLS-94-CRETEIL": "6 years",
    "CLS-94-FONTENAY": "6 years",
    "CLS-94-IVRY": "6 years",
    "CLS-94-ORLY": "6 years",
    "CLS-94-VALENTON": "6 years",
    "CLS-77-CAMVS": "3 years",
    "CLS-77-MEAUX": "4 years",
}

#: Other doubts that the tables state themselves.
DOUBTS = {
    "CLS-91-FLEURY": ("inferred_date", "the article says Thursday 22 June; the year 2023 is inferred by the table"),
    "CLS-13-MARSEILLE-3": ("sources_differ", "end 2021 (OSCARS) or 2023 (elected member): 2021 kept"),
    "CLS-83-HYERES-1": ("sources_differ", "2018-2023 (ARS, press) or 2019-2023 (city): 2018 kept"),
    "CLS-83-LASEYNE-1BIS": ("sources_differ", "extension of the first contract or a second one: kept apart"),
    "ASV-13-MARSEILLE-SM": ("sources_differ", "start 2007 (OSCARS) or 2008 (polvillemarseille): 2007 kept"),
    "CLS-94-CHAMPIGNY": ("sources_differ", "first or second generation"),
    "CLS-94-VITRY": ("sources_differ", "first or second generation"),
    "CLS-94-VILLEJUIF": ("sources_differ", "first or second generation"),
    "CLS-83-TOULON-1": ("inferred_status", "expired is inferred from the contract of 2025"),
    "CLS-13-PAYSMARTIGUES-1": ("inferred_status", "expired is inferred from the second contract"),
    "CLS-13-MARSEILLE-1": ("inferred_status", "expired is inferred from the later generations"),
    "CLS-95-CERGY-1": (
        "inferred_generation",
        "one town, CLS since 2011 and a contract 2020-2022: read as two generations",
    ),
    "CLSM-83-DRAGUIGNAN": ("perimeter_doubtful", "carried by the commune, but the text speaks of the Dracénie"),
    "ASV-13-MARSEILLE-NORD": (
        "upper_bound",
        "arrondissements; its target is the priority areas inside. Two successors since 2007 "
        "(NORDEST, LITTORALNORD), so replaced_by is empty",
    ),
    "ASV-13-MARSEILLE-NORDEST": ("upper_bound", "arrondissements; its target is the priority areas inside"),
    "ASV-13-MARSEILLE-LITTORALNORD": ("upper_bound", "arrondissements; its target is the priority areas inside"),
    "CLS-95-GARGES": (
        "type_doubtful",
        "the source translates CLS as Local Safety Contract, but says it was signed with the ARS",
    ),
    "CLS-04-PAA": ("cofunding_planned", "ARS money is planned, not granted: cofunded left empty"),
}
