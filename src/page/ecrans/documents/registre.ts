import { annexes } from './annexes.js';
import { avenant } from './avenant.js';
import { cdsf } from './cdsf.js';
import { diaporama } from './diaporama.js';
import type { DocumentOffert } from './document.js';
import { echeances } from './echeances.js';
import { etape } from './etape.js';
import { final } from './final.js';
import { intermediaire } from './intermediaire.js';
import { planSigne } from './plan-signe.js';
import { suiviRepris } from './suivi-repris.js';

interface Groupe {
  readonly nom: string;
  readonly documents: readonly DocumentOffert[];
}

/** Every document that the page writes, by what it is for. */
export const groupes: readonly Groupe[] = [
  { nom: 'Rendre compte', documents: [intermediaire, etape, final, diaporama] },
  { nom: 'Transmettre', documents: [cdsf] },
  { nom: 'La convention', documents: [planSigne, avenant, annexes] },
  { nom: 'Le calendrier', documents: [echeances] },
  { nom: 'Le tableau', documents: [suiviRepris] },
];

export const offerts = groupes.flatMap(({ documents }) => documents);

/** The one that is asked for most. */
export const parDefaut: DocumentOffert = intermediaire;
