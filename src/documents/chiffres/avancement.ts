import { isClose, joursDeRetard } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Statut } from '../../dossier/valeurs/statuts.js';
import type { Chiffre } from './chiffre.js';

/** Where an action stands: each is in one of these states, and in one only. */
export const etats = [
  'realisees',
  'permanentes',
  'partielles',
  'enCours',
  'nonDemarrees',
  'reportees',
  'abandonnees',
  'aPreciser',
] as const;
export type Etat = (typeof etats)[number];

const etatDuStatut: Readonly<Record<Statut, Etat>> = {
  realisee: 'realisees',
  perenne: 'permanentes',
  partielle: 'partielles',
  'en-cours': 'enCours',
  'non-demarree': 'nonDemarrees',
  reportee: 'reportees',
  suspendue: 'reportees',
  abandonnee: 'abandonnees',
};

/** The states that the count which a bilan gives first adds up. */
export const etatsEngages = ['realisees', 'permanentes', 'partielles', 'enCours'] as const satisfies readonly Etat[];

/** How many actions stand where. `total` is the sum of the states, `engagees` that of `etatsEngages`. */
export interface Decompte extends Readonly<Record<Etat, number>> {
  readonly total: number;
  readonly engagees: number;
  /** Open actions whose term is past. */
  readonly enRetard: number;
  /** Open actions that give a term, and those that give none: nobody knows whether these are late. */
  readonly avecEcheance: number;
  readonly sansEcheance: number;
}

export function countActions(actions: readonly Action[], date: string): Decompte {
  const comptes = Object.fromEntries(etats.map((etat) => [etat, 0])) as Record<Etat, number>;
  for (const { statut } of actions) comptes[statut ? etatDuStatut[statut.valeur] : 'aPreciser'] += 1;
  const ouvertes = actions.filter(({ statut }) => !isClose(statut?.valeur));
  const avecEcheance = ouvertes.filter(({ fin }) => fin).length;
  return {
    ...comptes,
    ...totalsOf(comptes),
    enRetard: ouvertes.filter(({ fin, statut }) => joursDeRetard(fin?.valeur, statut?.valeur, date) !== null).length,
    avecEcheance,
    sansEcheance: ouvertes.length - avecEcheance,
  };
}

/** Adds up the counts of several groups of actions. */
export function addDecomptes(decomptes: readonly Decompte[]): Decompte {
  const sum = (cle: keyof Decompte) => decomptes.reduce((somme, decompte) => somme + decompte[cle], 0);
  const comptes = Object.fromEntries(etats.map((etat) => [etat, sum(etat)])) as Record<Etat, number>;
  return {
    ...comptes,
    ...totalsOf(comptes),
    enRetard: sum('enRetard'),
    avecEcheance: sum('avecEcheance'),
    sansEcheance: sum('sansEcheance'),
  };
}

function totalsOf(comptes: Readonly<Record<Etat, number>>) {
  const sum = (comptees: readonly Etat[]) => comptees.reduce((somme, etat) => somme + comptes[etat], 0);
  return { total: sum(etats), engagees: sum(etatsEngages) };
}

/** Whether at least one status is given: otherwise nobody knows how many actions are engaged. */
export function isAvancementConnu({ total, aPreciser }: Decompte): boolean {
  return aPreciser < total;
}

/** Whether something tells late from in time: an open action that gives its term, or no open action at all. */
export function isRetardConnu({ avecEcheance, sansEcheance }: Decompte): boolean {
  return avecEcheance > 0 || sansEcheance === 0;
}

export const chiffresDAvancement = {
  total: {
    nom: 'Total',
    unite: 'actions',
    definition: 'les actions inscrites au plan, chacune comptée une fois, dans son premier champ d’intervention',
    compute: ({ total }) => total,
  },
  petiteEnfance: {
    nom: 'Actions de petite enfance',
    unite: 'actions',
    definition:
      'les actions du champ petite enfance, fût-il l’un de plusieurs, et celles qui répondent à un point de l’article D. 214-10-1',
    compute: ({ total }) => total,
  },
  engagees: {
    nom: 'Engagées ou réalisées',
    unite: 'actions',
    definition: 'la somme des actions réalisées, en continu, réalisées en partie et en cours',
    compute: (decompte) => (isAvancementConnu(decompte) ? decompte.engagees : null),
  },
  realisees: deLEtat('realisees', 'Réalisées', 'les actions achevées'),
  permanentes: deLEtat(
    'permanentes',
    'En continu',
    'les actions installées, reconduites chaque année, qui se poursuivent et ne s’achèvent pas',
  ),
  partielles: deLEtat('partielles', 'En partie', 'les actions closes après avoir été réalisées en partie'),
  enCours: deLEtat('enCours', 'En cours', 'les actions commencées et non achevées'),
  nonDemarrees: deLEtat('nonDemarrees', 'Non démarrées', 'les actions qui n’ont pas commencé'),
  arretees: {
    nom: 'Arrêtées',
    unite: 'actions',
    definition: 'les actions reportées, suspendues ou abandonnées',
    compute: ({ reportees, abandonnees }) => reportees + abandonnees,
  },
  aPreciser: deLEtat('aPreciser', 'À préciser', 'les actions dont le tableau de suivi ne dit pas le statut'),
  enRetard: {
    nom: 'En retard',
    unite: 'actions',
    definition:
      'les actions non démarrées, en cours, reportées, suspendues ou à préciser dont l’échéance est passée à la date du document',
    compute: (decompte) => (isRetardConnu(decompte) ? decompte.enRetard : null),
  },
} as const satisfies Readonly<Record<string, Chiffre<Decompte>>>;

function deLEtat(etat: Etat, nom: string, definition: string): Chiffre<Decompte> {
  return { nom, unite: 'actions', definition, compute: (decompte) => decompte[etat] };
}

/** The columns of a progress table: every action is in one of them, so that they add up to its total. */
export const colonnesDAvancement: readonly Chiffre<Decompte>[] = [
  chiffresDAvancement.realisees,
  chiffresDAvancement.permanentes,
  chiffresDAvancement.partielles,
  chiffresDAvancement.enCours,
  chiffresDAvancement.nonDemarrees,
  chiffresDAvancement.arretees,
  chiffresDAvancement.aPreciser,
];
