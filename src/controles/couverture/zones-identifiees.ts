import { at, onFeuille } from '../../dossier/constat.js';
import type { Zone } from '../../dossier/feuilles/zones.js';
import type { ControleCouverture } from '../controle.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 3°: the zones in difficulty, with what makes them so. A territory without any says so in the sheet Schéma: a
 * sentence of the diagnosis is only shown to the person.
 */
export const zonesIdentifiees: ControleCouverture = {
  regle: 'zones-identifiees',
  exigence: 'D214-10-1-I-3',
  titre: 'Les zones où l’offre est insuffisante ou difficile d’accès sont identifiées et caractérisées',
  check(contexte) {
    const completes = contexte.zones.filter((zone) => missing(zone).length === 0);
    return {
      preuves: completes.flatMap(({ constat }) => constat?.origine ?? []),
      manques: [
        ...(contexte.zones.length === 0
          ? [
              onFeuille(
                contexte.feuilles.zones?.nom ?? 'Zones',
                `Aucune zone n’est identifiée : inscrivez-les dans la feuille Zones ; s’il n’y en a pas, répondez « sans objet » au point 3° de la feuille Schéma, et dites pourquoi.${suggestion('D214-10-1-I-3', contexte)}`,
              ),
            ]
          : []),
        ...contexte.zones
          .filter((zone) => missing(zone).length > 0)
          .map((zone) =>
            at(
              zone.origine,
              `La zone « ${zone.nom?.valeur ?? 'sans nom'} » est incomplète : il manque ${missing(zone).join(', ')}.`,
            ),
          ),
      ],
    };
  },
};

function missing({ nom, communes, natures, constat }: Zone): readonly string[] {
  return [
    ...(nom ? [] : ['son nom']),
    ...(communes ? [] : ['ses communes']),
    ...(natures ? [] : ['sa nature (offre insuffisante ou accès difficile)']),
    ...(constat ? [] : ['le constat']),
  ];
}
