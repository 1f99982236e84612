"""An answer of the page beside the command line's answer to the command that the page shows."""

CLOSE = 1e-9

# What the page answers, in the words of the command line. `held` is by code of scheme.
ASK = """([question, scenario]) => {
  const asked = { ...maillage.question(), ...question };
  const begin = performance.now();
  const answer = maillage.ask(asked, scenario);
  const time = performance.now() - begin;
  const zoning = maillage.data.zonings[asked.zoning];
  const id = (index) => answer.schemes[index].id;
  return JSON.stringify({
    time, command: maillage.commandOf(asked, scenario), table: scenario === null ? null : maillage.scenarioTable(scenario),
    rule: answer.rule, summary: answer.summary, rules: answer.rules,
    states: Object.fromEntries(answer.schemes.map((scheme, at) => [scheme.id, answer.states[at]])),
    zones: answer.zones.map((zone) => [zoning.code[zone.zone], {
      class: zone.class, retained: zone.retained, fragile: zone.fragile, area_share: zone.areaShare,
      population_share: zone.populationShare, population: zone.population, reasons: zone.reasons,
      held: zone.held.map((one) => [id(one.scheme), one.share]), perhaps: zone.perhaps.map(id),
    }]),
  });
}"""

SUMMARY = {
    "zones": "zones",
    "retained": "zones_retained",
    "undecided": "zones_unknown",
    "retainedCertain": "zones_retained_certain",
    "retainedPossible": "zones_retained_possible",
    "undecidedCertain": "zones_unknown_certain",
    "undecidedPossible": "zones_unknown_possible",
    "entirely": "zones_entirely",
    "partly": "zones_partly",
    "notCovered": "zones_not_covered",
    "notComputable": "zones_not_computable",
    "fragile": "zones_fragile",
    "population": "population",
    "populationRetained": "population_retained",
    "populationUndecided": "population_undecided",
    "populationApportioned": "population_apportioned",
    "apportionedUnknown": "population_apportioned_unknown",
    "zonesWithoutPopulation": "zones_without_population",
    "schemes": "schemes",
    "schemesCertain": "schemes_certain",
    "schemesPossible": "schemes_possible",
    "name": "name",
}
RULES = {
    "zones": "zones_retained",
    "notComputable": "zones_not_computable",
    "population": "population_retained",
    "populationUndecided": "population_undecided",
}
# What is unknown of a territory where no zone is decided or computable, or where the inventory does not reach: the program
# writes nothing, the page keeps the number and shows it as unknown.
NONE_WHEN_ALL = {
    "retained": "undecided",
    "retainedCertain": "undecidedCertain",
    "retainedPossible": "undecidedPossible",
    "entirely": "notComputable",
    "partly": "notComputable",
    "notCovered": "notComputable",
}
OF_SCHEMES = {"schemes", "schemesCertain", "schemesPossible"}


def close(one, other, people=1):
    """Whether two values are the same: numbers within 1e-9; sums of people within 1e-9 for each of these."""
    if (
        isinstance(one, bool)
        or isinstance(other, bool)
        or not (isinstance(one, (int, float)) and isinstance(other, (int, float)))
    ):
        return one == other
    return abs(one - other) <= CLOSE * max(1, people)


class Comparison:
    """The differences of one answer, and how many values were looked at."""

    def __init__(self):
        self.values = 0
        self.differences = []

    def look(self, where, page, program, people=1):
        self.values += 1
        if not close(page, program, people):
            self.differences.append(f"{where}: page {page!r}, program {program!r}")


def compare(page, program):
    """All figures of an answer of the page against the program's."""
    found = Comparison()
    found.look("rule", page["rule"], program["rule"])
    _zones(found, page, program)
    _summary(found, page, program)
    _rules(found, page, program)
    for scheme in program["schemes"]:
        found.look(f"scheme {scheme['id']} state", page["states"].get(scheme["id"]), scheme["state"])
    return found


def _zones(found, page, program):
    mine = dict(page["zones"])
    found.look("zones", sorted(mine), sorted(zone["code"] for zone in program["zones"]))
    for zone in program["zones"]:
        code = zone["code"]
        one = mine.get(code)
        if one is None:
            continue
        for name in ["class", "retained", "fragile", "area_share", "population_share", "population"]:
            found.look(f"{code} {name}", one[name], zone[name])
        found.look(f"{code} reasons", one["reasons"], zone["reasons"])
        shares = {held["id"]: held["share"] for held in zone["schemes"]}
        found.look(f"{code} schemes", sorted(scheme for scheme, _ in one["held"]), sorted(shares))
        for scheme, share in one["held"]:
            if scheme in shares:
                found.look(f"{code} share of {scheme}", share, shares[scheme])
        found.look(f"{code} perhaps", sorted(one["perhaps"]), sorted(zone["perhaps"]))


def _summary(found, page, program):
    mine = {(row["level"], row["code"]): row for row in page["summary"]}
    found.look("territories", sorted(mine), sorted((row["level"], row["code"]) for row in program["summary"]))
    for row in program["summary"]:
        one = mine.get((row["level"], row["code"]))
        if one is None:
            continue
        # The program adds parts of people in steps of a millionth, so that rows add up to the whole to the last bit.
        people = (row["population"] or 1) + 1000 * row["zones"]
        for name, column in SUMMARY.items():
            value = one[name]
            if name in OF_SCHEMES and not one["isInventoryReached"]:
                value = None
            if name in NONE_WHEN_ALL and one["zones"] > 0 and one[NONE_WHEN_ALL[name]] == one["zones"]:
                value = None
            found.look(
                f"{row['level']} {row['code']} {column}", value, row[column], people if "apportioned" in column else 1
            )


def _rules(found, page, program):
    mine = {row["rule"]: row for row in page["rules"]}
    for row in program["rules"]:
        if row["rule"] in mine:
            for name, column in RULES.items():
                found.look(f"rule {row['rule']} {column}", mine[row["rule"]][name], row[column])
