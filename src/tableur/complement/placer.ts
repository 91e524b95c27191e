import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { ligneDe } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Classeur } from '../classeur.js';
import type { Complement } from './complement.js';
import { placerCles } from './placer-cles.js';
import { placerDansTableau } from './placer-dans-tableau.js';
import { joinPlans, type LigneAAjouter, type PlanDeComplement } from './plan.js';
import { type Prudence, toutLaisser } from './prudence.js';
import {
  type LectureACompleter,
  lignesDuDossier,
  origineDe,
  type TableauACompleter,
  tableauxACompleter,
} from './tableau-a-completer.js';
import { libelleDe, valeurAEcrire } from './valeur.js';

/** Where each value goes: in the tables that stand there when nothing else changes by it, in a sheet of ours otherwise. */
export function placer(
  complements: readonly Complement[],
  lecture: LectureACompleter,
  classeur: Classeur,
  prudenceDe: (cle: CleFeuille) => Prudence,
): PlanDeComplement {
  const cles = [...new Set(complements.map(({ feuille }) => feuille))];
  return joinPlans(
    cles.map((cle) => {
      const siens = complements.filter(({ feuille }) => feuille === cle).map((un) => retrouve(un, lecture));
      return feuilles[cle].disposition === 'cles'
        ? placerCles(siens, lecture, classeur, prudenceDe(cle))
        : placerLignes(cle, siens, lecture, classeur, prudenceDe(cle));
    }),
  );
}

/** The sheets whose rows are known by what they are about: ours has one ready for each. */
const repere: Readonly<Partial<Record<CleFeuille, string>>> = { redaction: 'rubrique', schema: 'point' };

/** A text of a rubric goes into the row that waits for it. */
function retrouve(complement: Complement, { dossier }: LectureACompleter): Complement {
  const cle = repere[complement.feuille];
  const dit = cle && complement.cellules[cle];
  if (complement.rang !== null || !cle || !dit) return complement;
  const lu = valeurAEcrire(complement.feuille, cle, dit);
  const attendue = lignesDuDossier(dossier, complement.feuille).find((ligne) => {
    const valeur = (ligne[cle] as { readonly valeur?: unknown } | undefined)?.valeur;
    const memes = valeur !== undefined && lu?.refus === null && isMemeTexte(complement.feuille, cle, valeur, lu);
    return (
      memes && Object.keys(complement.cellules).every((autre) => autre === cle || origineDe(ligne, autre) === null)
    );
  });
  if (!attendue) return complement;
  const { [cle]: _, ...cellules } = complement.cellules;
  return {
    ...complement,
    cellules,
    onglet: attendue.origine.feuille,
    rang: ligneDe(attendue.origine.cellule),
  };
}

function isMemeTexte(
  feuille: CleFeuille,
  cle: string,
  valeur: unknown,
  { canonique }: NonNullable<ReturnType<typeof valeurAEcrire>>,
): boolean {
  const colonne = (feuilles[feuille].colonnes as Readonly<Record<string, { ecrire(valeur: unknown): unknown }>>)[cle];
  return JSON.stringify(colonne?.ecrire(valeur)) === JSON.stringify(canonique);
}

function placerLignes(
  cle: CleFeuille,
  complements: readonly Complement[],
  lecture: LectureACompleter,
  classeur: Classeur,
  prudence: Prudence,
): PlanDeComplement {
  const tableaux = prudence === toutLaisser ? [] : tableauxACompleter(lecture, classeur, cle);
  const lue = lecture.dossier.feuilles[cle];
  const parTableau = new Map<TableauACompleter, Complement[]>();
  const aPart: Complement[] = [];
  const remarques: string[] = [];
  for (const complement of complements) {
    const { rang, onglet } = complement;
    const trouves = tableaux.filter(
      (tableau) => (onglet === undefined || tableau.onglet === onglet) && (rang === null || tableau.rangs.has(rang)),
    );
    const possibles = rang === null ? keepDeLAxe(complement, trouves, lecture) : trouves;
    const [seul] = possibles;
    if (seul && possibles.length === 1) parTableau.set(seul, [...(parTableau.get(seul) ?? []), complement]);
    else if (rang === null && (cle !== 'actions' || lue === undefined)) aPart.push(complement);
    else remarques.push(direLigne(complement, lue !== undefined, possibles));
  }
  const plans = [...parTableau].map(([tableau, siens]) => placerDansTableau(cle, siens, tableau, prudence));
  return joinPlans([
    ...plans.map(({ plan }) => plan),
    ajouter(cle, withConnues(cle, [...plans.flatMap(({ aPart: reste }) => reste), ...aPart], lecture)),
    { ecritures: [], feuilles: new Map(), remarques },
  ]);
}

/** Of several tables, those that have rows of the axis of a new action; all of them when none or several do. */
function keepDeLAxe(
  { feuille, cellules }: Complement,
  tableaux: readonly TableauACompleter[],
  { dossier }: LectureACompleter,
): readonly TableauACompleter[] {
  const axe = normalize(cellules['axe'] ?? '');
  if (tableaux.length < 2 || feuille !== 'actions' || axe === '') return tableaux;
  const siens = tableaux.filter(({ onglet, rangs }) =>
    dossier.actions.some(
      (action) =>
        action.origine.feuille === onglet &&
        rangs.has(ligneDe(action.origine.cellule)) &&
        normalize(action.axe?.valeur ?? '') === axe,
    ),
  );
  return siens.length === 1 ? siens : tableaux;
}

/** The communes that title lines, parties or columns name: a sheet of communes would replace them, so it has them too. */
function withConnues(
  cle: CleFeuille,
  complements: readonly Complement[],
  { dossier }: LectureACompleter,
): readonly Complement[] {
  if (cle !== 'communes' || complements.length === 0 || dossier.feuilles.communes) return complements;
  const ajoutees = new Set(complements.map(({ cellules }) => normalize(cellules['nom'] ?? '')));
  const connues = new Set(dossier.communes.flatMap(({ nom }) => nom?.valeur ?? []));
  const autres = [...connues].filter((nom) => !ajoutees.has(normalize(nom)));
  return [...autres.map((nom) => ({ feuille: cle, rang: null, cellules: { nom }, aConfirmer: {} })), ...complements];
}

/** Rows of a sheet of ours that the copy gets besides. */
function ajouter(cle: CleFeuille, complements: readonly Complement[]): PlanDeComplement {
  const remarques: string[] = [];
  const lignes = complements.map(({ cellules, aConfirmer }): LigneAAjouter => {
    const contenus = Object.entries(cellules).flatMap(([colonne, saisie]) => {
      const valeur = valeurAEcrire(cle, colonne, saisie);
      if (valeur?.refus)
        remarques.push(`Feuille « ${feuilles[cle].nom} », ${libelleDe(cle, colonne)} : ${valeur.refus}`);
      return valeur ? [[colonne, valeur.canonique] as const] : [];
    });
    return { cellules: Object.fromEntries(contenus), notes: aConfirmer, saisies: cellules };
  });
  const pleines = lignes.filter(({ cellules }) => Object.keys(cellules).length > 0);
  return { ecritures: [], feuilles: pleines.length > 0 ? new Map([[cle, pleines]]) : new Map(), remarques };
}

/** Why a row could not be completed, and where to write what was to go there. */
function direLigne(
  { feuille, rang, onglet, cellules }: Complement,
  presente: boolean,
  possibles: readonly TableauACompleter[],
): string {
  const trouves = possibles.length;
  const onglets = [...new Set(possibles.map((tableau) => `« ${tableau.onglet} »`))];
  const { nom } = feuilles[feuille];
  const ou = onglet === undefined ? '' : ` (onglet « ${onglet} »)`;
  const quoi = Object.entries(cellules)
    .map(([cle, texte]) => `${libelleDe(feuille, cle)} : ${texte}`)
    .join(' ; ');
  if (rang === null)
    return trouves > 1
      ? `Plusieurs tableaux de votre classeur donnent des lignes de « ${nom} » (${onglets.length > 1 ? 'onglets' : 'onglet'} ${onglets.join(', ')}) : cette ligne n’a pas été ajoutée, faute de savoir dans lequel. Écrivez-la dans le bon : ${quoi}.`
      : `La forme de votre tableau « ${nom} » ne permet pas d’y ajouter une ligne sans risque : écrivez-la vous-même (${quoi}).`;
  if (!presente)
    return `Votre classeur n’a pas de feuille « ${nom} » : rien n’a été écrit à sa ligne ${rang} (${quoi}).`;
  return trouves > 1
    ? `La ligne ${rang} de « ${nom} »${ou} existe dans plusieurs onglets : rien n’y a été écrit. Écrivez vous-même ${quoi}.`
    : `La ligne ${rang} de « ${nom} »${ou} ne peut pas être complétée sans risque, par la forme de votre tableau ou parce qu’elle a changé de place : écrivez vous-même ${quoi}.`;
}
