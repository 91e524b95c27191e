import eponymesConnus from '../../../data/rgpd/eponymes.json' with { type: 'json' };
import liste from '../../../data/rgpd/prenoms.json' with { type: 'json' };
import situations from '../../../data/rgpd/situations.json' with { type: 'json' };
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { isOrganisme } from '../../dossier/valeurs/personnes.js';
import { type Mot, readMots } from './mots.js';
import { isDansUnNomDeLieu } from './noms-communs.js';

const prenoms: ReadonlySet<string> = new Set(liste.prenoms.split(' '));
/** Given names that are words too: « Pierre angulaire », « Clément cette année ». Alone, they say nothing. */
const aussiDesMots: ReadonlySet<string> = new Set(liste.aussiDesMots.split(' '));
const eponymes: readonly string[] = eponymesConnus.eponymes;
const parentes: ReadonlySet<string> = new Set(situations.parentes);
const annonces: ReadonlySet<string> = new Set(situations.annonces);
const etats: ReadonlySet<string> = new Set(situations.etats);
const liaisons: ReadonlySet<string> = new Set(situations.liaisons);

/** How far a word says something of a given name: a clause. */
const portee = 9;

/**
 * Whether a text names somebody by a given name: with a surname or an initial, an age, a birth, a kinship, or a situation. A
 * given name that stands alone, in the name of a place or of a famous person, is let through.
 */
export function hasPrenom(texte: string): boolean {
  const mots = readMots(texte);
  return mots.some((mot, rang) => isPrenom(mot) && !isNomDAutreChose(texte, mots, rang) && isQuelquun(mots, rang));
}

/** Whether a word is a given name, written with its capital. */
export function isPrenomSeul(mot: string): boolean {
  return isPrenom({ mot, capitale: /^\p{Lu}/u.test(mot) });
}

/** « Sophie », « Anne-Laure », « NATHALIE »; « Marie-Galante » is none. */
function isPrenom({ mot, capitale }: Pick<Mot, 'mot' | 'capitale'>): boolean {
  if (!capitale || mot.length < 2 || mot.includes('.')) return false;
  return (
    prenoms.has(normalize(mot)) || (mot.includes('-') && mot.split('-').every((part) => prenoms.has(normalize(part))))
  );
}

function isQuelquun(mots: readonly Mot[], rang: number): boolean {
  const ambigu = aussiDesMots.has(mots[rang]?.forme ?? '');
  return (
    hasNom(mots, rang, ambigu) ||
    hasAge(mots, rang) ||
    isApresParente(mots, rang, ambigu) ||
    (!ambigu && (isAnnonce(mots, rang) || hasEtat(mots, rang) || hasFonction(mots, rang)))
  );
}

/** « Inès B. », « Sophie Marchal », « Nathalie BERGER », « DUPONT Marie ». */
function hasNom(mots: readonly Mot[], rang: number, ambigu: boolean): boolean {
  const [avant, prenom, apres] = [mots[rang - 1], mots[rang], mots[rang + 1]];
  if (apres && isColle(apres)) {
    if (/^\p{Lu}\.?$/u.test(apres.mot)) return apres.mot.toUpperCase() !== 'X' && (apres.mot.endsWith('.') || !ambigu);
    if (isNom(apres)) return true;
  }
  const majuscules = (mot: string) => mot.length > 2 && mot === mot.toUpperCase();
  return Boolean(
    avant &&
      prenom &&
      isColle(prenom) &&
      !ambigu &&
      majuscules(avant.mot) &&
      !majuscules(prenom.mot) &&
      isNom(avant) &&
      avant.mot.length > 3,
  );
}

/** A capital, and neither an office, nor a structure, nor the word that begins a sentence. */
function isNom({ mot, capitale, forme }: Mot): boolean {
  return capitale && mot.length > 2 && !mot.endsWith('.') && !isOrganisme(mot) && !etats.has(forme) && !/^\d/.test(mot);
}

/** « Théo, 3 ans », « Lucas (2 ans et demi) », « Ibrahim 18 mois ». */
function hasAge(mots: readonly Mot[], rang: number): boolean {
  const [nombre, unite] = [mots[rang + 1], mots[rang + 2]];
  if (!nombre || !unite || !/^\d{1,2}$/.test(nombre.mot) || !/^(?:ans?|mois|jours|semaines)$/.test(unite.forme))
    return false;
  return /^\s{0,2}[,(]?\s{0,2}$/.test(nombre.avant);
}

/** « la maman de Lucas », « mère : Samira », « Fratrie de Kenza et Amir ». */
function isApresParente(mots: readonly Mot[], rang: number, ambigu: boolean): boolean {
  const lien = mots[rang]?.avant ?? '';
  const avant = precedent(mots, rang);
  if (!avant || !parentes.has(avant.forme)) return false;
  return /[:]/.test(lien) ? !ambigu : !/[.;!?\n]/.test(lien);
}

/** « Situation de Noé », « voir avec Sylvie », « remplacer Aurélie ». */
function isAnnonce(mots: readonly Mot[], rang: number): boolean {
  const avant = precedent(mots, rang);
  return Boolean(avant && annonces.has(avant.forme) && !/[.;!?\n]/.test(mots[rang]?.avant ?? ''));
}

/** The word before, articles and prepositions aside, in the same clause. */
function precedent(mots: readonly Mot[], rang: number): Mot | undefined {
  for (let place = rang - 1; place >= Math.max(0, rang - 4); place -= 1) {
    const mot = mots[place];
    if (!mot || !liaisons.has(mot.forme)) return mot;
    if (/[.;!?\n]/.test(mot.avant)) return undefined;
  }
  return undefined;
}

/** « Tom a été retiré à sa famille », « Adam, allergique aux œufs ». */
function hasEtat(mots: readonly Mot[], rang: number): boolean {
  for (const mot of mots.slice(rang + 1, rang + 1 + portee)) {
    if (/[.;!?\n]/.test(mot.avant)) return false;
    if (etats.has(mot.forme)) return true;
  }
  return false;
}

/** « Josiane, assistante maternelle ». */
function hasFonction(mots: readonly Mot[], rang: number): boolean {
  const apres = mots[rang + 1];
  return Boolean(apres && /^\s{0,2}[,(]\s{0,2}$/.test(apres.avant) && annonces.has(apres.forme));
}

/** « école Jean Moulin », « Le Jardin d’Alice », « Jean Moulin » anywhere, « Saint-Pierre », « association Aurore ». */
function isNomDAutreChose(texte: string, mots: readonly Mot[], rang: number): boolean {
  const mot = mots[rang];
  if (!mot) return true;
  const suite = mots
    .slice(rang, rang + 4)
    .map(({ forme }) => forme)
    .join(' ');
  if (eponymes.some((eponyme) => suite === eponyme || suite.startsWith(`${eponyme} `))) return true;
  if (isDansUnNomDeLieu(texte.slice(Math.max(0, mot.debut - 60), mot.debut))) return true;
  if (/[«"“]\s?$/.test(mot.avant)) return true;
  return [mots[rang - 1], mots[rang - 2]].some(
    (avant, place) =>
      avant?.capitale &&
      (isOrganisme(avant.mot) || /^(?:saint|sainte|jardin|maison|label|prix|fete)$/.test(avant.forme)) &&
      !/[.;:!?\n]/.test(mots[rang - place]?.avant ?? ''),
  );
}

function isColle({ avant }: Mot): boolean {
  return /^\s{1,3}$/.test(avant);
}
