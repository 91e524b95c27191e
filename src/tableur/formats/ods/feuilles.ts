import type { Attributs } from '../../../xml/attributs.js';
import type { FeuilleClasseur } from '../../classeur.js';
import { derniere } from '../plages.js';
import { odsAbime, tropGros } from '../refus.js';
import { nombreDe } from './attributs.js';
import { contenuOds } from './contenu.js';
import { type FeuilleEnCours, feuilleOf, finish, fusionOf, isCopie, isMasquee, ligneOf } from './feuille.js';
import { createReperes } from './reperes.js';
import type { StylesOds } from './styles.js';

/** A row or a cell may say that it stands for millions: those that hold something are counted. */
const maxCellules = 2_000_000;
const maxFusionnees = 500_000;
/** So may a space. */
const maxBlancs = 10_000_000;
/** A run of coloured empty cells that is longer comes from a row that is coloured from end to end: it says nothing of the table. */
const maxColorees = 256;

/** Drawings, revisions, readings of characters and what other programs once sent hold paragraphs, or tables, that are none of the sheet's. */
const ignores = /^(?:draw:|table:shapes$|office:forms$|table:tracked-changes$|table:dde-links$|text:ruby-text$)/;

/** The sheets of an OpenDocument spreadsheet, gathered from the tags of its content as they are read. */
export function createFeuilles(styles: StylesOds) {
  const feuilles: FeuilleEnCours[] = [];
  const reperes = createReperes();
  let feuille: FeuilleEnCours | null = null;
  let ligne = ligneOf({}, 1);
  let suivante = 1;
  let cellule: { readonly attributs: Attributs; readonly paragraphes: string[] } | null = null;
  let note: string[] | null = null;
  let dansParagraphe = 0;
  let ignore = 0;
  let total = 0;
  let blancs = 0;

  const add = (texte: string) => {
    const paragraphes = note ?? cellule?.paragraphes;
    if (!paragraphes || dansParagraphe === 0) return;
    paragraphes.push(`${paragraphes.pop() ?? ''}${texte}`);
  };
  const addBlancs = (nombre: number) => {
    blancs += nombre;
    if (blancs > maxBlancs) throw tropGros();
    add(' '.repeat(nombre));
  };
  const addNote = (texte: string) => {
    if (!feuille || texte.trim() === '') return;
    const deLigne = feuille.commentaires.get(ligne.numero) ?? new Map<number, string>();
    feuille.commentaires.set(ligne.numero, deLigne.set(ligne.colonne + 1, texte));
  };
  /** The style of a cell that names none is that of its row, or of its column. */
  const styleDeColonne = (colonne: number): string => {
    const colonnes = feuille?.colonnes ?? [];
    while ((colonnes[ligne.rang]?.fin ?? derniere.colonne) < colonne) ligne.rang += 1;
    return colonnes[ligne.rang]?.style ?? '';
  };
  const closeCellule = () => {
    if (!cellule || !feuille) return;
    const { attributs, paragraphes } = cellule;
    const repetee = nombreDe(attributs, 'table:number-columns-repeated');
    const debut = ligne.colonne + 1;
    const style = attributs['table:style-name'];
    const styleDe = (colonne: number) => style ?? (ligne.style || styleDeColonne(colonne));
    const duree = attributs['office:value-type'] === 'time' && styles.isDuree(styleDe(debut));
    const contenu = contenuOds(attributs, paragraphes, duree);
    if (contenu) {
      total = countCellules(total + repetee);
      if (debut + repetee - 1 > derniere.colonne) throw odsAbime();
      for (let colonne = debut; colonne < debut + repetee; colonne += 1) {
        ligne.contenus.set(colonne, contenu);
        const apparence = styles.apparenceDe(styleDe(colonne));
        if (apparence) ligne.apparences.set(colonne, apparence);
      }
    } else if (style !== undefined && repetee <= maxColorees && debut + repetee - 1 <= derniere.colonne) {
      const apparence = styles.apparenceDe(style);
      if (apparence?.fond !== undefined)
        for (let colonne = debut; colonne < debut + repetee; colonne += 1) ligne.apparences.set(colonne, apparence);
    }
    const fusion = fusionOf({ ligne: ligne.numero, colonne: debut }, attributs);
    if (fusion) feuille.fusions.push(fusion);
    ligne.colonne += repetee;
    cellule = null;
  };
  const closeLigne = () => {
    const { numero, repetee, contenus, apparences, masquee } = ligne;
    suivante = numero + repetee;
    if (!feuille || contenus.size === 0) return;
    total = countCellules(total + contenus.size * (repetee - 1));
    if (suivante - 1 > derniere.ligne) throw odsAbime();
    for (let rang = numero; rang < suivante; rang += 1) {
      feuille.lignes.set(rang, contenus);
      if (apparences.size > 0) feuille.apparences.set(rang, apparences);
      if (masquee) feuille.lignesMasquees.add(rang);
    }
  };
  const openColonnes = (attributs: Attributs) => {
    const debut = feuille?.colonnes.at(-1)?.fin ?? 0;
    feuille?.colonnes.push({
      fin: debut + nombreDe(attributs, 'table:number-columns-repeated'),
      style: attributs['table:default-cell-style-name'] ?? '',
      masquee: isMasquee(attributs),
    });
  };
  return {
    open(nom: string, attributs: Attributs) {
      if (ignore > 0 || ignores.test(nom)) ignore += 1;
      else if (nom === 'table:table') {
        feuille = feuilleOf(attributs, styles);
        feuilles.push(feuille);
        suivante = 1;
        reperes.open(nom, attributs);
      } else if (nom === 'table:table-source') {
        if (feuille) feuille.copie ||= feuille.masquee || isCopie(feuille.nom, feuille.style);
      } else if (nom === 'table:table-column') openColonnes(attributs);
      else if (nom === 'table:table-row') ligne = ligneOf(attributs, suivante);
      else if (nom === 'table:table-cell') cellule = { attributs, paragraphes: [] };
      else if (nom === 'table:covered-table-cell')
        ligne.colonne += nombreDe(attributs, 'table:number-columns-repeated');
      else if (nom === 'office:annotation') note = [];
      else if (nom === 'text:p' || nom === 'text:h') {
        dansParagraphe += 1;
        (note ?? cellule?.paragraphes)?.push('');
      } else if (nom === 'text:s') addBlancs(Math.min(1_000, nombreDe(attributs, 'text:c', 0)));
      else if (nom === 'text:tab') add('\t');
      else if (nom === 'text:line-break') add('\n');
      else if (nom === 'table:database-range') reperes.open(nom, attributs);
    },
    write(texte: string) {
      if (ignore === 0) add(texte);
    },
    close(nom: string) {
      if (ignore > 0) ignore -= 1;
      else if (nom === 'text:p' || nom === 'text:h') dansParagraphe -= 1;
      else if (nom === 'office:annotation') {
        addNote((note ?? []).join('\n'));
        note = null;
      } else if (nom === 'table:table-cell') closeCellule();
      else if (nom === 'table:table-row') closeLigne();
    },
    /** @param figees how many rows each sheet keeps in sight */
    feuilles: (figees: ReadonlyMap<string, number>): readonly FeuilleClasseur[] => {
      const reste = { fusionnees: maxFusionnees };
      return feuilles
        .filter(({ copie }) => !copie)
        .map((lue) => {
          const dits = reperes.reperesDe(lue.nom, figees.get(lue.nom) ?? 0);
          return { ...finish(lue, reste), ...(Object.keys(dits).length > 0 ? { reperes: dits } : {}) };
        });
    },
  };
}

function countCellules(total: number): number {
  if (!(total <= maxCellules)) throw tropGros();
  return total;
}
