import type { Operation } from '../../dossier/feuilles/operations.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { formatPeriode, periodeDe } from '../periode.js';
import { surFeuille } from '../sur-feuille.js';
import { manqueA, manqueSur, nomDOperation } from './manque.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 4° g: a calendar for « ces opérations », over the duration of the schéma: without one, the point has no object. An
 * operation may have begun before the convention; it has to be carried out during it.
 */
export const calendrier: ControleCouverture = {
  regle: 'calendrier',
  exigence: 'D214-10-1-I-4-g',
  titre: 'Chaque opération a un calendrier, et s’achève pendant la convention',
  check(contexte) {
    const { operations } = contexte;
    const periode = periodeDe(contexte);
    const datees = operations.filter(({ debut, fin }) => debut && fin);
    const pendant = datees.filter(
      ({ fin }) => periode && fin && fin.valeur >= periode.debut && fin.valeur <= periode.fin,
    );
    return {
      preuves: pendant.flatMap(({ fin }) => fin?.origine ?? []),
      manques: [
        ...(periode || operations.length === 0
          ? []
          : [
              // `convention-incomplete` asks for them already: one cause, one finding.
              {
                ...manqueSur(
                  contexte,
                  'convention',
                  'Les dates de début et de fin de la convention manquent : sans elles, aucun calendrier ne peut être vérifié. Inscrivez-les dans la feuille Convention.',
                  lacune(
                    'La période de la convention n’est pas précisée : le calendrier des opérations ne peut pas lui être rapporté.',
                  ),
                ),
                dejaDit: true,
              },
            ]),
        ...operations
          .filter((operation) => !datees.includes(operation))
          .map((operation) => ({
            ...manqueA(
              operation.origine,
              `${nomDe(operation)} n’a pas de date de ${operation.debut ? 'fin' : operation.fin ? 'début' : 'début ni de fin'} : indiquez-la pour qu’elle figure au calendrier du schéma.`,
              lacuneDe(nomDOperation(operation), sansDates(operation)),
              (['debut', 'fin'] as const).filter((cle) => !operation[cle]),
            ),
            dejaDit: isDit(operation, 'debut') && isDit(operation, 'fin'),
          })),
        ...datees
          .filter((operation) => periode && !pendant.includes(operation))
          .map((operation) =>
            manqueA(
              operation.fin?.origine ?? operation.origine,
              `${nomDe(operation)} ne s’achève pas pendant la convention (${periode ? formatPeriode(periode) : ''}) : corrigez la date ou prévoyez un avenant.`,
              lacuneDe(nomDOperation(operation), horsConvention),
            ),
          ),
      ],
      ...(operations.length === 0 && {
        sansObjet: true,
        conseils: [
          surFeuille(
            contexte,
            'operations',
            'Aucune opération n’est inscrite : le calendrier des opérations (4° g) n’a pas d’objet tant qu’il n’y en a pas.',
            { piste: suggestion('D214-10-1-I-4-g', contexte) },
          ),
        ],
      }),
    };
  },
};

const horsConvention: FormeDeLacune = {
  un: 'L’opération {} ne s’achève pas pendant la convention.',
  plusieurs: 'Les opérations {} ne s’achèvent pas pendant la convention.',
};

/** Which of its two dates an operation lacks. */
function sansDates({ debut, fin }: Operation): FormeDeLacune {
  const [quoi, suite] = debut
    ? ['La date de fin', 'n’est pas donnée']
    : fin
      ? ['La date de début', 'n’est pas donnée']
      : ['Le calendrier', 'n’est pas donné'];
  return { un: `${quoi} de l’opération {} ${suite}.`, plusieurs: `${quoi} des opérations {} ${suite}.` };
}

/** Whether a date is there, or could not be read, which the reading says already. */
function isDit(operation: Operation, borne: 'debut' | 'fin'): boolean {
  return operation[borne] !== undefined || operation.illisibles[borne] !== undefined;
}

function nomDe({ intitule }: Operation): string {
  return `L’opération « ${intitule?.valeur ?? 'sans nom'} »`;
}
