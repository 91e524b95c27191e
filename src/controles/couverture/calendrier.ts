import { at, onFeuille } from '../../dossier/constat.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Operation } from '../../dossier/feuilles/operations.js';
import type { Valeur } from '../../dossier/origine.js';
import { appellation } from '../appellations.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { formatPeriode, periodeDe } from '../periode.js';

/** D. 214-10-1 I 4° g: a calendar for each operation and petite-enfance action, inside the convention's period. */
export const calendrier: ControleCouverture = {
  regle: 'calendrier',
  exigence: 'D214-10-1-I-4-g',
  titre: 'Chaque opération et chaque action de petite enfance a un calendrier dans la période de la convention',
  check(contexte) {
    const periode = periodeDe(contexte);
    const lignes = listLignes(contexte);
    const within = ({ debut, fin }: LigneDatee) =>
      debut && fin && periode && debut.valeur >= periode.debut && fin.valeur <= periode.fin;
    const feuilleConvention = contexte.feuilles.convention?.nom ?? 'Convention';
    return {
      preuves: lignes.filter(within).flatMap(({ fin }) => fin?.origine ?? []),
      manques: [
        ...(periode
          ? []
          : [
              // `convention-incomplete` asks for them already: one cause, one finding.
              {
                ...onFeuille(
                  feuilleConvention,
                  'Les dates de début et de fin de la convention manquent : sans elles, aucun calendrier ne peut être vérifié. Inscrivez-les dans la feuille Convention.',
                ),
                dejaDit: true,
              },
            ]),
        ...(lignes.length === 0
          ? [
              onFeuille(
                contexte.feuilles.operations?.nom ?? 'Opérations',
                'Aucune opération ni action de petite enfance n’a de calendrier : inscrivez leurs dates de début et de fin.',
              ),
            ]
          : []),
        ...lignes
          .filter((ligne) => !ligne.debut || !ligne.fin)
          .map((ligne) => ({
            ...at(
              ligne.origine,
              `${ligne.nom} n’a pas de date de ${ligne.debut ? 'fin' : ligne.fin ? 'début' : 'début ni de fin'} : indiquez-la pour qu’elle figure au calendrier du schéma.`,
            ),
            dejaDit:
              (ligne.debut !== undefined || illisible(ligne, 'debut')) &&
              (ligne.fin !== undefined || illisible(ligne, 'fin')),
          })),
        ...lignes
          .filter((ligne) => periode && ligne.debut && ligne.fin && !within(ligne))
          .map((ligne) =>
            at(
              ligne.fin?.origine ?? ligne.origine,
              `${ligne.nom} sort de la période de la convention (${periode ? formatPeriode(periode) : ''}) : corrigez la date ou prévoyez un avenant.`,
            ),
          ),
      ],
    };
  },
};

interface LigneDatee {
  readonly nom: string;
  readonly debut: Valeur<string> | undefined;
  readonly fin: Valeur<string> | undefined;
  readonly origine: { readonly feuille: string; readonly cellule: string };
  readonly illisibles: Action['illisibles'] | Operation['illisibles'];
}

function illisible({ illisibles }: LigneDatee, borne: 'debut' | 'fin'): boolean {
  return illisibles[borne] !== undefined;
}

function listLignes({ operations, actionsPetiteEnfance }: Contexte): readonly LigneDatee[] {
  return [
    ...operations.map(({ intitule, debut, fin, origine, illisibles }) => ({
      nom: `L’opération « ${intitule?.valeur ?? 'sans nom'} »`,
      debut,
      fin,
      origine,
      illisibles,
    })),
    ...actionsPetiteEnfance.map((action) => ({
      nom: `L${appellation(action).slice(1)}`,
      debut: action.debut,
      fin: action.fin,
      origine: action.origine,
      illisibles: action.illisibles,
    })),
  ];
}
