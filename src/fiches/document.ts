import { type Gabarits, type GabaritsCompiles, renderGabarit } from '../documents/gabarits.js';
import { viewIdentite } from '../documents/identite.js';
import { insecables } from '../documents/typographie.js';
import type { Dossier } from '../dossier/dossier.js';
import { renderWord } from '../word/rendre.js';
import { type Fiche, nonCopie, objetDe, vide } from './fiche.js';

/** What the fiches are made of, besides their points. */
export interface OptionsDeFiches {
  readonly dossier: Dossier;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly source: { readonly nom: string; readonly sha256: string };
  readonly gabarits: Gabarits;
  readonly gabaritsCompiles: GabaritsCompiles;
}

/** Fiches as a Word document: a table each, to be answered in its last column. */
export async function renderFiches(
  fiches: readonly Fiche[],
  { dossier, date, source, gabarits, gabaritsCompiles }: OptionsDeFiches,
): Promise<Uint8Array> {
  const identite = viewIdentite('Points à compléter', { dossier, date, etat: 'projet', source });
  const vue = {
    ...identite,
    mention: identite.fictif ? 'données fictives' : '',
    seule: fiches.length === 1,
    fiches: fiches.map(({ titre, points }) => ({
      titre: insecables(titre),
      entete: insecables(`${titre} : ${points.length === 1 ? 'un point' : `${points.length} points`}`),
      points: points.map((point) => ({
        feuille: point.feuille ?? 'Classeur',
        cellule: point.cellule ?? '',
        objet: objetDe(point),
        contenu: point.cellule === null ? '' : (point.contenu ?? nonCopie) || vide,
        demande: insecables(point.demande),
        regle: point.regle,
        repere: point.repere,
      })),
    })),
  };
  const html = await renderGabarit('fiche-constats', vue, gabarits, gabaritsCompiles);
  return renderWord(html, { date });
}
