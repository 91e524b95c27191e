import { attributOf } from '../../xml/attributs.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';
import { findElements } from '../../xml/recherche.js';
import { ordreFeuille } from '../annotation/marques-de-cellule.js';
import { parseAdresse } from '../classeur.js';

/** Wide enough for two words of a title. */
const largeur = 22;

/** The XML of a sheet with a width for the columns of these cells that have none: the usual one hides a title. */
export function addLargeurs(xml: string, cellules: readonly string[]): string {
  if (cellules.length === 0) return xml;
  const racine = parseRacine(xml);
  const place = racine.enfants.find(({ nom }) => nom === 'cols');
  const cols = place ? xml.slice(place.debut, place.fin) : '';
  const bornes = findElements(cols, 'col').map(({ debut, debutContenu }) => {
    const balise = cols.slice(debut + 4, debutContenu - 1);
    return { debut, min: Number(attributOf(balise, 'min')), max: Number(attributOf(balise, 'max')) };
  });
  const { prefixe: p } = racine;
  const colonnes = [...new Set(cellules.map((cellule) => parseAdresse(cellule).colonne))]
    .filter((colonne) => !bornes.some(({ min, max }) => colonne >= min && colonne <= max))
    .sort((a, b) => a - b);
  if (colonnes.length === 0) return xml;
  const col = (colonne: number) => `<${p}col min="${colonne}" max="${colonne}" width="${largeur}" customWidth="1"/>`;
  if (!place || bornes.length === 0) {
    const sans = place ? xml.slice(0, place.debut) + xml.slice(place.fin) : xml;
    return insertEnfant(parseRacine(sans), 'cols', `<${p}cols>${colonnes.map(col).join('')}</${p}cols>`, ordreFeuille);
  }
  const fin = cols.lastIndexOf('</');
  let nouvelles = cols;
  for (const colonne of colonnes.reverse()) {
    const suivante = bornes.find(({ min }) => min > colonne)?.debut ?? fin;
    nouvelles = nouvelles.slice(0, suivante) + col(colonne) + nouvelles.slice(suivante);
  }
  return xml.slice(0, place.debut) + nouvelles + xml.slice(place.fin);
}
