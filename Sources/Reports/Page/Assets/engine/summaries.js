import { territoriesOfScheme, territoryOfZone, topLevel } from "./territories.js";
import { includesState } from "./unions.js";

// Counts and sums by territory.

export function summaryOf(data, zoning, question, zones, ready) {
  const top = topLevel(question.territory);
  const order = ["nation", "region", "departement", "epci", "commune"];
  const below = ["region", "departement"].filter((level) => order.indexOf(level) > order.indexOf(top));
  return [top, ...below].flatMap((level) => {
    const byCode = new Map();
    for (const zone of zones) {
      const code = territoryOfZone(zoning, zone.zone, level);
      if (!byCode.has(code)) byCode.set(code, []);
      byCode.get(code).push(zone);
    }
    const schemesBy = new Map();
    for (const scheme of ready.inForce.onRecord.possible) {
      for (const code of territoriesOfScheme(data, scheme, level, question.tolerance)) {
        if (!schemesBy.has(code)) schemesBy.set(code, []);
        schemesBy.get(code).push(scheme);
      }
    }
    const asked = level === "nation" ? ["FR"] : question.territory[level];
    const wanted = level === top ? asked : [...byCode.keys()].filter((code) => code !== "").sort();
    return wanted.map((code) => {
      const row = addUp(byCode.get(code) ?? []);
      const schemes = schemesBy.get(code) ?? [];
      const count = (filter) => schemes.filter((s) => includesState(filter, ready.states[s.index])).length;
      return {
        level, code, name: nameOfTerritory(data, level, code), ...row, schemes: count(question.inForce),
        schemesCertain: count("certain"), schemesPossible: schemes.length,
        isInventoryReached: isReached(data, level, code, ready.known),
        inventory: zoning.inventory[`${level}:${code}`] ?? null,
      };
    });
  });
}

function isReached(data, level, code, known) {
  if (known === null) return true;
  return known.some((flag, commune) => flag === 1 && (level === "nation"
    || (level === "commune" ? data.communes.code[commune] : data.codeOfTerritory(commune, level)) === code));
}

/** Name of a territory, its code where nobody names it. */
export function nameOfTerritory(data, level, code) {
  if (level === "nation") return "France";
  if (level === "commune") return data.communes.name[data.communeIndex.get(code)] ?? code;
  const position = data.levels[level].codes.indexOf(code);
  return position < 0 ? code : data.levels[level].names[position];
}

const COUNT_OF_CLASS = {
  entirely: "entirely", partly: "partly", not_covered: "notCovered", not_computable: "notComputable",
};

/** Counts and sums over some zones; null where no term is known. */
export function addUp(zones) {
  const row = {
    zones: 0, entirely: 0, partly: 0, notCovered: 0, notComputable: 0, retained: 0, retainedCertain: 0,
    retainedPossible: 0, undecided: 0, undecidedCertain: 0, undecidedPossible: 0, fragile: 0, population: null,
    zonesWithoutPopulation: 0, populationRetained: null, retainedWithoutPopulation: 0, populationUndecided: 0,
    populationApportioned: null, apportionedUnknown: 0,
  };
  const count = (verdict, yes, unknown) => {
    if (verdict === true) row[yes] += 1;
    if (verdict === null) row[unknown] += 1;
  };
  for (const zone of zones) {
    row.zones += 1;
    row[COUNT_OF_CLASS[zone.class]] += 1;
    count(zone.retained, "retained", "undecided");
    count(zone.retainedCertain, "retainedCertain", "undecidedCertain");
    count(zone.retainedPossible, "retainedPossible", "undecidedPossible");
    if (zone.fragile) row.fragile += 1;
    addPeople(row, zone);
  }
  return row;
}

function addPeople(row, zone) {
  const people = zone.population;
  if (people !== null && zone.populationShare !== null) {
    row.populationApportioned = (row.populationApportioned ?? 0) + people * zone.populationShare;
  } else {
    row.apportionedUnknown += 1;
  }
  if (people === null) {
    row.zonesWithoutPopulation += 1;
    if (zone.retained === true) row.retainedWithoutPopulation += 1;
    return;
  }
  row.population = (row.population ?? 0) + people;
  if (zone.retained === null) {
    row.populationUndecided += people;
  } else {
    row.populationRetained = (row.populationRetained ?? 0) + (zone.retained ? people : 0);
  }
}
