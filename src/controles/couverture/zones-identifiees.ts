import type { Zone } from '../../dossier/feuilles/zones.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, type Lacune, lacune, lacuneDe } from '../lacunes.js';
import { cite, manqueA, manqueSur } from './manque.js';
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
              manqueSur(
                contexte,
                'zones',
                'Aucune zone n’est identifiée : inscrivez-les dans la feuille Zones ; s’il n’y en a pas, répondez « sans objet » au point 3° de la feuille Schéma, et dites pourquoi.',
                lacune('Aucune zone où l’offre est insuffisante ou difficile d’accès n’est identifiée.'),
                suggestion('D214-10-1-I-3', contexte),
              ),
            ]
          : []),
        ...contexte.zones
          .filter((zone) => missing(zone).length > 0)
          .map((zone) =>
            manqueA(
              zone.origine,
              `La zone « ${zone.nom?.valeur ?? 'sans nom'} » est incomplète : il manque ${missing(zone)
                .map(({ auteur }) => auteur)
                .join(', ')}.`,
              missing(zone).map(({ lecteur }) => lecteur),
              (['nom', 'communes', 'natures', 'constat'] as const).filter((cle) => !zone[cle]),
            ),
          ),
      ],
    };
  },
};

/** What a zone lacks, as its author is asked for it and as a document tells it. */
function missing({
  nom,
  communes,
  natures,
  constat,
}: Zone): readonly { readonly auteur: string; readonly lecteur: Lacune }[] {
  const citee = cite(nom?.valeur);
  return [
    ...(nom ? [] : [{ auteur: 'son nom', lecteur: lacune('Une zone au moins n’est pas nommée.') }]),
    ...(communes
      ? []
      : [{ auteur: 'ses communes', lecteur: lacuneDe(citee, deLaZone('Les communes', 'ne sont pas précisées')) }]),
    ...(natures
      ? []
      : [
          {
            auteur: 'sa nature (offre insuffisante ou accès difficile)',
            lecteur: lacuneDe(citee, deLaZone('Les difficultés', 'ne sont pas précisées')),
          },
        ]),
    ...(constat
      ? []
      : [{ auteur: 'le constat', lecteur: lacuneDe(citee, deLaZone('La description', 'n’est pas donnée')) }]),
  ];
}

function deLaZone(quoi: string, suite: string): FormeDeLacune {
  return { un: `${quoi} de la zone {} ${suite}.`, plusieurs: `${quoi} des zones {} ${suite}.` };
}
