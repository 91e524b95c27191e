import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Colonnes } from '../../dossier/feuille.js';
import type { Ecriture, PlanDeComplement, ValeurDemandee } from './plan.js';
import { type LectureACompleter, lignesDuDossier } from './tableau-a-completer.js';
import { valeurAEcrire } from './valeur.js';

/** A row that was asked for: what each of its columns must read as. */
interface LigneDemandee {
  readonly feuille: CleFeuille;
  readonly valeurs: Readonly<Record<string, string>>;
}

/** What the reading proposes by itself on a new row. */
const proposees: ReadonlySet<string> = new Set(['champs', 'communes']);

type LigneLue = ReturnType<typeof lignesDuDossier>[number];

/**
 * The sheets that, in the copy, do not say what they said and what was written in them: a row that changed, a new one that
 * reads as another. A table is read as a whole, and one more column may change what the others are taken for.
 */
export function feuillesAlterees(
  avant: LectureACompleter,
  apres: LectureACompleter,
  plan: PlanDeComplement,
  refusees: Pick<ReadonlySet<Ecriture>, 'has'>,
): readonly CleFeuille[] {
  const demandees = demandeesDe(plan, refusees);
  return (Object.keys(feuilles) as CleFeuille[]).filter((cle) => {
    const siennes = demandees.filter(({ feuille }) => feuille === cle).map(({ valeurs }) => valeurs);
    const [vieilles, neuves] = [avant, apres].map(({ dossier }) => lignesDuDossier(dossier, cle));
    const intacte = cle === 'convention' ? isConvention : isFeuille;
    return !intacte(cle, vieilles ?? [], neuves ?? [], siennes);
  });
}

function demandeesDe(
  { ecritures, feuilles: ajoutees }: PlanDeComplement,
  refusees: Pick<ReadonlySet<Ecriture>, 'has'>,
) {
  const parLigne = new Map<object, ValeurDemandee[]>();
  for (const ecriture of ecritures)
    if (ecriture.pour && !refusees.has(ecriture))
      parLigne.set(ecriture.pour.ligne, [...(parLigne.get(ecriture.pour.ligne) ?? []), ecriture.pour]);
  const dansTableaux = [...parLigne.values()].map((valeurs) => ({
    feuille: valeurs[0]?.feuille ?? 'actions',
    saisies: Object.fromEntries(valeurs.map(({ colonne, saisie }) => [colonne, saisie])),
  }));
  const aPart = [...ajoutees].flatMap(([feuille, lignes]) => lignes.map(({ saisies }) => ({ feuille, saisies })));
  return [...dansTableaux, ...aPart].map(
    ({ feuille, saisies }): LigneDemandee => ({
      feuille,
      valeurs: Object.fromEntries(
        Object.entries(saisies).flatMap(([colonne, saisie]) => {
          const lue = attendue(feuille, colonne, saisie);
          return lue === null ? [] : [[colonne, lue]];
        }),
      ),
    }),
  );
}

type Valeurs = LigneDemandee['valeurs'];
type Verification = (
  cle: CleFeuille,
  vieilles: readonly LigneLue[],
  neuves: readonly LigneLue[],
  voulues: readonly Valeurs[],
) => boolean;

const isConvention: Verification = (cle, [vieille], [neuve], voulues) => {
  const ensemble: Valeurs = Object.assign({}, ...voulues);
  return Object.keys(feuilles[cle].colonnes).every(
    (colonne) => ditDe(neuve, colonne) === (ensemble[colonne] ?? ditDe(vieille, colonne)),
  );
};

const isFeuille: Verification = (cle, vieilles, neuves, voulues) => {
  const colonnes = Object.keys(feuilles[cle].colonnes);
  const isVoulu = (colonne: string, dit: string | null) => voulues.some((valeurs) => valeurs[colonne] === dit);
  const isGardee = (vieille: LigneLue) => (neuve: LigneLue) =>
    colonnes.every((colonne) => {
      const dit = ditDe(neuve, colonne);
      return dit === ditDe(vieille, colonne) || isVoulu(colonne, dit);
    });
  const restent = [...neuves];
  const gardees = vieilles.every((vieille) => {
    const place = restent.findIndex(isGardee(vieille));
    if (place >= 0) restent.splice(place, 1);
    // Title lines may name a commune twice.
    return place >= 0 || neuves.some(isGardee(vieille));
  });
  const rendues = voulues.every((valeurs) =>
    neuves.some((neuve) => Object.entries(valeurs).every(([colonne, dit]) => ditDe(neuve, colonne) === dit)),
  );
  const exactes = restent.every(
    (neuve) =>
      isPrete(cle, neuve) ||
      colonnes.every((colonne) => {
        const dit = ditDe(neuve, colonne);
        return dit === null || proposees.has(colonne) || isVoulu(colonne, dit);
      }),
  );
  return gardees && rendues && exactes;
};

/** A rubric or a point of the schéma, and nothing said of it yet: a sheet of ours has a row for each. */
function isPrete(cle: CleFeuille, ligne: LigneLue): boolean {
  const dites = Object.keys(feuilles[cle].colonnes).filter((colonne) => ditDe(ligne, colonne) !== null);
  return (cle === 'redaction' || cle === 'schema') && dites.length <= 1;
}

/** What a cell that was asked for reads as; null: it reads as nothing of its column. */
function attendue(cle: CleFeuille, colonne: string, saisie: string): string | null {
  const valeur = valeurAEcrire(cle, colonne, saisie);
  if (!valeur || valeur.refus) return null;
  const colonnes: Colonnes = feuilles[cle].colonnes;
  const lu = colonnes[colonne]?.lire(valeur.canonique);
  return lu && 'valeur' in lu ? JSON.stringify(lu.valeur) : null;
}

function ditDe(ligne: LigneLue | undefined, colonne: string): string | null {
  const lue = ligne?.[colonne] as { readonly valeur?: unknown } | undefined;
  return lue?.valeur === undefined ? null : JSON.stringify(lue.valeur);
}
