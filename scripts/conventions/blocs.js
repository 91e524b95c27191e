// Les morceaux dont une convention d’exemple est faite.

export const titre = (texte, niveau = 1) => ({ genre: 'titre', texte, niveau });
export const para = (texte, gras = false) => ({ genre: 'paragraphe', texte, gras });
export const item = (texte) => ({ genre: 'item', texte });
export const tableau = (lignes, entete = true) => ({ genre: 'tableau', lignes, entete });
export const paysage = (oui) => ({ genre: 'paysage', oui });

const enFrancais = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** « 1er janvier 2026 ». */
export function jour(iso) {
  return enFrancais.format(new Date(iso)).replace(/^1 /, '1er ');
}

/** Ce que toute convention dit sans rien apprendre du territoire : de quoi noyer le reste. */
export const usages = [
  para(
    'La convention territoriale globale est une démarche partenariale qui vise à maintenir et développer les services aux familles. Elle s’appuie sur un diagnostic partagé. Depuis le 1er janvier 2025, les communes sont autorités organisatrices de l’accueil du jeune enfant, en application de la loi du 18 décembre 2023.',
  ),
  para('Elle s’inscrit dans la Convention d’objectifs et de gestion 2023-2027 signée entre l’État et la Cnaf.'),
];

export const fin = [
  para('Toute modification fera l’objet d’un avenant par les parties.'),
  para(
    'La présente convention peut être dénoncée par l’une ou l’autre des parties moyennant un délai de prévenance de 6 mois.',
  ),
];
