import type { Annexe } from '../avenant/annexes.js';
import { groupByLigne, type Modification } from '../avenant/modifications.js';
import { type FeuilleDuPlan, feuillesDuPlan } from '../comparaison/contractuel.js';
import { insecables } from '../documents/typographie.js';
import { formatListe } from '../dossier/enumeration.js';

/**
 * What an avenant changes, each modification once: those of the convention itself, then those of its annexes, sheet by
 * sheet, with the annexes that each changes; then which annexes are replaced and which are not.
 */
export function viewModifications(modifications: readonly Modification[], annexes: readonly Annexe[]) {
  const duCorps = modifications.filter(isDuCorps);
  const changees = annexes.filter((annexe) => siennes(modifications, annexe).length > 0);
  return {
    corps: groupBySujet(duCorps, annexes),
    desAnnexes: feuillesDuPlan.flatMap((feuille) => {
      const celles = modifications.filter((autre) => autre.ecart.feuille === feuille && !isDuCorps(autre));
      return celles.length === 0 ? [] : [{ titre: titres[feuille], sujets: groupBySujet(celles, annexes) }];
    }),
    remplacees: phraseRemplacees(changees),
    inchangees: phraseInchangees(
      annexes.filter((annexe) => !changees.includes(annexe)),
      duCorps.length > 0,
    ),
  };
}

const titres: Readonly<Record<FeuilleDuPlan, string>> = {
  convention: 'Les enjeux',
  communes: 'Les communes',
  actions: 'Les actions',
  offre: 'Les équipements et services',
  besoins: 'Les besoins',
  zones: 'Les zones en difficulté',
  operations: 'Les opérations d’investissement',
  emplois: 'Les emplois et compétences',
  indicateurs: 'Les indicateurs',
  redaction: 'Les textes',
};

function isDuCorps({ fonctions }: Modification): boolean {
  return fonctions.includes('convention');
}

/** What changes in an annex. */
export function siennes(modifications: readonly Modification[], { fonctions }: Annexe): readonly Modification[] {
  return modifications.filter((modification) =>
    fonctions.some((fonction) => modification.fonctions.some((autre) => autre === fonction)),
  );
}

/** What changes in a row stands together. */
function groupBySujet(modifications: readonly Modification[], annexes: readonly Annexe[]) {
  return groupByLigne(modifications).map((celles) => {
    const touchees = annexes.filter((annexe) => siennes(celles, annexe).length > 0).map(({ numero }) => numero);
    return {
      sujet: insecables(celles[0]?.sujet ?? ''),
      annexes:
        touchees.length === 0
          ? ''
          : insecables(`${touchees.length === 1 ? 'annexe' : 'annexes'} ${formatListe(touchees)}`),
      seule: celles.length === 1,
      phrases: celles.map(({ phrase, doute, avant, apres }) => ({
        phrase: insecables(phrase),
        doute: insecables(doute ?? ''),
        avant,
        apres,
      })),
    };
  });
}

/** Each annex that changes is replaced whole: what was signed and what is signed are read side by side at its end. */
function phraseRemplacees(annexes: readonly Annexe[]): string {
  const numeros = annexes.map(({ numero }) => numero);
  if (numeros.length === 0) return '';
  return insecables(
    numeros.length === 1
      ? `L’annexe ${numeros[0]} est remplacée par la version jointe au présent avenant, que termine le tableau de ce qui change.`
      : `Les annexes ${formatListe(numeros)} sont remplacées par les versions jointes au présent avenant, chacune terminée par le tableau de ce qui change.`,
  );
}

/** When the convention itself changes, so does what each annex repeats of it on its first page. */
function phraseInchangees(annexes: readonly Annexe[], duCorps: boolean): string {
  const numeros = annexes.map(({ numero }) => numero);
  const sauf = duCorps ? ', en dehors de ce que leur première page reprend de la convention' : '';
  if (numeros.length === 0) return '';
  return numeros.length === 1
    ? `L’annexe ${numeros[0]} n’est pas modifiée${sauf.replace('leur', 'sa')}.`
    : `Les annexes ${formatListe(numeros)} ne sont pas modifiées${sauf}.`;
}
