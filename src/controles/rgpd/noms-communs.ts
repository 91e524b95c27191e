import { normalize } from '../../dossier/valeurs/normalisation.js';

/** Words with a capital that follow « Madame » or « M. » and name nobody: offices. « Mme Petit » is somebody. */
export const fonctions: ReadonlySet<string> = createSet(
  'maire prefet prefete sous vice president presidente premier premiere directeur directrice responsable',
  'coordinateur coordinatrice conseiller conseillere adjoint adjointe elu elue depute deputee senateur senatrice',
  'recteur rectrice inspecteur inspectrice secretaire referent referente delegue deleguee monsieur madame docteur mme mlle mr',
);

/** Words that may follow « Mme » or « M. » without naming anybody: « Mme présente », « M. dont… ». */
export const motsOutils: ReadonlySet<string> = createSet(
  'dont pour avec sont etait etaient chaque puis selon sans sous chez dans leur leurs vous nous notre votre cette tous toutes',
  'autre autres preciser precisez present presente presents presentes absent absente excuse excusee nom prenom maman papa',
  'ayant afin ainsi alors aussi avant apres depuis donc entre mais meme moins plus quand sera seront peut doit euros place places',
);

/** Words with a capital that follow « la petite », « l’enfant » or « famille » and name nobody: labels, acronyms. */
export const expressions: ReadonlySet<string> = createSet(
  'enfance enfant enfants famille familles parents citoyen citoyenne public conseil prince poucet europe france',
  'centre accueil espace creche service services relais maison ecole college lycee cite ville commune section pole',
  'plus rurale rurales solidaire solidaires ukrainien ukrainienne ukrainiennes',
  'caf msa cpam pmi rsa aah aeeh ase qpv zrr psu paje avip ulis dys tsa tdah pai mna cada huda chrs rpe laep eaje mam',
);

/** Whether the first word is in the set; « X », « XXX », that people write in place of a name, always are. */
export function isMotCommun(nom: string, communs: ReadonlySet<string>): boolean {
  const mots = normalize(nom)
    .split(' ')
    .filter((mot) => !/^(?:les?|la|du|des?|d)$/.test(mot));
  return mots.every((mot) => /^x+$/.test(mot)) || communs.has(mots[0] ?? '');
}

const voies =
  'rue|av(?:enue|\\.)|place|pl\\.|boulevard|bd\\.?|all[ée]es?|impasse|chemin|route|quai|cours|passage|esplanade|square';
const batiments = [
  'parc|jardin|espace|[ée]cole|groupe scolaire|coll[èe]ge|lyc[ée]e|(?:micro-)?cr[èe]che|multi-accueil|halte-garderie',
  'relais|mam|centre|p[ôo]le|salle|maison|foyer|r[ée]sidence|quartier|gymnase|stade|complexe|th[ée][âa]tre',
  '(?:m[ée]dia|ludo|biblio)th[èe]que|h[ôo]pital|clinique|portail|guichet|point info|label',
].join('|');
const adjectif = '(?:(?:social|culturel|municipale?|maternelle|primaire|[ée]l[ée]mentaire)\\s+)?';
/** « rue de Mme de Sévigné » is a street, « la crèche de Mme Durand » is hers. */
const lieux = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:${voies})\\s+(?:(?:du|de la|des|de)\\s+|d[’'])?|(?:${batiments})\\s+${adjectif}(?:(?:du|le|la|les)\\s+|l[’'])?(?:[«"“]\\s*)?)$`,
  'iu',
);

/** « rue du Docteur Roux », « espace Madame de Sévigné », « crèche « Le petit Prince » »: a place, not a person. */
export function isDansUnNomDeLieu(avant: string): boolean {
  return lieux.test(avant);
}

function createSet(...lignes: readonly string[]): ReadonlySet<string> {
  return new Set(lignes.flatMap((ligne) => ligne.split(' ')));
}
