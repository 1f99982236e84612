// Rows of the tables that the data carry, those of the territory of the filter.
import { communeInTerritory } from "../sheets/gazetteer.js";

/** Rows that have to do with the territory asked about, and those of which the table does not say where they are. */
export function givenRows(app, given) {
  if (app.isWholeTerritory()) return given.rows;
  const { data, answer, state } = app;
  const { territory } = state.question;
  const isIn = (commune) => communeInTerritory(data, territory, commune);
  const at = (name) => given.columns.findIndex((column) => column.name === name);
  const [communes, level, code] = [at("communes"), at("level"), at("code")];
  const zones = new Set(answer.zones.map((row) => row.zone));
  const zoning = data.zonings[state.question.zoning];
  const zoneOf = new Map(zoning.code.map((one, zone) => [one, zone]));
  const schemeOf = new Map(data.schemes.map((scheme) => [scheme.id, scheme]));
  const holds = (name, value) => {
    if (name === "nation") return true;
    const position = data.levels[name]?.codes.indexOf(value) ?? -1;
    return position >= 0 && data.communes[name].some((one, commune) => one === position && isIn(commune));
  };
  return given.rows.filter((row) => {
    if (communes >= 0 && Array.isArray(row[communes])) {
      return row[communes].some((one) => isIn(data.communeIndex.get(one) ?? -1));
    }
    const value = row[code];
    if (code < 0 || !value) return true;
    if (level >= 0) return holds(row[level], value);
    if (zoneOf.has(value)) return zones.has(zoneOf.get(value));
    if (data.communeIndex.has(value)) return isIn(data.communeIndex.get(value));
    return schemeOf.has(value) ? app.touches(schemeOf.get(value)) : true;
  });
}
