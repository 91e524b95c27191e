import { at, onFeuille } from '../../dossier/constat.js';
import type { Zone } from '../../dossier/feuilles/zones.js';
import type { Valeur } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { textesDe } from './rubriques.js';

/** D. 214-10-1 I 3°: the zones in difficulty, with what makes them so; a territory without any must say so in its diagnosis. */
export const zonesIdentifiees: ControleCouverture = {
  regle: 'zones-identifiees',
  exigence: 'D214-10-1-I-3',
  titre: 'Les zones où l’offre est insuffisante ou difficile d’accès sont identifiées et caractérisées',
  check(contexte) {
    const completes = contexte.zones.filter((zone) => missing(zone).length === 0);
    const aucune = textesSansZone(contexte);
    const vide = contexte.zones.length === 0 && aucune.length === 0;
    return {
      preuves: [...completes.flatMap(({ constat }) => constat?.origine ?? []), ...aucune.map(({ origine }) => origine)],
      manques: [
        ...(vide
          ? [
              onFeuille(
                contexte.feuilles.zones?.nom ?? 'Zones',
                'Aucune zone n’est identifiée : inscrivez-les dans la feuille Zones ; s’il n’y en a pas, écrivez « aucune zone en difficulté » et pourquoi dans la rubrique Diagnostic actualisé.',
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

/** The diagnosis says it in so many words: « aucune zone n’est desservie par le train » says something else. */
export function textesSansZone(contexte: Pick<Contexte, 'redaction'>): readonly Valeur<string>[] {
  return textesDe('diagnostic', contexte).filter(({ valeur }) =>
    /aucune (?:zone|partie du territoire)(?: \w+){0,6}? (?:difficultes?|insuffisante?|sous dotee?|deficitaire|carencee?)\b/.test(
      normalize(valeur),
    ),
  );
}

function missing({ nom, communes, natures, constat }: Zone): readonly string[] {
  return [
    ...(nom ? [] : ['son nom']),
    ...(communes ? [] : ['ses communes']),
    ...(natures ? [] : ['sa nature (offre insuffisante ou accès difficile)']),
    ...(constat ? [] : ['le constat']),
  ];
}
