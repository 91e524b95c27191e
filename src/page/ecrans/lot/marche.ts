import { annuler, demander } from '../../bureau.js';
import { phraseDe } from '../../progres.js';
import type { ReponseDe } from '../../protocole.js';
import type { DemandeDeLot } from '../../travail/lot.js';
import { type FichiersDuLot, type Tableau, voisinsDe } from './tableaux.js';

/** A batch that runs: one tracker after the other, so that one that takes long keeps no other from being done. */
export interface Marche {
  /** Goes on with the next one. */
  readonly passer: () => void;
  /** Ends after the one that runs. */
  readonly arreter: () => void;
  readonly fini: Promise<void>;
}

/** @param change is called each time that something became of a tracker */
export function lancer({ tableaux, autres }: FichiersDuLot, demande: DemandeDeLot, change: () => void): Marche {
  let arrete = false;
  const traiter = async (tableau: Tableau) => {
    tableau.sort = { etat: 'cours' };
    change();
    try {
      const fichier = await tableau.source.lire();
      const voisins = await voisinsDe(tableau, autres);
      const rendu: ReponseDe<'traiterTableau'> = await demander('traiterTableau', { fichier, voisins, demande });
      tableau.sort = { etat: 'lu', rendu };
    } catch (erreur) {
      tableau.sort = {
        etat: 'laisse',
        raison: phraseDe(erreur) ?? 'Vous avez passé ce tableau : il n’est pas traité.',
      };
    }
    change();
  };
  const tout = async () => {
    for (const tableau of tableaux) {
      if (arrete) tableau.sort = { etat: 'laisse', raison: 'Le lot a été arrêté avant ce tableau.' };
      else if (tableau.sort.etat !== 'lu') await traiter(tableau);
    }
    change();
  };
  return {
    passer: annuler,
    arreter: () => {
      arrete = true;
    },
    fini: tout(),
  };
}
