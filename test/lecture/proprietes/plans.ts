import fc from 'fast-check';
import type { Statut } from '../../../src/dossier/valeurs/statuts.js';
import { date, texte, type Valeur } from '../fabrique.js';

/** A day as someone writes it, and the day that it is. */
export interface Jour {
  readonly ecrit: Valeur;
  readonly jour: string;
}

/** An action whose every value is known before it is drawn. */
export interface ActionDuPlan {
  readonly numero: string;
  readonly intitule: string;
  /** Its place in the axes of the plan. */
  readonly axe: number;
  readonly pilote: string | null;
  readonly statut: { readonly ecrit: string; readonly code: Statut } | null;
  readonly debut: Jour | null;
  readonly fin: Jour | null;
  readonly prevu: number | null;
  readonly realise: number | null;
  readonly partenaires: readonly string[];
  readonly bilan: string | null;
}

export interface Axe {
  readonly titre: string;
  readonly champ: string;
}

export interface Plan {
  readonly axes: readonly Axe[];
  readonly actions: readonly ActionDuPlan[];
}

const verbes = ['Créer', 'Ouvrir', 'Développer', 'Renforcer', 'Organiser', 'Mettre en place', 'Soutenir', 'Étendre'];
const objets = [
  'un guichet unique des familles',
  'le relais petite enfance',
  'des ateliers parents-enfants',
  'une micro-crèche de douze places',
  'l’accueil de loisirs du mercredi',
  'un conseil local des jeunes',
  'la ludothèque itinérante',
  'des permanences d’accès aux droits',
  'un forum des métiers de l’enfance',
  'le lieu d’accueil enfants-parents',
  'une bourse au permis',
  'le réseau des assistantes maternelles',
];
const lieux = [
  '',
  ' à Lormeuil',
  ' dans les quatre communes',
  ' au quartier du Moulin',
  ' (phase 2)',
  ' – secteur nord',
];

const intitules = fc
  .tuple(fc.constantFrom(...verbes), fc.constantFrom(...objets), fc.constantFrom(...lieux))
  .map((mots) => mots.slice(0, 2).join(' ') + mots[2]);

const pilotes = [
  'CCAS',
  'Ville de Lormeuil',
  'CC du Haut-Val',
  'Centre social La Passerelle',
  'Service jeunesse',
  'Association Tremplin',
  'Mission locale',
  'RPE',
  'Direction de la petite enfance',
];

const statuts: readonly { readonly ecrit: string; readonly code: Statut }[] = [
  { ecrit: 'Réalisée', code: 'realisee' },
  { ecrit: 'Terminé', code: 'realisee' },
  { ecrit: 'En cours', code: 'en-cours' },
  { ecrit: 'en cours', code: 'en-cours' },
  { ecrit: 'Non démarrée', code: 'non-demarree' },
  { ecrit: 'À venir', code: 'non-demarree' },
  { ecrit: 'Reportée', code: 'reportee' },
  { ecrit: 'Abandonnée', code: 'abandonnee' },
  { ecrit: 'Suspendue', code: 'suspendue' },
];

const mois = ['janvier', 'mars', 'avril', 'juin', 'septembre', 'octobre', 'novembre'] as const;
const rangsDesMois = [1, 3, 4, 6, 9, 10, 11] as const;

/** A day, written in one of the ways of town halls: a day, a month, a quarter, a year; the last day of it for an end. */
function jours(annees: readonly number[], fin: boolean): fc.Arbitrary<Jour> {
  return fc
    .record({
      annee: fc.constantFrom(...annees),
      mois: fc.integer({ min: 0, max: mois.length - 1 }),
      quantieme: fc.integer({ min: 1, max: 28 }),
      forme: fc.constantFrom('cellule', 'texte', 'mois', 'trimestre', 'annee'),
    })
    .map(({ annee, mois: place, quantieme, forme }) => {
      const rang = rangsDesMois[place] ?? 1;
      const trimestre = Math.ceil(rang / 3);
      const jour = iso(annee, rang, quantieme);
      if (forme === 'cellule') return { ecrit: date(jour), jour };
      if (forme === 'texte') return { ecrit: texte(jour.split('-').reverse().join('/')), jour };
      if (forme === 'mois')
        return { ecrit: texte(`${mois[place]} ${annee}`), jour: fin ? dernierJour(annee, rang) : iso(annee, rang, 1) };
      if (forme === 'trimestre')
        return {
          ecrit: texte(`T${trimestre} ${annee}`),
          jour: fin ? dernierJour(annee, trimestre * 3) : iso(annee, trimestre * 3 - 2, 1),
        };
      return { ecrit: annee, jour: fin ? iso(annee, 12, 31) : iso(annee, 1, 1) };
    });
}

function iso(annee: number, rang: number, quantieme: number): string {
  return `${annee}-${String(rang).padStart(2, '0')}-${String(quantieme).padStart(2, '0')}`;
}

function dernierJour(annee: number, rang: number): string {
  return iso(annee, rang, new Date(Date.UTC(annee, rang, 0)).getUTCDate());
}

const montants = fc.integer({ min: 2, max: 6_000 }).map((nombre) => nombre * 50);

const bilans = [
  'Trois ateliers ont été tenus avec les familles du quartier.',
  'Convention signée ; ouverture prévue après travaux.',
  'Réunion publique tenue, douze familles présentes.',
];

const axesPossibles: readonly Axe[] = [
  { titre: 'Petite enfance', champ: 'petite-enfance' },
  { titre: 'Jeunesse', champ: 'jeunesse' },
  { titre: 'Parentalité', champ: 'parentalite' },
  { titre: 'Accès aux droits', champ: 'acces-aux-droits' },
];

const ecrituresDAxe: readonly ((titre: string, rang: number) => string)[] = [
  (titre, rang) => `Axe ${rang} – ${titre}`,
  (titre, rang) => `AXE ${rang} : ${titre.toUpperCase()}`,
  (titre) => titre,
];

const numeros: readonly ((axe: number, rang: number, total: number) => string)[] = [
  (axe, rang) => `${axe}.${rang}`,
  (_, __, total) => String(total),
  (axe, rang) => `FA${axe}${String(rang).padStart(2, '0')}`,
];

/** Plans of 2 to 12 actions, in one to three axes, in the order of the axes. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    axes: fc.subarray([...axesPossibles], { minLength: 1, maxLength: 3 }),
    ecritureDAxe: fc.constantFrom(...ecrituresDAxe),
    numero: fc.constantFrom(...numeros),
    actions: fc.uniqueArray(
      fc.record({
        intitule: intitules,
        axe: fc.nat(2),
        pilote: fc.option(fc.constantFrom(...pilotes), { freq: 6, nil: null }),
        statut: fc.option(fc.constantFrom(...statuts), { freq: 6, nil: null }),
        debut: fc.option(jours([2026, 2027], false), { freq: 5, nil: null }),
        fin: fc.option(jours([2028, 2029], true), { freq: 5, nil: null }),
        prevu: fc.option(montants, { freq: 4, nil: null }),
        realise: fc.option(montants, { freq: 1, nil: null }),
        partenaires: fc.subarray(['Caf', 'PMI', 'Éducation nationale', 'Médiathèque'], { maxLength: 3 }),
        bilan: fc.option(fc.constantFrom(...bilans), { nil: null }),
      }),
      { minLength: 2, maxLength: 12, selector: ({ intitule }) => intitule },
    ),
  })
  .map(({ axes, ecritureDAxe, numero, actions }) => {
    const rangees = actions
      .map((action) => ({ ...action, axe: action.axe % axes.length }))
      .sort((a, b) => a.axe - b.axe);
    return {
      axes: axes.map((axe, rang) => ({ ...axe, titre: ecritureDAxe(axe.titre, rang + 1) })),
      actions: rangees.map((action, total) => ({
        ...action,
        numero: numero(
          action.axe + 1,
          rangees.slice(0, total + 1).filter(({ axe }) => axe === action.axe).length,
          total + 1,
        ),
      })),
    };
  });
