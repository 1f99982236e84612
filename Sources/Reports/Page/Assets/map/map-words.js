// The few words that the map says itself.

const MAP_WORDS = {
  fr: {
    map: "Carte", zoomIn: "Zoomer", zoomOut: "Dézoomer", whole: "Tout le territoire", goTo: "Aller à",
    idf: "Île-de-France",
    keys: "Flèches : déplacer. Plus et moins : zoomer. Zéro ou Origine : tout voir. "
      + "Entrée : ouvrir ce qui est au centre. Espace : ajouter ou retirer la commune du centre, en mode sélection. "
      + "N et P : zone suivante ou précédente. Tout ce que montre la carte est aussi dans les tableaux.",
    centre: "Au centre", nothing: "hors du territoire", scales: "échelles différentes", scale: "Échelle",
    entirely: "entièrement couvert", partly: "partiellement couvert", not_covered: "non couvert",
    unknown: "indéterminé",
    fragile: "fragile", gain: "gagné", loss: "perdu", held: "Dans", selectedOne: "commune sélectionnée",
    selectedMany: "communes sélectionnées", added: "ajoutée", removed: "retirée", mapOf: "Carte de"
  },
  en: {
    map: "Map", zoomIn: "Zoom in", zoomOut: "Zoom out", whole: "Whole territory", goTo: "Go to",
    idf: "Île-de-France",
    keys: "Arrows: move. Plus and minus: zoom. Zero or Home: see all. Enter: open what is at the centre. "
      + "Space: add or remove the commune at the centre, in selection mode. "
      + "N and P: next or previous zone. All that the map shows is in the tables too.",
    centre: "At the centre", nothing: "outside the territory", scales: "different scales", scale: "Scale",
    entirely: "entirely covered", partly: "partly covered", not_covered: "not covered", unknown: "undecided",
    fragile: "fragile", gain: "gained", loss: "lost", held: "In", selectedOne: "commune selected",
    selectedMany: "communes selected", added: "added", removed: "removed", mapOf: "Map of"
  }
};

/**
 * @param {string} lang
 * @returns {Record<keyof typeof MAP_WORDS.fr, string>}
 */
export function mapWords(lang) {
  return lang === "en" ? MAP_WORDS.en : MAP_WORDS.fr;
}

/**
 * A length in words: 500 m, 20 km, 2,5 km.
 * @param {number} metres
 * @param {string} lang
 */
export function lengthWords(metres, lang) {
  const isKm = metres >= 1000, value = String(isKm ? metres / 1000 : metres);
  return (lang === "fr" ? value.replace(".", ",") : value) + (lang === "fr" ? "\u202f" : " ") + (isKm ? "km" : "m");
}
