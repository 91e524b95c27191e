// Les morceaux dont une convention d’exemple est faite.

export const titre = (texte, niveau = 1) => ({ genre: 'titre', texte, niveau });
export const para = (texte, gras = false) => ({ genre: 'paragraphe', texte, gras });
export const item = (texte) => ({ genre: 'item', texte });
export const tableau = (lignes, entete = true) => ({ genre: 'tableau', lignes, entete });
export const paysage = (oui) => ({ genre: 'paysage', oui });

const mois = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « 1er janvier 2026 ». */
export function jour(iso) {
  const [annee, numero, quantieme] = iso.split('-').map(Number);
  return `${quantieme === 1 ? '1er' : quantieme} ${mois[numero - 1]} ${annee}`;
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
