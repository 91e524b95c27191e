import { cellulesOf } from '../../src/dossier/cellules.js';
import { feuilles } from '../../src/dossier/dossier.js';
import type { Action } from '../../src/dossier/feuilles/actions.js';
import { normalize } from '../../src/dossier/valeurs/normalisation.js';
import { textOf } from '../../src/dossier/valeurs/textes.js';
import { isDouteuse } from '../../src/lecture/correspondance/decider.js';
import type { LectureDossier } from '../../src/lecture/lire-dossier.js';
import type { Classeur } from '../../src/tableur/classeur.js';
import type { Titres } from './jeux.js';

/**
 * A true action: t title, n number, axe words to be found in the axis or the champ, p pilote, s status, d start, f end,
 * b planned budget, a progress 0 to 1, br spent; « A|B »: either is right, « NUL »: nothing read is right too; desc, obj,
 * communes: texts that must be somewhere in the action.
 */
export interface VeriteDAction {
  readonly t: string;
  readonly n?: string;
  readonly axe?: string;
  readonly p?: string;
  readonly s?: string;
  readonly d?: string;
  readonly f?: string;
  readonly b?: number | string;
  readonly a?: number | string;
  readonly br?: number | string;
  readonly desc?: string | readonly string[];
  readonly obj?: string | readonly string[];
  readonly communes?: string | readonly string[];
}

/** The true actions, and what the rest of the workbook says, when it says it. */
export interface Verite {
  readonly actions: readonly VeriteDAction[];
  /** Titles of the actions for petite enfance. */
  readonly petiteEnfance?: readonly string[];
  /** Sum of the planned amounts, each cell once. */
  readonly budget?: number;
  readonly communes?: readonly string[];
  readonly populations?: Readonly<Record<string, number>>;
  /** Places today, by structure. */
  readonly places?: Readonly<Record<string, number>>;
  readonly debut?: string;
  readonly fin?: string;
  readonly caf?: string;
}

/** How a reading stands to the truth: its actions, their fields, what the rest of the workbook says, its doubts. */
export interface Note {
  readonly vraies: number;
  readonly trouvees: number;
  readonly inventees: number;
  readonly justes: number;
  readonly faux: number;
  readonly manquants: number;
  /** Periods, communes, places, sums: right, and asked. */
  readonly faits: number;
  readonly faitsVrais: number;
  readonly refuses: number;
  /** Columns to confirm: in each workbook. */
  readonly questions: readonly number[];
  readonly cellules: number;
  /** Cells that no reading took: outside of the tables, or not understood. */
  readonly cellulesPerdues: number;
  /** What is not right, one sentence each. */
  readonly ecarts: readonly string[];
}

/** Judges the reading of a workbook as `noter.py` does, without leaving the process. */
export function noter({ dossier, lecture }: LectureDossier, verite: Verite): Note {
  const restantes = new Set(dossier.actions);
  const jugements = verite.actions.map((vraie) => {
    const trouvee = findAction(vraie, restantes);
    if (!trouvee) return perdue(vraie);
    restantes.delete(trouvee);
    return juger(vraie, trouvee);
  });
  const faits = jugerFaits(dossier, verite);
  return {
    vraies: verite.actions.length,
    trouvees: jugements.filter(({ trouvee }) => trouvee).length,
    inventees: restantes.size,
    justes: total(jugements.map(({ justes }) => justes)),
    faux: total(jugements.map(({ faux }) => faux)),
    manquants: total(jugements.map(({ manquants }) => manquants)),
    faits: faits.filter(({ juste }) => juste).length,
    faitsVrais: faits.length,
    refuses: lecture.refus === null ? 0 : 1,
    questions: [
      total(lecture.tableaux.filter(({ lue }) => lue).map(({ colonnes }) => colonnes.filter(isDouteuse).length)),
    ],
    cellules: total(Object.values(lecture.cellules)),
    cellulesPerdues: lecture.cellules['hors-tableau'] + lecture.cellules['non-comprise'],
    ecarts: [
      ...jugements.flatMap(({ ecarts }) => ecarts),
      ...[...restantes].map(({ intitule, origine }) => `INVENTÉE « ${intitule?.valeur} » (${origine.cellule})`),
      ...faits.filter(({ juste }) => !juste).map(({ nom, lu, vrai }) => `FAIT ${nom} : ${vrai}, lu ${lu}`),
    ],
  };
}

/** The notes of a whole set as one. */
export function additionner(notes: readonly Note[]): Note {
  const somme = (cle: keyof Note) => total(notes.map((note) => Number(note[cle])));
  return {
    vraies: somme('vraies'),
    trouvees: somme('trouvees'),
    inventees: somme('inventees'),
    justes: somme('justes'),
    faux: somme('faux'),
    manquants: somme('manquants'),
    faits: somme('faits'),
    faitsVrais: somme('faitsVrais'),
    refuses: somme('refuses'),
    questions: notes.flatMap(({ questions }) => questions),
    cellules: somme('cellules'),
    cellulesPerdues: somme('cellulesPerdues'),
    ecarts: notes.flatMap(({ ecarts }) => ecarts),
  };
}

/** The middle of the numbers; 0 for none. */
export function mediane(nombres: readonly number[]): number {
  return [...nombres].sort((a, b) => a - b)[Math.floor(nombres.length / 2)] ?? 0;
}

interface Jugement {
  readonly trouvee: boolean;
  readonly justes: number;
  readonly faux: number;
  readonly manquants: number;
  readonly ecarts: readonly string[];
}

/** The action of that very title; else the first one whose title holds it. */
function findAction({ t }: VeriteDAction, actions: ReadonlySet<Action>): Action | undefined {
  const titres = t.split('|').map(normalize);
  const titreDe = ({ intitule }: Action) => normalize(intitule?.valeur ?? '');
  return (
    [...actions].find((action) => titres.includes(titreDe(action))) ??
    [...actions].find((action) => titres.some((titre) => titreDe(action).includes(titre)))
  );
}

const champsJuges = ['n', 'axe', 'p', 's', 'd', 'f', 'b', 'a', 'br'] as const;
type ChampJuge = (typeof champsJuges)[number];

function perdue(vraie: VeriteDAction): Jugement {
  const manquants = champsJuges.filter((champ) => champ in vraie).length;
  return { trouvee: false, justes: 0, faux: 0, manquants, ecarts: [`PERDUE « ${vraie.t} »`] };
}

function juger(vraie: VeriteDAction, lue: Action): Jugement {
  const ecarts: string[] = [];
  let manquants = 0;
  const exact = vraie.t.split('|').some((titre) => normalize(titre) === normalize(lue.intitule?.valeur ?? ''));
  let justes = exact ? 1 : 0;
  let faux = exact ? 0 : 1;
  if (!exact) ecarts.push(`FAUX titre « ${vraie.t} » : lu « ${lue.intitule?.valeur} »`);
  for (const champ of champsJuges) {
    const attendu = vraie[champ];
    if (attendu === undefined) continue;
    const lu = valeurLue(champ, lue);
    const verdict = comparer(champ, String(attendu).split('|'), lu);
    if (verdict === 'juste') justes += 1;
    else if (verdict === 'manquant') manquants += 1;
    else faux += 1;
    if (verdict !== 'juste')
      ecarts.push(
        `${verdict === 'faux' ? 'FAUX' : 'manque'} ${champ} « ${vraie.t.slice(0, 40)} » : ${attendu}, lu ${lu}`,
      );
  }
  const ensemble = normalize(textesDe(lue).join(' '));
  for (const champ of ['desc', 'obj', 'communes'] as const)
    for (const texte of [vraie[champ] ?? []].flat()) {
      if (ensemble.includes(normalize(texte))) justes += 1;
      else {
        manquants += 1;
        ecarts.push(`manque ${champ} « ${vraie.t.slice(0, 40)} » : ${texte}`);
      }
    }
  return { trouvee: true, justes, faux, manquants, ecarts };
}

function valeurLue(champ: ChampJuge, action: Action): string {
  switch (champ) {
    case 'n':
      return action.numero?.valeur ?? '';
    case 'axe':
      return [action.axe?.valeur, ...(action.champs?.valeur.map(({ libelle }) => libelle) ?? [])].join(' ').trim();
    case 'p':
      return action.pilote?.valeur ?? '';
    case 's':
      return action.statut?.valeur ?? 'inconnu';
    case 'd':
      return String(action.debut?.valeur ?? '');
    case 'f':
      return String(action.fin?.valeur ?? '');
    case 'b':
      return String(action.budgetPrevu?.valeur ?? '');
    case 'a':
      return String(action.avancement?.valeur ?? '');
    case 'br':
      return String(action.budgetRealise?.valeur ?? '');
  }
}

function comparer(champ: ChampJuge, attendus: readonly string[], lu: string): 'juste' | 'faux' | 'manquant' {
  const vide = normalize(lu) === '' || lu === 'inconnu';
  if (vide) return attendus.includes('NUL') || attendus.includes(lu) ? 'juste' : 'manquant';
  const juste = attendus.some((attendu) => {
    if (champ === 'axe') return normalize(lu).includes(normalize(attendu));
    if (champ === 'p') return normalize(lu) === normalize(attendu);
    if (champ === 'b' || champ === 'a' || champ === 'br') return Math.abs(Number(attendu) - Number(lu)) < 0.006;
    return lu === attendu;
  });
  return juste ? 'juste' : 'faux';
}

/** All that an action says, its free columns included. */
export function textesDe(action: Action): readonly string[] {
  return [
    ...Object.values(cellulesOf(action, feuilles.actions.colonnes)).map(({ contenu }) => textOf(contenu)),
    ...Object.values(action.autres).map(({ valeur }) => valeur),
  ];
}

interface Fait {
  readonly nom: string;
  readonly lu: string;
  readonly vrai: string;
  readonly juste: boolean;
}

/** What the rest of the workbook says. */
function jugerFaits(dossier: LectureDossier['dossier'], verite: Verite): readonly Fait[] {
  const { convention, actions, communes, offre } = dossier;
  const fait = (nom: string, vrai: string | number | undefined, lu: string | number | undefined): readonly Fait[] => {
    if (vrai === undefined) return [];
    const juste = String(vrai)
      .split('|')
      .some((possible) => normalize(possible) === normalize(String(lu ?? '')));
    return [{ nom, vrai: String(vrai), lu: String(lu ?? ''), juste }];
  };
  const petiteEnfance = actions.filter(({ champs }) => champs?.valeur.some(({ code }) => code === 'petite-enfance'));
  const ensemble = (textes: readonly (string | undefined)[] | undefined) =>
    textes &&
    [...textes]
      .map((texte) => normalize(texte ?? ''))
      .sort()
      .join(', ');
  const sommeLue = total(actions.map(({ budgetPrevu }) => Number(budgetPrevu?.valeur ?? 0)));
  return [
    ...fait(
      'petite enfance',
      ensemble(verite.petiteEnfance),
      ensemble(petiteEnfance.map(({ intitule }) => intitule?.valeur)),
    ),
    ...fait('budget', verite.budget, sommeLue),
    ...fait('communes', ensemble(verite.communes), ensemble(communes.map(({ nom }) => nom?.valeur))),
    ...Object.entries(verite.populations ?? {}).flatMap(([nom, nombre]) =>
      fait(`habitants de ${nom}`, nombre, communes.find((commune) => commune.nom?.valeur === nom)?.population?.valeur),
    ),
    ...Object.entries(verite.places ?? {}).flatMap(([nom, nombre]) =>
      fait(`places de ${nom}`, nombre, offre.find((lieu) => lieu.nom?.valeur === nom)?.placesAujourdhui?.valeur),
    ),
    ...fait('début', verite.debut, convention?.debut && String(convention.debut.valeur)),
    ...fait('fin', verite.fin, convention?.fin && String(convention.fin.valeur)),
    ...fait('Caf', verite.caf, convention?.caf?.valeur),
  ];
}

function total(nombres: readonly number[]): number {
  return nombres.reduce((somme, nombre) => somme + nombre, 0);
}

/** What our columns are called in a set of titles. */
const clesDesTitres: Readonly<Record<string, readonly string[]>> = {
  pilote: ['pilote'],
  partenaires: ['partenaires'],
  debut: ['debut'],
  fin: ['fin'],
  periode: ['periode', 'debut', 'fin'],
  statut: ['statut'],
  avancement: ['avancement'],
  budget: ['budgetPrevu'],
  real: ['realisations', 'resultat'],
  diff: ['difficultes'],
  persp: ['perspectives'],
  public: ['publicSpecifique'],
  ind: ['indicateurs'],
  axe: ['axe', 'champs'],
  titre: ['intitule', 'description'],
};

export interface NoteDesTitres {
  readonly titres: number;
  readonly justes: number;
  /** Taken for another column. */
  readonly faux: number;
  readonly ecarts: readonly string[];
}

/** Each title heads a column of a small tracker of its own: what is it taken for? */
export function noterTitres(titres: Titres, read: (classeur: Classeur) => LectureDossier): NoteDesTitres {
  const demandes = Object.entries(titres).flatMap(([champ, { exemple, titres: ecritures }]) =>
    ecritures.map((titre) => ({ champ, titre, exemple })),
  );
  const ecarts: string[] = [];
  let justes = 0;
  for (const { champ, titre, exemple } of demandes) {
    const { lecture } = read(petitSuivi(champ, titre, exemple));
    const colonne = lecture.tableaux
      .flatMap(({ colonnes }) => colonnes)
      .find((autre) => normalize(autre.titre) === normalize(titre));
    const cle = colonne?.cle ?? null;
    if (cle !== null && clesDesTitres[champ]?.includes(cle)) justes += 1;
    else ecarts.push(`« ${titre} » (${champ}) : ${cle ?? 'gardé à part'}`);
  }
  const gardes = ecarts.filter((ecart) => ecart.endsWith('gardé à part')).length;
  return { titres: demandes.length, justes, faux: ecarts.length - gardes, ecarts };
}

function petitSuivi(champ: string, titre: string, exemple: string): Classeur {
  const lignes =
    champ === 'titre'
      ? [
          ['N°', titre, 'Pilote', 'Échéance', 'Statut'],
          ...[1, 2].map((rang) => [String(rang), `${exemple} ${rang}`, 'CCAS', '31/12/2027', 'En cours']),
        ]
      : [
          ['N°', 'Intitulé', 'Objectif', titre],
          ...[1, 2].map((rang) => [String(rang), `Atelier ${rang}`, 'Lien', exemple]),
        ];
  return {
    feuilles: [
      {
        nom: 'T1',
        fusions: new Map(),
        lignes: new Map(
          lignes.map((ligne, rang) => [
            rang + 1,
            new Map(ligne.map((texte, place) => [place + 1, { genre: 'texte', texte } as const])),
          ]),
        ),
      },
    ],
  };
}
