import { at, onFeuille } from '../../dossier/constat.js';
import type { Operation } from '../../dossier/feuilles/operations.js';
import type { ControleCouverture } from '../controle.js';
import { formatPeriode, periodeDe } from '../periode.js';
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
    const { operations, feuilles } = contexte;
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
                ...onFeuille(
                  feuilles.convention?.nom ?? 'Convention',
                  'Les dates de début et de fin de la convention manquent : sans elles, aucun calendrier ne peut être vérifié. Inscrivez-les dans la feuille Convention.',
                ),
                dejaDit: true,
              },
            ]),
        ...operations
          .filter((operation) => !datees.includes(operation))
          .map((operation) => ({
            ...at(
              operation.origine,
              `${nomDe(operation)} n’a pas de date de ${operation.debut ? 'fin' : operation.fin ? 'début' : 'début ni de fin'} : indiquez-la pour qu’elle figure au calendrier du schéma.`,
            ),
            dejaDit: isDit(operation, 'debut') && isDit(operation, 'fin'),
          })),
        ...datees
          .filter((operation) => periode && !pendant.includes(operation))
          .map((operation) =>
            at(
              operation.fin?.origine ?? operation.origine,
              `${nomDe(operation)} ne s’achève pas pendant la convention (${periode ? formatPeriode(periode) : ''}) : corrigez la date ou prévoyez un avenant.`,
            ),
          ),
      ],
      ...(operations.length === 0 && {
        sansObjet: true,
        conseils: [
          onFeuille(
            feuilles.operations?.nom ?? 'Opérations',
            `Aucune opération n’est inscrite : le calendrier des opérations (4° g) n’a pas d’objet tant qu’il n’y en a pas.${suggestion('D214-10-1-I-4-g', contexte)}`,
          ),
        ],
      }),
    };
  },
};

/** Whether a date is there, or could not be read, which the reading says already. */
function isDit(operation: Operation, borne: 'debut' | 'fin'): boolean {
  return operation[borne] !== undefined || operation.illisibles[borne] !== undefined;
}

function nomDe({ intitule }: Operation): string {
  return `L’opération « ${intitule?.valeur ?? 'sans nom'} »`;
}
