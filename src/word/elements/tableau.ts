import { escapeXml } from '../../xml/ecriture.js';
import type { EtatDuRendu } from '../etat.js';
import { byClass, childrenOf, type Element, textOfNoeud } from '../html.js';
import { readColonnes } from './colonnes.js';
import { renderLegende } from './legende.js';
import { type GrilleDeTableau, renderLigne } from './ligne.js';
import { tenuesDe } from './tenue.js';

/** Table styles by the table's class; « TableauCtg » otherwise. */
const styles: Readonly<Record<string, string>> = {
  fiche: 'FicheCtg',
  chiffres: 'ChiffresCtg',
  signatures: 'SignaturesCtg',
};

interface LigneDeTableau {
  readonly ligne: Element;
  readonly entete: boolean;
}

/** A table: its caption above, header rows that repeat, rows that do not split nor stand alone on a page, widths that fit it. */
export function renderTableau(element: Element, etat: EtatDuRendu): string {
  const lignes = childrenOf(element, 'thead', 'tbody', 'tfoot').flatMap((groupe) =>
    childrenOf(groupe, 'tr').map((ligne) => ({ ligne, entete: groupe.name === 'thead' })),
  );
  if (lignes.length === 0) return '';
  const grille: GrilleDeTableau = {
    colonnes: readColonnes(
      element,
      lignes.map(({ ligne }) => ligne),
      etat.largeur,
    ),
    couvertes: new Map(),
    tenues: tenuesDe(lignes.filter(({ entete }) => !entete).map(({ ligne }) => ligne)),
  };
  const legende = childrenOf(element, 'caption')[0];
  const colonnes = grille.colonnes.map((largeur) => `<w:gridCol w:w="${largeur}"/>`).join('');
  const corps = lignes.map(({ ligne, entete }) => renderLigne(ligne, entete, grille, etat)).join('');
  return [
    legende ? renderLegende('tableau', legende, etat) : '',
    `<w:tbl>${renderProprietes(element, lignes, legende, etat)}<w:tblGrid>${colonnes}</w:tblGrid>${corps}</w:tbl>`,
    '<w:p><w:pPr><w:pStyle w:val="ApresTableau"/></w:pPr></w:p>',
  ].join('');
}

function renderProprietes(
  element: Element,
  lignes: readonly LigneDeTableau[],
  legende: Element | undefined,
  etat: EtatDuRendu,
): string {
  const style = byClass(element, styles);
  const premiereLigne = lignes[0]?.entete ? 1 : 0;
  const premiereColonne = lignes.some(({ ligne, entete }) => !entete && childrenOf(ligne, 'th').length > 0) ? 1 : 0;
  const valeur = (0x0400 | (premiereLigne ? 0x20 : 0) | (premiereColonne ? 0x80 : 0))
    .toString(16)
    .padStart(4, '0')
    .toUpperCase();
  const resume = legende ? textOfNoeud(legende).replace(/\s+/g, ' ').trim() : (element.attribs['aria-label'] ?? '');
  return (
    `<w:tblPr><w:tblStyle w:val="${style ?? 'TableauCtg'}"/><w:tblW w:w="${etat.largeur}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="${valeur}" w:firstRow="${premiereLigne}" w:lastRow="0" w:firstColumn="${premiereColonne}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `${resume && `<w:tblCaption w:val="${escapeXml(resume)}"/>`}</w:tblPr>`
  );
}
