import { formatDate } from '../../../documents/formats.js';
import {
  direEcheance,
  direQuand,
  agenda as ecrireAgenda,
  grouperEcheances,
  echeances as listerEcheances,
  notesDesEcheances,
} from '../../../operations/echeances.js';
import type { Produit } from '../../protocole.js';
import { type Atelier, suiviOuvert } from '../atelier.js';
import { dire } from '../dire.js';

interface DemandeDEcheances {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
}

/** What is due, dated, by what is to be done of it. */
export interface VueEcheances {
  readonly periode: string;
  readonly groupes: readonly {
    readonly titre: string;
    readonly etat: string;
    readonly echeances: readonly {
      readonly quand: string;
      readonly titre: string;
      readonly precision: string;
      readonly source: string;
    }[];
  }[];
  readonly notes: readonly string[];
}

export function echeances(atelier: Atelier, { date }: DemandeDEcheances): VueEcheances {
  const { periode, echeances: dues } = listerEcheances(suiviOuvert(atelier), date);
  return {
    periode: `Convention du ${formatDate(periode.debut)} au ${formatDate(periode.fin)}`,
    groupes: grouperEcheances(dues).map(({ titre, etat, echeances: siennes }) => ({
      titre,
      etat,
      echeances: siennes.map((due) => ({
        quand: direQuand(due),
        titre: dire(due.titre),
        precision: dire(direEcheance(due).precision),
        source: dire(direEcheance(due).source),
      })),
    })),
    notes: notesDesEcheances(dues).map(dire),
  };
}

/** What is left to do, for Outlook or Thunderbird. */
export async function agenda(atelier: Atelier, { date }: DemandeDEcheances): Promise<Produit> {
  return { fichier: await ecrireAgenda(suiviOuvert(atelier), date), avis: [] };
}
