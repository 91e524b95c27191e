import alentours from '../../../data/rgpd/alentours.json' with { type: 'json' };
import { isOrganisme } from '../../dossier/valeurs/personnes.js';
import { mayHoldPrenom } from './indices-de-prenom.js';
import { type Mot, readMots } from './mots.js';
import { isChose, isNomDAutreChose } from './noms-d-autre-chose.js';
import { isAmbigu, isPrenom } from './prenoms.js';

const parentes: ReadonlySet<string> = new Set(alentours.parentes);
const liaisons: ReadonlySet<string> = new Set(alentours.liaisons);

/**
 * Whether a text names somebody by a given name: any given name that is no word of the language, unless it is the name of a
 * place, of a thing or of a famous person; one that is a word too, when a surname, an age or a kinship comes with it.
 */
export function hasPrenom(texte: string, lireMots: () => readonly Mot[] = () => readMots(texte)): boolean {
  if (!mayHoldPrenom(texte)) return false;
  const mots = lireMots();
  return mots.some((mot, rang) => isPrenomDeQuelquun(mots, mot, rang) && !isNomDAutreChose(texte, mots, rang));
}

function isPrenomDeQuelquun(mots: readonly Mot[], { mot, capitale }: Mot, rang: number): boolean {
  if (hasInitiales(mots, rang) || hasInitialeEtNom(mots, rang)) return true;
  if (!capitale) return (hasAge(mots, rang) || isApresParente(mots, rang, true)) && isPrenom(mot) && !isAmbigu(mot);
  if (!isPrenom(mot)) return false;
  const ambigu = isAmbigu(mot);
  return !ambigu || hasNom(mots, rang) || hasAge(mots, rang) || isApresParente(mots, rang, ambigu);
}

/** « L.M., 3 ans », « la maman de A. »: somebody, known by initials. */
function hasInitiales(mots: readonly Mot[], rang: number): boolean {
  const mot = mots[rang]?.mot ?? '';
  if (!mot.includes('.') || !/^(?:\p{Lu}\.-?){1,2}$/u.test(mot) || /^[MX]\.$/.test(mot)) return false;
  return hasAge(mots, rang) || isApresParente(mots, rang, true);
}

/** « vu avec S. Durand », « J. Mercier (RPE) »; « A. Développer l’offre » is an item of a list. */
function hasInitialeEtNom(mots: readonly Mot[], rang: number): boolean {
  const [avant, mot, nom, apres] = [mots[rang - 1], mots[rang], mots[rang + 1], mots[rang + 2]];
  if (!mot?.mot.includes('.') || !nom || !/^(?:\p{Lu}\.-?){1,2}$/u.test(mot.mot) || !/^[ \u00a0]{0,2}$/.test(nom.avant))
    return false;
  if (!/^\p{Lu}\p{L}{2,}/u.test(nom.mot) || isOrganisme(nom.mot) || isChose(nom)) return false;
  return (
    (avant !== undefined && /^(?:avec|par|chez|pour|et|a)$/.test(avant.forme) && /^\s{1,3}$/.test(mot.avant)) ||
    /^\s?[(–-]/.test(apres?.avant ?? '')
  );
}

/** « Rose B. », « Pierre Marchal », « Claire BERGER ». */
function hasNom(mots: readonly Mot[], rang: number): boolean {
  const apres = mots[rang + 1];
  if (!apres || !/^\s{1,3}$/.test(apres.avant)) return false;
  if (/^\p{Lu}\.?$/u.test(apres.mot)) return apres.mot.endsWith('.') && apres.mot !== 'X.';
  return apres.capitale && apres.mot.length > 2 && !apres.mot.endsWith('.') && !isOrganisme(apres.mot);
}

/** « Théo, 3 ans », « Lucas (2 ans et demi) », « Ibrahim 18 mois ». */
function hasAge(mots: readonly Mot[], rang: number): boolean {
  const [nombre, unite] = [mots[rang + 1], mots[rang + 2]];
  if (
    !nombre ||
    nombre.mot.length > 2 ||
    !unite ||
    !/^\d{1,2}$/.test(nombre.mot) ||
    !/^(?:ans?|mois|jours|semaines)$/.test(unite.forme)
  )
    return false;
  return /^\s{0,2}[,(]?\s{0,2}$/.test(nombre.avant);
}

/** « la maman de Lucas », « mère : Samira », « Fratrie de Kenza et Amir ». */
function isApresParente(mots: readonly Mot[], rang: number, ambigu: boolean): boolean {
  const lien = mots[rang]?.avant ?? '';
  const avant = precedent(mots, rang);
  if (!avant || !parentes.has(avant.forme)) return false;
  return /[:,=]/.test(lien) ? !ambigu : !/[.;!?\n]/.test(lien);
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
