import { type Constat, type ConstatBrut, gravites } from '../dossier/constat.js';
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { groupBy } from './groupes.js';
import type { ConstatsEntendus } from './reponses.js';

/** The name of the finding; its page is docs/regles/coherence/feuille-absente.md. */
const regle = 'feuille-absente';

/** What adding a sheet brings, told to whoever keeps the tracker. Without actions nothing is read at all: that is said apart. */
const apports: { readonly [F in CleFeuille]?: string } = {
  convention: 'Elle dit la Caf, les signataires, la période et le schéma départemental.',
  communes:
    'Elle dit les communes signataires, leur population et leur délibération : les besoins, l’offre et les obligations se vérifient commune par commune.',
  offre:
    'Elle dit les équipements et les services, leurs places et qui les soutient : l’offre existante et la liste des équipements soutenus en viennent.',
  besoins:
    'Elle dit les enfants de moins de 3 ans et les demandes des familles, commune par commune : le diagnostic en vient.',
  zones:
    'Elle dit où l’offre est insuffisante ou difficile d’accès ; s’il n’y en a pas, répondez « sans objet » au point 3° de la feuille Schéma, et dites pourquoi.',
  operations:
    'Elle dit les projets de création, de rénovation et d’entretien, leur coût et leur calendrier ; s’il n’y en a pas, répondez « sans objet » au point 4° e de la feuille Schéma, et dites pourquoi.',
  emplois: 'Elle dit les besoins en emplois et en compétences.',
  indicateurs: 'Elle dit ce que vous suivez et comment vous l’évaluerez.',
  mesures: 'Elle dit les valeurs de vos indicateurs, une ligne par valeur, avec sa date et sa source.',
  instances:
    'Elle dit les réunions qui ont eu lieu (comité de pilotage, concertation, usagers), avec les structures présentes.',
};

/** Findings, those that come from a missing sheet told apart: what each rule says of it, and the one finding to say instead. */
export interface ConstatsParCause {
  readonly directs: readonly Constat[];
  readonly absences: readonly Constat[];
}

/**
 * What several rules miss for want of one sheet is one cause: it is said once, with the worst gravity of those, what the sheet
 * brings, and what may already answer elsewhere. A tab that bears the name of the sheet, even empty, is not missing: its rules
 * speak for themselves.
 * @param onglets the names of the workbook’s tabs; undefined when there is no workbook to complete
 */
export function joinAbsences(
  constats: readonly ConstatBrut[],
  onglets: readonly string[] | undefined,
): ConstatsParCause {
  if (onglets === undefined) return { directs: constats.map(ofRule), absences: [] };
  const presents = new Set(onglets.map(normalize));
  const isDAbsence = ({ manquante }: ConstatBrut) =>
    manquante !== undefined && apports[manquante] !== undefined && !presents.has(normalize(feuilles[manquante].nom));
  return {
    directs: constats.filter((constat) => !isDAbsence(constat)).map(ofRule),
    absences: groupBy(constats.filter(isDAbsence), ({ manquante }) => manquante ?? '').flatMap((siens) =>
      siens[0].manquante ? [absenceDe(siens[0].manquante, siens)] : [],
    ),
  };
}

/**
 * What is still asked: a missing sheet is said for the rules that nobody answered, one by one or at once.
 * @param causes what each rule says of the missing sheets, heard like any finding
 */
export function withoutAnsweredCauses(
  { restants, repondus }: Pick<ConstatsEntendus, 'restants' | 'repondus'>,
  causes: readonly Constat[],
): readonly Constat[] {
  const tues = new Set(causes);
  const repondues = new Set(repondus);
  return restants
    .filter((constat) => !tues.has(constat))
    .flatMap((constat) => {
      if (!constat.absence) return [constat];
      const siennes = constat.absence.causes.filter((cause) => !repondues.has(cause));
      if (siennes.length === constat.absence.causes.length) return [constat];
      return siennes.length === 0 ? [] : [absenceDe(constat.absence.feuille, siennes)];
    });
}

function absenceDe(cle: CleFeuille, siens: readonly ConstatBrut[]): Constat {
  const arrets = siens.filter(({ arreteDefinitif }) => arreteDefinitif);
  const { nom } = feuilles[cle];
  const pistes = siens.flatMap(({ piste }) => piste ?? []);
  return {
    regle,
    gravite: gravites.find((gravite) => siens.some((constat) => constat.gravite === gravite)) ?? 'info',
    message: [
      `Votre classeur n’a pas de feuille ${nom} : « bilan-ctg completer » l’ajoute.`,
      apports[cle],
      ...new Set([...arrets.map(({ message }) => message), ...pistes]),
    ].join(' '),
    feuille: nom,
    cellule: null,
    exigence: null,
    ...(arrets.length > 0 && { arreteDefinitif: true }),
    absence: { feuille: cle, causes: siens },
  };
}

function ofRule({ manquante: _, piste: __, ...constat }: ConstatBrut): Constat {
  return constat;
}
