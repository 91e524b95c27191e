import { joursDeRetard } from '../controles/retard.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { isSansRienDeCommun } from './appariement.js';
import { isMemeTexte } from './egalite.js';
import type { Doute, Paire } from './paire.js';
import { pairLignesDuDossier } from './reperes.js';

/** A workbook of an earlier date, to say what changed since. */
export interface Reference {
  readonly dossier: Dossier;
  /** Its file name. */
  readonly nom: string;
}

/** An action that has another number or another title than before. */
export interface Renommee extends Paire<Action> {
  readonly renumerotee: boolean;
  readonly reformulee: boolean;
}

/** What changed in a tableau de suivi since an earlier one. */
export interface Evolution {
  readonly nom: string;
  /** Day the earlier workbook was last brought up to date, `AAAA-MM-JJ`; null when it does not say. */
  readonly depuis: string | null;
  readonly ajoutees: readonly Action[];
  readonly retirees: readonly Action[];
  /** Why an action added may yet be one withdrawn. */
  readonly doute: Doute | null;
  readonly renommees: readonly Renommee[];
  /** Actions whose status moved. */
  readonly statuts: readonly Paire<Action>[];
  /** Actions whose term moved. */
  readonly echeances: readonly Paire<Action>[];
  /** Actions late now that were not late then, the latest first; null when the earlier workbook does not say its day. */
  readonly nouveauxRetards: readonly { readonly action: Action; readonly jours: number }[] | null;
  readonly retardsLeves: readonly Action[];
}

/**
 * Compares two workbooks of the same convention. Late is worked out at `date` for the new one, at its own last update
 * for the old one.
 * @throws ErreurUtilisateur when no action of the one is found in the other: they are not of the same convention
 */
export function compareDossiers({ dossier: avant, nom }: Reference, apres: Dossier, date: string): Evolution {
  const appariement = pairLignesDuDossier('actions', avant.actions, apres.actions);
  const { ajoutees, retirees, doute } = appariement;
  if (apres.actions.length > 0 && isSansRienDeCommun(appariement))
    throw autreConvention(nom, appariement.paires.length > 0);
  const paires = inOrderOf(apres.actions, appariement.paires);
  const depuis = lastUpdate(avant);
  return {
    nom,
    depuis,
    ajoutees,
    retirees,
    doute,
    renommees: paires.map(readNoms).filter(({ renumerotee, reformulee }) => renumerotee || reformulee),
    statuts: paires.filter((paire) => paire.avant.statut?.valeur !== paire.apres.statut?.valeur),
    echeances: paires.filter((paire) => paire.avant.fin?.valeur !== paire.apres.fin?.valeur),
    nouveauxRetards: depuis === null ? null : findNouveauxRetards(paires, depuis, date),
    retardsLeves: paires
      .filter(
        (paire) => depuis !== null && retardDe(paire.avant, depuis) !== null && retardDe(paire.apres, date) === null,
      )
      .map((paire) => paire.apres),
  };
}

function findNouveauxRetards(paires: readonly Paire<Action>[], depuis: string, date: string) {
  return paires
    .flatMap(({ avant, apres }) => {
      const jours = retardDe(apres, date);
      return jours === null || retardDe(avant, depuis) !== null ? [] : [{ action: apres, jours }];
    })
    .sort((a, b) => b.jours - a.jours);
}

function retardDe({ fin, statut }: Action, jour: string): number | null {
  return joursDeRetard(fin?.valeur, statut?.valeur, jour);
}

function autreConvention(nom: string, memesNumeros: boolean): ErreurUtilisateur {
  const pourquoi = memesNumeros
    ? ' : quand un numéro est le même, l’intitulé est tout autre. Vérifiez'
    : ', ni par son numéro ni par son intitulé : vérifiez';
  return new ErreurUtilisateur(
    `Aucune action de « ${nom} » ne se retrouve dans le tableau de suivi${pourquoi} que ce classeur plus ancien est de la même convention.`,
  );
}

function inOrderOf(actions: readonly Action[], paires: readonly Paire<Action>[]): readonly Paire<Action>[] {
  const parAction = new Map(paires.map((paire) => [paire.apres, paire]));
  return actions.flatMap((action) => parAction.get(action) ?? []);
}

/** Which of its names an action changed. */
export function readNoms(paire: Paire<Action>): Renommee {
  const { avant, apres } = paire;
  return {
    ...paire,
    renumerotee: !isMemeTexte(avant.numero?.valeur ?? '', apres.numero?.valeur ?? ''),
    reformulee: !isMemeTexte(avant.intitule?.valeur ?? '', apres.intitule?.valeur ?? ''),
  };
}

/** The latest « Mis à jour le » of its actions. */
function lastUpdate({ actions }: Dossier): string | null {
  return actions.map(({ miseAJour }) => miseAJour?.valeur ?? '').reduce((a, b) => (a > b ? a : b), '') || null;
}
