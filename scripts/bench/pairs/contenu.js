/**
 * Ce qu’un outil met dans son gabarit : les feuilles d’un classeur et leurs lignes, ou, quand le cœur de bilan-ctg est donné, les
 * chapitres de son bilan et leurs tableaux.
 * @returns {Promise<{feuilles: {nom: string, fiches: {titre: string, champs: {colonne: string, valeur: string}[]}[]}[]}>}
 */
export async function lire(classeur, coeur) {
  if (!coeur) return (await import('./lire.js')).lireClasseur(classeur);
  return (await import('./bilan.js')).lireBilan(classeur, coeur);
}
