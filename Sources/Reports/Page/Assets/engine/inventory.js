// What the inventory of schemes knows, and where it is silent.

/** By commune, whether the inventory says something of every type asked for; null where it does everywhere. */
export function knownCommunes(data, question, added) {
  let all = null;
  for (const type of question.types) {
    const reach = data.reach[type];
    let known = reach ? reach.known : new Uint8Array(data.communeCount);
    // A row of a type shows that somebody looked for it in its régions, where nothing else is stated.
    const shown = added.filter((scheme) => scheme.type === type);
    if (shown.length > 0 && !reach?.isStated) {
      const regions = new Set(shown.flatMap((scheme) => Array.from(scheme.atoms,
        (atom) => data.communes.region[data.communeOfAtom[atom]])));
      known = known.map((flag, commune) => {
        const isShown = regions.has(data.communes.region[commune]) && (data.scope === null || data.scope[commune] === 1);
        return flag === 1 || isShown ? 1 : 0;
      });
    }
    all = all === null ? known : all.map((flag, commune) => (flag === 1 && known[commune] === 1 ? 1 : 0));
  }
  return all === null || all.every((flag) => flag === 1) ? null : all;
}

export function isSilent(data, zoning, zone, known) {
  if (known === null) return false;
  const commune = data.communeIndex.get(zoning.commune[zone]);
  if (commune !== undefined) return known[commune] === 0;
  const region = data.levels.region.codes.indexOf(zoning.region[zone]);
  if (region < 0) return false;
  return !known.some((flag, other) => flag === 1 && data.communes.region[other] === region);
}

/** Published totals that say all people of a territory to be covered on the day. */
export function totalsOfAll(data, question) {
  const totals = data.payload.totals.filter((total) => question.types.includes(total.type));
  return totals.filter((total) => {
    if (!total.isAll || total.day > question.day) return false;
    if (total.until !== null && total.until <= question.day) return false;
    return !totals.some((other) => other.level === total.level && other.code === total.code
      && other.type === total.type && !other.isAll && total.day < other.day && other.day <= question.day);
  });
}
