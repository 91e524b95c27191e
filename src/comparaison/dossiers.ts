import { joursDeRetard } from '../controles/retard.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { type Paire, pairActions } from './appariement.js';

/** A workbook of an earlier date, to say what changed since. */
export interface Reference {
  readonly dossier: Dossier;
  /** Its file name. */
  readonly nom: string;
}

/** A figure of the whole plan, then and now; null when the workbook does not give it. */
export interface Chiffre {
  readonly cle: 'actions' | 'budgetPrevu' | 'budgetRealise' | 'placesAujourdhui';
  readonly avant: number | null;
  readonly apres: number | null;
}

/** What changed in a tableau de suivi since an earlier one. */
export interface Evolution {
  readonly nom: string;
  /** Day the earlier workbook was last brought up to date, `AAAA-MM-JJ`; null when it does not say. */
  readonly depuis: string | null;
  readonly ajoutees: readonly Action[];
  readonly retirees: readonly Action[];
  /** Actions whose status moved. */
  readonly statuts: readonly Paire[];
  /** Actions whose term moved. */
  readonly echeances: readonly Paire[];
  /** Actions late now that were not late then, the latest first. */
  readonly nouveauxRetards: readonly { readonly action: Action; readonly jours: number }[];
  readonly retardsLeves: readonly Action[];
  readonly chiffres: readonly Chiffre[];
}

/**
 * Compares two workbooks of the same convention. Late is worked out at `date` for the new one, at its own last update
 * for the old one.
 * @throws ErreurUtilisateur when no action of the one is found in the other: they are not of the same convention
 */
export function compareDossiers({ dossier: avant, nom }: Reference, apres: Dossier, date: string): Evolution {
  const { paires, ajoutees, retirees } = pairActions(avant.actions, apres.actions);
  if (paires.length === 0 && apres.actions.length > 0)
    throw new ErreurUtilisateur(
      `Aucune action de « ${nom} » ne se retrouve dans le tableau de suivi, ni par son numéro ni par son intitulé : vérifiez que ce classeur plus ancien est de la même convention.`,
    );
  const depuis = lastUpdate(avant);
  const enRetard = ({ fin, statut }: Action, jour: string) => joursDeRetard(fin?.valeur, statut?.valeur, jour);
  return {
    nom,
    depuis,
    ajoutees,
    retirees,
    statuts: paires.filter((paire) => paire.avant.statut?.valeur !== paire.apres.statut?.valeur),
    echeances: paires.filter((paire) => paire.avant.fin?.valeur !== paire.apres.fin?.valeur),
    nouveauxRetards: paires
      .flatMap((paire) => {
        const jours = enRetard(paire.apres, date);
        const ancien = depuis === null ? null : enRetard(paire.avant, depuis);
        return jours === null || ancien !== null ? [] : [{ action: paire.apres, jours }];
      })
      .sort((a, b) => b.jours - a.jours),
    retardsLeves: paires
      .filter(
        (paire) => depuis !== null && enRetard(paire.avant, depuis) !== null && enRetard(paire.apres, date) === null,
      )
      .map((paire) => paire.apres),
    chiffres: [
      { cle: 'actions', avant: avant.actions.length, apres: apres.actions.length },
      chiffreDe('budgetPrevu', (dossier) => dossier.actions.map(({ budgetPrevu }) => budgetPrevu?.valeur)),
      chiffreDe('budgetRealise', (dossier) => dossier.actions.map(({ budgetRealise }) => budgetRealise?.valeur)),
      chiffreDe('placesAujourdhui', (dossier) => dossier.offre.map(({ placesAujourdhui }) => placesAujourdhui?.valeur)),
    ],
  };

  function chiffreDe(cle: Chiffre['cle'], valeurs: (dossier: Dossier) => readonly (number | undefined)[]): Chiffre {
    return { cle, avant: sumOf(valeurs(avant)), apres: sumOf(valeurs(apres)) };
  }
}

/** The latest « Mis à jour le » of its actions. */
function lastUpdate({ actions }: Dossier): string | null {
  return actions.map(({ miseAJour }) => miseAJour?.valeur ?? '').reduce((a, b) => (a > b ? a : b), '') || null;
}

function sumOf(valeurs: readonly (number | undefined)[]): number | null {
  const connues = valeurs.flatMap((valeur) => valeur ?? []);
  return connues.length === 0 ? null : connues.reduce((somme, valeur) => somme + valeur, 0);
}
