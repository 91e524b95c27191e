import alentours from '../../../data/rgpd/alentours.json' with { type: 'json' };
import eponymesConnus from '../../../data/rgpd/eponymes.json' with { type: 'json' };
import liste from '../../../data/rgpd/prenoms.json' with { type: 'json' };
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { isOrganisme } from '../../dossier/valeurs/personnes.js';
import { type Mot, readMots } from './mots.js';
import { isDansUnNomDeLieu } from './noms-communs.js';

const prenoms: ReadonlySet<string> = new Set(liste.prenoms.split(' '));
/** Given names that are words too: « Pierre angulaire », « Clément cette année ». Alone, they say nothing. */
const aussiDesMots: ReadonlySet<string> = new Set(liste.aussiDesMots.split(' '));
const eponymes: ReadonlySet<string> = new Set(eponymesConnus.eponymes);
const parentes: ReadonlySet<string> = new Set(alentours.parentes);
const liaisons: ReadonlySet<string> = new Set(alentours.liaisons);
/** What is often called by somebody's name: « projet Aurore », « quartier Jaurès », « exposition Frida Kahlo ». */
const choses: ReadonlySet<string> = new Set(alentours.choses);

/** How far before a name stands what is called so: « école maternelle publique Marie Laurencin ». */
const porteeDeChose = 4;

/**
 * Whether a text names somebody by a given name: any given name that is no word of the language, unless it is the name of a
 * place, of a thing or of a famous person; one that is a word too, when a surname, an age or a kinship comes with it.
 */
export function hasPrenom(texte: string, lireMots: () => readonly Mot[] = () => readMots(texte)): boolean {
  if (!mayHoldPrenom(texte)) return false;
  const mots = lireMots();
  return mots.some((mot, rang) => isPrenomDeQuelquun(mots, mot, rang) && !isNomDAutreChose(texte, mots, rang));
}

const motACapitale = /\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu;
const initiale = /(?<![\p{L}\d])\p{Lu}\.[ \u00a0]?(?:[\p{Lu}(,]|\d|$)|(?:de|d[’']|:)\s?\p{Lu}\./u;
const age = /\d{1,2}\s{1,2}(?:ans?|mois|jours|semaines)(?![a-zà-ÿ])/g;
const dernierMot = /(?<![\p{L}\p{M}-])\p{L}[\p{L}\p{M}-]{2,30}$/u;
const parente = new RegExp(
  alentours.parentes
    .map((mot) => mot.replaceAll('oeu', '(?:œ|oe)u').replaceAll('e', '[eèé]').replace(' ', '[ -]'))
    .join('|'),
  'g',
);
const apresUneParente = new RegExp(
  String.raw`^\s{1,2}(?:(?:${alentours.liaisons.join('|')})[\s’']{1,2})?(\p{L}[\p{L}\p{M}-]{2,30})`,
  'u',
);

/** Told in a tenth of the time that reading its words takes: most texts hold none. */
function mayHoldPrenom(texte: string): boolean {
  for (const [mot] of texte.matchAll(motACapitale))
    if (isPrenom(mot) || (/['’]/.test(mot) && isPrenom(mot.slice(mot.search(/['’]/) + 1)))) return true;
  if (initiale.test(texte)) return true;
  const minuscules = texte.toLowerCase();
  for (const { index } of minuscules.matchAll(age))
    if (
      isPrenom(dernierMot.exec(minuscules.slice(Math.max(0, index - 40), index).replace(/[\s,(]{1,5}$/, ''))?.[0] ?? '')
    )
      return true;
  for (const { 0: mot, index } of minuscules.matchAll(parente))
    if (isPrenom(apresUneParente.exec(minuscules.slice(index + mot.length, index + mot.length + 50))?.[1] ?? ''))
      return true;
  return false;
}

/** Whether a word is a given name, written with its capital. */
export function isPrenomSeul(mot: string): boolean {
  return /^\p{Lu}/u.test(mot) && isPrenom(mot);
}

/** The same, when it is no word of the language and no structure: « Sophie », and neither « Pierre » nor « Adil ». */
export function isPrenomSansDoute(mot: string): boolean {
  return isPrenomSeul(mot) && !isAmbigu(mot);
}

/** Alone, it may be anything. */
function isAmbigu(mot: string): boolean {
  return aussiDesMots.has(normalize(mot)) || mot.length < 3 || isOrganisme(mot);
}

/** « Sophie », « anne-laure », « NATHALIE »; « Marie-Galante » is none. */
function isPrenom(mot: string): boolean {
  if (mot.length < 2 || mot.includes('.')) return false;
  return (
    prenoms.has(normalize(mot)) || (mot.includes('-') && mot.split('-').every((part) => prenoms.has(normalize(part))))
  );
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

/** « école Jean Moulin », « Le Jardin d’Alice », « Jean Moulin » anywhere, « Saint-Pierre », « association Aurore ». */
function isNomDAutreChose(texte: string, mots: readonly Mot[], rang: number): boolean {
  const mot = mots[rang];
  if (!mot) return true;
  if (isDansUnEponyme(mots, rang)) return true;
  if (isDansUnNomDeLieu(texte.slice(Math.max(0, mot.debut - 60), mot.debut))) return true;
  return isEntreGuillemets(texte, mot.debut) || isApresUneChose(mots, rang);
}

/** « Anne Frank » is famous, and « Frank » after « Anne » too; « Bernard », alone, is not. */
function isDansUnEponyme(mots: readonly Mot[], rang: number): boolean {
  for (let debut = Math.max(0, rang - 2); debut <= rang; debut += 1) {
    const formes = mots.slice(debut, debut + 4).map(({ forme }) => forme);
    for (let nombre = rang - debut + 1; nombre <= formes.length; nombre += 1)
      if (eponymes.has(formes.slice(0, nombre).join(' '))) return true;
  }
  return false;
}

/** What stands between quotation marks is a title: « Les bobos d’Alice », "La malle de Zoé". */
function isEntreGuillemets(texte: string, debut: number): boolean {
  const avant = texte.slice(Math.max(0, debut - 80), debut);
  return (
    avant.lastIndexOf('«') > avant.lastIndexOf('»') ||
    avant.lastIndexOf('“') > avant.lastIndexOf('”') ||
    (avant.match(/"/g) ?? []).length % 2 === 1
  );
}

/** Going back over what may stand between a thing and its name, in the same clause, up to the thing. */
function isApresUneChose(mots: readonly Mot[], rang: number): boolean {
  for (let place = rang; place > Math.max(0, rang - porteeDeChose); place -= 1) {
    if (/[.;:!?\n,(]/.test(mots[place]?.avant ?? '')) return false;
    const avant = mots[place - 1];
    if (!avant) return false;
    if (isChose(avant)) return isSonNom(mots, rang, place);
    if (!isEntreDeux(avant)) return false;
  }
  return false;
}

/** « association Aurore », « ville de Florence » are names; « réunion du groupe avec Sophie » does not call the group so. */
function isSonNom(mots: readonly Mot[], rang: number, place: number): boolean {
  return mots.slice(place, rang).every(isEntreDeux);
}

/** « de », « les », « petits », « maternelle »: what may stand between a thing and its name; « avec », « par » do not. */
function isEntreDeux(mot: Mot): boolean {
  return (
    mot.capitale || isChose(mot) || /^(?:de|du|des|d|la|le|les|l|aux?|et|sur|chez|petite?s?|p tite?s?)$/.test(mot.forme)
  );
}

/** « école », « micro-crèche ». */
function isChose({ forme }: Mot): boolean {
  return choses.has(forme) || forme.split(' ').some((mot) => choses.has(mot));
}
