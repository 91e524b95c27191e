import donnees from '../../../data/titres/lignes.json' with { type: 'json' };
import { scoreTitre } from './score.js';

/** A heading that names the axe, the objectif… of what follows it. */
export interface Section {
  readonly champ: 'axe' | 'objectif' | 'enjeu' | 'champs';
  /** 1 for the widest. */
  readonly niveau: number;
  /** « 1 », « 1.2 », « A », « II »; null when the heading has none. */
  readonly numero: string | null;
  /** What the heading says after its word and its number, as written; may be empty. */
  readonly intitule: string;
}

/** A word that opens a heading, and what must follow it for the text to be one. */
interface Ouverture {
  readonly mots: readonly string[];
  readonly champ: Section['champ'];
  readonly niveau: number;
  readonly exige: 'numero' | 'separateur' | 'rien';
}

const ouvertures = donnees.sections as readonly Ouverture[];
const longueurSection = 300;
/** From there on the score says that the text is a column's title. */
const scoreDeTitre = 0.9;
/** « Objectif 30 places » counts places. */
const numeroSansSeparateurMax = 9;

/**
 * A heading such as « AXE 1 – PETITE ENFANCE », « Objectif 1.1 : … », « Volet petite enfance »; null for anything else,
 * a column's title (« Axe stratégique ») included.
 */
export function sectionOf(texte: string): Section | null {
  const propre = texte.trim().replace(/\s+/gu, ' ');
  if (propre.length > longueurSection) return null;
  const plat = withoutAccents(propre);
  for (const ouverture of ouvertures) {
    const mot = ouverture.mots.find((candidat) => opens(plat, withoutAccents(candidat)));
    if (mot !== undefined) return readSection(propre, propre.slice(mot.length), ouverture);
  }
  return null;
}

/** Same length as the text, so that places in one are places in the other. */
function withoutAccents(texte: string): string {
  return [...texte]
    .map((lettre) => lettre.normalize('NFD').charAt(0) || lettre)
    .join('')
    .toLowerCase();
}

function opens(plat: string, mot: string): boolean {
  return plat.startsWith(mot) && !/^\p{L}/u.test(plat.slice(mot.length));
}

function readSection(propre: string, suite: string, { champ, niveau, exige }: Ouverture): Section | null {
  const numerote = /^ ?(?:n ?[°º] ?)?(\d{1,2}(?:[.-]\d{1,2}){0,3}|[IVX]{1,4}|[A-H])(?![\p{L}\d'’])\.?/u.exec(suite);
  const numero = numerote?.[1] ?? null;
  const reste = suite.slice(numerote?.[0].length ?? 0);
  const separateur = /^ ?[:–—.)/-]{1,2} ?/u.exec(reste)?.[0] ?? '';
  const intitule = reste.slice(separateur.length).trim();
  if (numero !== null)
    return separateur === '' && intitule !== '' && Number(numero) > numeroSansSeparateurMax
      ? null
      : { champ, niveau, numero, intitule };
  if (intitule === '' || exige === 'numero' || (exige === 'separateur' && separateur === '')) return null;
  return isTitreConnu(propre) ? null : { champ, niveau, numero, intitule };
}

function isTitreConnu(propre: string): boolean {
  return (scoreTitre('actions', propre)[0]?.score ?? 0) >= scoreDeTitre;
}
