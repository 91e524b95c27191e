import type { Gravite } from '../../dossier/constat.js';
import { type Paquet, readPart, writePart } from '../../paquet/parties.js';
import { addRelation, readRelations } from '../../paquet/relations.js';
import { addType } from '../../paquet/types.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';

/** Children of a style sheet in the order of its schema (CT_Stylesheet). */
const ordre = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
  ...['colors', 'extLst'],
];
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const minimal =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** Where the styles of a workbook stand; a workbook that has none is given the least that a sheet needs. */
export function findStyles(parts: Paquet): string {
  const connu = readRelations(parts, 'xl/workbook.xml').find((relation) => relation.type === 'styles')?.cible;
  if (connu && parts[connu]) return connu;
  const chemin = 'xl/styles.xml';
  writePart(parts, chemin, minimal);
  addRelation(parts, 'xl/workbook.xml', { type: 'styles', cible: chemin });
  addType(parts, chemin, type);
  return chemin;
}

/** The rank of an element in one of the lists of styles, added at its end when it is not there yet. */
export function rankOf(parts: Paquet, chemin: string, liste: string, element: (prefixe: string) => string): number {
  const racine = parseRacine(readPart(parts, chemin));
  const { xml, prefixe: p } = racine;
  const place = racine.enfants.find(({ nom }) => nom === liste);
  if (!place) {
    writePart(
      parts,
      chemin,
      insertEnfant(racine, liste, `<${p}${liste} count="1">${element(p)}</${p}${liste}>`, ordre),
    );
    return 0;
  }
  const ancienne = xml.slice(place.debut, place.fin);
  const { enfants, debut, prefixe } = parseRacine(ancienne);
  const voulu = element(prefixe);
  const rang = enfants.findIndex((enfant) => ancienne.slice(enfant.debut, enfant.fin) === voulu);
  if (rang >= 0) return rang;
  const balise = withoutBarre(ancienne.slice(0, debut));
  const compte = / count="\d*"/.test(balise)
    ? balise.replace(/ count="\d*"/, ` count="${enfants.length + 1}"`)
    : balise.replace(/>$/, ` count="${enfants.length + 1}">`);
  const contenu = enfants.length > 0 ? ancienne.slice(debut, enfants.at(-1)?.fin) : '';
  const nouvelle = `${compte}${contenu}${voulu}</${prefixe}${liste}>`;
  writePart(parts, chemin, xml.slice(0, place.debut) + nouvelle + xml.slice(place.fin));
  return enfants.length;
}

/** A start tag, whether or not the element closed itself. */
function withoutBarre(balise: string): string {
  return balise.endsWith('/>') ? `${balise.slice(0, -2).trimEnd()}>` : balise;
}

/** What marks a faulty cell by its gravity: a colour, and a frame and bold type for those who do not see it. */
const marques: Readonly<Record<Exclude<Gravite, 'info'>, { readonly fond: string; readonly trait: string }>> = {
  'empeche-envoi': { fond: 'FFF8CBAD', trait: 'FFC00000' },
  'a-corriger': { fond: 'FFFFE699', trait: 'FF7F6000' },
  'a-verifier': { fond: 'FFFFF8E1', trait: 'FF7F6000' },
};

/** The differential format of a mark. */
export function dxfDe(gravite: keyof typeof marques): (prefixe: string) => string {
  const { fond, trait } = marques[gravite];
  const style = gravite === 'a-verifier' ? 'dotted' : 'thin';
  return (p) => {
    const cote = (nom: string) => `<${p}${nom} style="${style}"><${p}color rgb="${trait}"/></${p}${nom}>`;
    return `<${p}dxf>${gravite === 'a-verifier' ? '' : `<${p}font><${p}b/></${p}font>`}<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${fond}"/></${p}patternFill></${p}fill><${p}border>${['left', 'right', 'top', 'bottom'].map(cote).join('')}</${p}border></${p}dxf>`;
  };
}
