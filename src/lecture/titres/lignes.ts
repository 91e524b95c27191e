import donnees from '../../../data/titres/lignes.json' with { type: 'json' };
import { normalize } from '../../dossier/valeurs/normalisation.js';

export { type MotifOnglet, ongletEcarte } from './onglets.js';
export { type Section, sectionOf } from './sections.js';

/** Enough of a cell to tell what its row is. */
const longueurLue = 300;
const motsTotalMax = 14;
const motsCourtMax = 7;
const longueurLegende = 60;
/** « NR = non réalisé » : what stands for something else is short. */
const longueurSigne = 12;

const debutsTotal = donnees.total.debuts.map(normalize);
const seulsTotal = setOf(donnees.total.seuls);
const courtsTotal = donnees.total.courts.map(normalize);
const finsTotal = donnees.total.fins.map(normalize);
const debutsNote = donnees.note.debuts.map(normalize);
const notesDeuxPoints = setOf(donnees.note.deuxPoints);
const datesNote = donnees.note.dates.map(normalize);
const debutsLegende = donnees.legende.debuts.map(normalize);
const couleurs = setOf(donnees.legende.couleurs);
const debutsConsigne = donnees.consigne.debuts.map(normalize);
const seulesConsignes = setOf(donnees.consigne.seules);
const verbesConsigne = setOf(donnees.consigne.verbes);
const motsConsigne = setOf(donnees.consigne.mots);

/** A label that announces a sum or another computed value: « Total », « Sous-total axe 1 », « dont Caf ». */
export function isTotal(texte: string): boolean {
  const normal = normalize(texte.slice(0, longueurLue));
  const nombreDeMots = normal.split(' ').length;
  if (seulsTotal.has(withoutFigures(normal))) return true;
  if (nombreDeMots <= motsTotalMax && debutsTotal.some((debut) => startsWithWords(normal, debut))) return true;
  if (nombreDeMots > motsCourtMax) return false;
  return (
    courtsTotal.some((debut) => startsWithWords(normal, debut)) || finsTotal.some((fin) => normal.endsWith(` ${fin}`))
  );
}

/** A remark under or above a table: « NB : … », « * hors taxes », « (1) … », « Source : … », « Fait à …, le … ». */
export function isNote(texte: string): boolean {
  const propre = texte.slice(0, longueurLue).trim();
  if (donnees.note.marques.some((marque) => hasMarque(propre, marque))) return true;
  const normal = normalize(propre);
  if (debutsNote.some((debut) => startsWithWords(normal, debut))) return true;
  const deuxPoints = propre.indexOf(':');
  if (deuxPoints > 0 && notesDeuxPoints.has(normalize(propre.slice(0, deuxPoints)))) return true;
  return datesNote.some((debut) => startsWithWords(normal, debut)) && /\d{4}|\d[/.]\d/.test(propre);
}

/** « * » and « (1) » announce a note when words follow; a list of several « * » is no note. */
function hasMarque(propre: string, marque: string): boolean {
  const suite = propre.slice(marque.length).trim();
  return propre.startsWith(marque) && suite !== '' && !suite.includes(`\n${marque}`) && !suite.startsWith(marque);
}

/** A key of signs or colours: « Légende », « R = réalisé », « Vert : terminé ». */
export function isLegende(texte: string): boolean {
  const propre = texte.slice(0, longueurLue).trim();
  const normal = normalize(propre);
  if (normal.length <= longueurLegende && debutsLegende.some((debut) => startsWithWords(normal, debut))) return true;
  const signe = /^([^=:]{1,20})([=:])[ \t]?\S/u.exec(propre);
  if (!signe) return false;
  const [, avant = '', lien] = signe;
  return couleurs.has(normalize(avant)) || (lien === '=' && avant.trim().length <= longueurSigne);
}

/** What tells how to fill in: « Menu déroulant », « jj/mm/aaaa », « Indiquer la structure pilote ». */
export function isConsigne(texte: string): boolean {
  const normal = normalize(texte.slice(0, longueurLue));
  if (seulesConsignes.has(normal) || debutsConsigne.some((debut) => startsWithWords(normal, debut))) return true;
  const [verbe = '', ...suite] = normal.split(' ');
  return verbesConsigne.has(verbe) && suite.some((mot) => motsConsigne.has(mot));
}

function setOf(mots: readonly string[]): ReadonlySet<string> {
  return new Set(mots.map(normalize));
}

function startsWithWords(normal: string, debut: string): boolean {
  return debut !== '' && (normal === debut || normal.startsWith(`${debut} `));
}

function withoutFigures(normal: string): string {
  return normal
    .split(' ')
    .filter((mot) => !/^[\d%]+$/.test(mot))
    .join(' ');
}
