"""Random what-ifs, as the page builds them: contracts added, extended, ended."""

IDS = """() => ({
  atoms: maillage.data.atomCount, epcis: maillage.data.levels.epci.codes.length, schemes: maillage.data.schemes.length,
  zonings: maillage.data.zonings.length, parts: [...maillage.data.partOfAtom.keys()], types: maillage.question().types,
  epciOf: Array.from({ length: maillage.data.atomCount }, (_, a) => maillage.data.communes.epci[maillage.data.communeOfAtom[a]]),
})"""


def what_ifs(page, count, random, days, zonings=None):
    """Questions and scenarios, one for each. `days`: from, to."""
    facts = page.evaluate(IDS)
    asked, scenarios = [], []
    while len(asked) < count:
        question = {
            "day": random.randint(*days),
            "inForce": random.choice(["certain", "presumed", "possible"]),
            "tolerance": random.choice([0.05, 0.05, 0.01, 0.2]),
            "zoning": random.choice(zonings or range(facts["zonings"])),
            "rule": random.choice([None, "overlap", "any-commune", "all-communes", "area:0.5", "population:0.5"]),
        }
        scenario = _scenario(facts, question["day"], random)
        if any(scenario.values()):
            asked.append(question)
            scenarios.append(scenario)
    return asked, scenarios


def _scenario(facts, day, random):
    scenario = {"added": [], "extended": [], "ended": []}
    for number in range(random.randint(0, 2)):
        atoms = _atoms(facts, random)
        if atoms:
            start = day + random.randint(-400, 400)
            end = None if random.random() < 0.5 else start + random.randint(0, 2000)
            scenario["added"].append(
                {
                    "id": f"NEW-{number}",
                    "type": random.choice(facts["types"]),
                    "name": f'Projet {number}, "x" ; <b>',
                    "atoms": atoms,
                    "start": start,
                    "end": end,
                }
            )
    for scheme in random.sample(range(facts["schemes"]), min(facts["schemes"], random.randint(0, 3))):
        if random.random() < 0.5:
            scenario["ended"].append({"scheme": scheme, "end": day + random.randint(-300, 300)})
            continue
        change = {
            "scheme": scheme,
            "atoms": sorted({random.randrange(facts["atoms"]) for _ in range(random.randint(0, 4))}),
        }
        if random.random() < 0.7:
            change["end"] = day + random.randint(0, 900)
        scenario["extended"].append(change)
    return scenario


def _atoms(facts, random):
    if random.random() < 0.5:
        epci = random.randrange(facts["epcis"])
        return [atom for atom, own in enumerate(facts["epciOf"]) if own == epci]
    atoms = set()
    for _ in range(random.randint(1, 8)):
        is_part = random.random() < 0.3 and facts["parts"]
        atoms.add(random.choice(facts["parts"]) if is_part else random.randrange(facts["atoms"]))
    return sorted(atoms)
