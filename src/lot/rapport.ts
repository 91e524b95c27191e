import type { Fichier } from '../documents/fichier.js';
import { type Gabarits, type GabaritsCompiles, renderGabarit } from '../documents/gabarits.js';
import { habillageOf, type Logo } from '../documents/logos.js';
import { writeTableaux } from '../tableur/ecrire.js';
import type { Modele } from '../word/modele/types.js';
import { renderWord } from '../word/rendre.js';
import type { Consolidation } from './consolider.js';
import { createTableauxDuLot } from './tableaux.js';
import { viewRapport } from './vue-rapport.js';

export interface OptionsRapport {
  readonly gabarits: Gabarits;
  readonly gabaritsCompiles?: GabaritsCompiles;
  readonly modele?: Modele | undefined;
  readonly logos?: readonly Logo[] | undefined;
}

/** The report of a département as a Word document, and the consolidated workbook. Same CTG, same date: same bytes. */
export async function renderRapport(
  consolidation: Consolidation,
  { gabarits, gabaritsCompiles, modele, logos }: OptionsRapport,
): Promise<readonly Fichier[]> {
  const { date } = consolidation;
  const html = await renderGabarit(
    'rapport-departement',
    viewRapport(consolidation, logos),
    gabarits,
    gabaritsCompiles,
  );
  return [
    {
      nom: 'rapport-departement.docx',
      octets: await renderWord(html, { date, ...habillageOf({ modele, logos: logos ?? [] }) }),
    },
    {
      nom: 'consolidation.xlsx',
      octets: await writeTableaux(createTableauxDuLot(consolidation), 'Conventions territoriales globales', date),
    },
  ];
}
