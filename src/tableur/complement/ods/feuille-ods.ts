import { type CleFeuille, feuilles } from '../../../dossier/dossier.js';
import type { Colonne, Feuille } from '../../../dossier/feuille.js';
import { lettresDe, ligneDe } from '../../../dossier/origine.js';
import type { ContenuLisible } from '../../../dossier/valeurs/lecture.js';
import { contenuTexte } from '../../../dossier/valeurs/type-de-colonne.js';
import { escapeXml } from '../../../xml/ecriture.js';
import { adresse } from '../../classeur.js';
import { titresDeCles } from '../../suivi/feuille-cles.js';
import { largeurDe } from '../../suivi/largeurs.js';
import { withLignesPretes } from '../../suivi/lignes-pretes.js';
import type { LigneAAjouter } from '../plan.js';
import { celluleXml } from './cellule-ods.js';
import type { StylesAutomatiques } from './styles-ods.js';

/** A sheet of ours for an OpenDocument workbook: its XML, the rules of its drop-down lists. */
export interface FeuilleOds {
  readonly table: string;
  readonly validations: string;
}

/** Rows that are ready to be typed in. */
const lignesPretes = 200;

const couleurs = { titre: '#1f4e5f', aide: '#eef3f5', gris: '#595959' } as const;

/** The styles that our sheets need, with a width for each number of characters. */
export function stylesDesFeuilles(cles: readonly CleFeuille[]): string {
  const largeurs = new Set(cles.flatMap((cle) => largeursDe(cle)));
  const cellule = (nom: string, proprietes: string, texte: string) =>
    `<style:style style:name="${nom}" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties ${proprietes} fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties ${texte}/></style:style>`;
  return [
    cellule('ctgTitre', `fo:background-color="${couleurs.titre}"`, 'fo:color="#ffffff" fo:font-weight="bold"'),
    cellule(
      'ctgAide',
      `fo:background-color="${couleurs.aide}"`,
      `fo:color="${couleurs.gris}" fo:font-style="italic" fo:font-size="9pt"`,
    ),
    cellule('ctgCle', 'style:cell-protect="none"', 'fo:font-weight="bold"'),
    cellule('ctgTexte', 'style:cell-protect="none"', 'fo:font-weight="normal"'),
    ...[...largeurs].map(
      (largeur) =>
        `<style:style style:name="ctgCol${largeur}" style:family="table-column"><style:table-column-properties style:column-width="${(largeur * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
  ].join('');
}

function largeursDe(cle: CleFeuille): readonly number[] {
  return feuilles[cle].disposition === 'cles'
    ? [34, 60, 60]
    : Object.entries<Colonne>(feuilles[cle].colonnes).map(([nom, colonne]) => largeurDe(nom, colonne));
}

/** A sheet of ours with its titles, helps, drop-down lists and rows. */
export function feuilleOds(
  cle: CleFeuille,
  nom: string,
  lignes: readonly LigneAAjouter[],
  styles: StylesAutomatiques,
): FeuilleOds {
  const feuille: Feuille = feuilles[cle];
  const colonnes = Object.entries<Colonne>(feuille.colonnes);
  const listes = colonnes.flatMap(([colonne, { saisie, libelle, aide }], rang) =>
    saisie.genre === 'liste' ? [{ colonne, nom: `ctg_${cle}_${colonne}`, place: rang, libelle, aide, ...saisie }] : [],
  );
  const validationDe = new Map(listes.map(({ colonne, nom: regle }) => [colonne, regle]));
  const largeurs = largeursDe(cle)
    .map((largeur) => `<table:table-column table:style-name="ctgCol${largeur}"/>`)
    .join('');
  const rangees =
    feuille.disposition === 'cles'
      ? enCles(colonnes, lignes[0], validationDe, styles)
      : enLignes(cle, colonnes, lignes, validationDe, styles);
  const premiere = (place: number) =>
    feuille.disposition === 'cles' ? { ligne: place + 2, colonne: 2 } : { ligne: 3, colonne: place + 1 };
  return {
    table: `<table:table table:name="${escapeXml(nom)}">${largeurs}${rangees}</table:table>`,
    validations: listes
      .map(({ nom: regle, libelles, plusieurs, place, libelle, aide }) => {
        const condition = `of:cell-content-is-in-list(${libelles.map((texte) => `"${texte.replaceAll('"', '""')}"`).join(';')})`;
        const cellule = adresse(premiere(place));
        const base = `$'${nom.replaceAll("'", "''")}'.$${lettresDe(cellule)}$${ligneDe(cellule)}`;
        return `<table:content-validation table:name="${regle}" table:condition="${escapeXml(condition)}" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${escapeXml(base)}"><table:help-message table:title="${escapeXml(libelle)}" table:display="true">${`<text:p>${escapeXml(aide)}</text:p>`}</table:help-message><table:error-message table:message-type="stop" table:display="${!plusieurs}"/></table:content-validation>`;
      })
      .join(''),
  };
}

function enLignes(
  cle: CleFeuille,
  colonnes: readonly (readonly [string, Colonne])[],
  lignes: readonly LigneAAjouter[],
  validationDe: ReadonlyMap<string, string>,
  styles: StylesAutomatiques,
): string {
  const titres = colonnes.map(([, { libelle }]) => simple(libelle, 'ctgTitre'));
  const aides = colonnes.map(([, { aide }], rang) => simple(rang === 0 ? `Aide : ${aide}` : aide, 'ctgAide'));
  const pretes = withLignesPretes(
    cle,
    lignes.map((ligne) => ({ ...ligne, autres: {} })),
  );
  const rangees = pretes.map((ligne) => {
    const { notes = {} } = ligne as Partial<LigneAAjouter>;
    return colonnes.map(([colonne]) =>
      saisie(ligne.cellules[colonne], notes[colonne], validationDe.get(colonne), styles),
    );
  });
  const vides = colonnes.map(([colonne]) => saisie(undefined, undefined, validationDe.get(colonne), styles));
  return [
    `<table:table-header-rows>${rangee(titres)}</table:table-header-rows>`,
    rangee(aides),
    ...rangees.map((cellules) => rangee(cellules)),
    rangee(vides, ` table:number-rows-repeated="${lignesPretes}"`),
  ].join('');
}

function enCles(
  colonnes: readonly (readonly [string, Colonne])[],
  ligne: LigneAAjouter | undefined,
  validationDe: ReadonlyMap<string, string>,
  styles: StylesAutomatiques,
): string {
  return [
    rangee(titresDeCles.map((titre) => simple(titre, 'ctgTitre'))),
    ...colonnes.map(([cle, { libelle, aide }]) =>
      rangee([
        simple(libelle, 'ctgCle'),
        saisie(ligne?.cellules[cle], ligne?.notes[cle], validationDe.get(cle), styles),
        simple(aide, 'ctgAide'),
      ]),
    ),
  ].join('');
}

function simple(texte: string, style: string): string {
  return celluleXml({ contenu: contenuTexte(texte), style, note: null }, null);
}

function saisie(
  contenu: ContenuLisible | undefined,
  note: string | undefined,
  validation: string | undefined,
  styles: StylesAutomatiques,
): string {
  const liste: Readonly<Record<string, string>> = validation ? { 'table:content-validation-name': validation } : {};
  if (!contenu)
    return `<table:table-cell table:style-name="ctgTexte"${validation ? ` table:content-validation-name="${validation}"` : ''}/>`;
  const style = styles.styleDe('ctgTexte', contenu, note !== undefined);
  return celluleXml({ contenu, style, note: note ?? null }, { attributs: liste, interieur: '' });
}

function rangee(cellules: readonly string[], attributs = ''): string {
  return `<table:table-row${attributs}>${cellules.join('')}</table:table-row>`;
}
