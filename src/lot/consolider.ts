import { type EtatDeCouverture, isRepondu } from '../controles/controle.js';
import { sumOf } from '../documents/chiffres/chiffre.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { isDuCode, isPointDuDecret } from '../referentiel/referentiel.js';
import { type Avancement, consolidateChamps } from './champs.js';
import type { Ctg, ReponseAuSchema } from './ctg.js';
import type { Resume } from './resume.js';
import { consolidateTerritoires, type Epci } from './territoires.js';

/** A file of the batch: what it says, or why it could not be read. */
export interface FichierDuLot {
  /** As the user sees it: its path from the folder of the batch. */
  readonly fichier: string;
  readonly resume: Resume | null;
  /** Whole French sentences: why the file, or one of its documents, was refused. */
  readonly refus: readonly string[];
}

/** A requirement, and how many CTG answer it. */
export interface PointDuDepartement {
  readonly exigence: string;
  readonly couvertes: number;
  readonly declarees: number;
  readonly partielles: number;
  readonly absentes: number;
  readonly sansObjet: number;
}

export interface Consolidation {
  readonly date: string;
  /** Every CTG read, by name. */
  readonly ctgs: readonly Ctg[];
  /** Those that the totals add up: the examples are left out as soon as one workbook is real. */
  readonly comptees: readonly Ctg[];
  readonly fictives: readonly Ctg[];
  /** Workbooks that seem to be of the same convention: they are counted each. */
  readonly doublons: readonly (readonly Ctg[])[];
  readonly points: readonly PointDuDepartement[];
  readonly epcis: readonly Epci[];
  readonly total: Epci['total'];
  /** Communes that several CTG list: counted once, from the first. */
  readonly communesEnDouble: readonly string[];
  readonly champs: readonly Avancement[];
  readonly budget: Resume['budget'];
  readonly echecs: readonly { readonly fichier: string; readonly raisons: readonly string[] }[];
  /** Read, but a document was refused. */
  readonly refus: readonly { readonly fichier: string; readonly raisons: readonly string[] }[];
}

/** Adds up the files of a batch. The order in which they come changes nothing. */
export function consolider(fichiers: readonly FichierDuLot[], date: string): Consolidation {
  const tries = [...fichiers].sort((a, b) => (a.fichier < b.fichier ? -1 : 1));
  const ctgs = nameCtgs(tries.flatMap(({ fichier, resume }) => (resume ? [{ fichier, resume }] : [])));
  const fictives = ctgs.filter(({ resume }) => resume.donneesFictives);
  const comptees = fictives.length === ctgs.length ? ctgs : ctgs.filter(({ resume }) => !resume.donneesFictives);
  const { epcis, total, enDouble } = consolidateTerritoires(comptees);
  return {
    date,
    ctgs,
    comptees,
    fictives,
    doublons: findDoublons(ctgs),
    points: countPoints(comptees),
    epcis,
    total,
    communesEnDouble: enDouble,
    champs: consolidateChamps(comptees.map(({ resume }) => resume)),
    budget: {
      ensemble: sumBudgets(comptees.map(({ resume }) => resume.budget.ensemble)),
      petiteEnfance: sumBudgets(comptees.map(({ resume }) => resume.budget.petiteEnfance)),
    },
    echecs: raisonsDe(tries.filter(({ resume }) => resume === null)),
    refus: raisonsDe(tries.filter(({ resume, refus }) => resume !== null && refus.length > 0)),
  };
}

function nameCtgs(lus: readonly { readonly fichier: string; readonly resume: Resume }[]): readonly Ctg[] {
  const nomSimple = ({ fichier, resume }: (typeof lus)[number]) =>
    resume.convention.territoire ?? fichier.replace(/\.[^.]+$/, '');
  const combien = new Map<string, number>();
  for (const lu of lus) {
    const cle = normalize(nomSimple(lu));
    combien.set(cle, (combien.get(cle) ?? 0) + 1);
  }
  /** Those of the same name are numbered, in the order of their files. */
  const rangs = new Map<string, number>();
  return lus
    .map((lu) => {
      const simple = nomSimple(lu);
      const cle = normalize(simple);
      const rang = (rangs.get(cle) ?? 0) + 1;
      rangs.set(cle, rang);
      const nom = (combien.get(cle) ?? 0) > 1 ? `${simple} (${rang})` : simple;
      const etats = new Map(
        lu.resume.couverture.flatMap(({ exigence, etat }) => (isDuCode(exigence) ? [[exigence, etat] as const] : [])),
      );
      return { ...lu, nom, etats, reponse: reponseOf(lu.resume) };
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.fichier < b.fichier ? -1 : 1));
}

function reponseOf({ schemaObligatoire, couverture }: Resume): ReponseAuSchema {
  if (schemaObligatoire === null) return 'à préciser';
  if (!schemaObligatoire) return 'non exigé';
  const complete = couverture
    .filter(({ exigence }) => isPointDuDecret(exigence))
    .every(({ etat }) => isRepondu(etat) || etat === 'sans-objet');
  return complete ? 'complète' : 'incomplète';
}

function findDoublons(ctgs: readonly Ctg[]): readonly (readonly Ctg[])[] {
  const parIdentite = new Map<string, Ctg[]>();
  for (const ctg of ctgs) {
    const { identite } = ctg.resume.convention;
    if (identite !== '') parIdentite.set(identite, [...(parIdentite.get(identite) ?? []), ctg]);
  }
  return [...parIdentite.values()].filter((memes) => memes.length > 1);
}

function countPoints(ctgs: readonly Ctg[]): readonly PointDuDepartement[] {
  const exigences = [...new Set(ctgs.flatMap(({ etats }) => [...etats.keys()]))];
  return exigences.map((exigence) => {
    const count = (etat: EtatDeCouverture) => ctgs.filter(({ etats }) => etats.get(exigence) === etat).length;
    return {
      exigence,
      couvertes: count('constatee'),
      declarees: count('declaree'),
      partielles: count('partielle'),
      absentes: count('absente'),
      sansObjet: count('sans-objet'),
    };
  });
}

function sumBudgets(budgets: readonly Resume['budget']['ensemble'][]): Resume['budget']['ensemble'] {
  return { prevu: sumOf(budgets.map(({ prevu }) => prevu)), realise: sumOf(budgets.map(({ realise }) => realise)) };
}

function raisonsDe(fichiers: readonly FichierDuLot[]): Consolidation['echecs'] {
  return fichiers.map(({ fichier, refus }) => ({ fichier, raisons: refus }));
}
