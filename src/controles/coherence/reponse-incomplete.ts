import { at, type Signalement } from '../../dossier/constat.js';
import { celluleSousEntete, type FeuilleLue } from '../../dossier/dossier.js';
import type { ReponseDeclaree } from '../../dossier/feuilles/schema.js';
import { isPointDuSchema } from '../../dossier/valeurs/points-du-schema.js';
import type { Controle } from '../controle.js';
import { genreDeReponse } from '../couverture/reponses.js';

export const reponseIncomplete: Controle = {
  regle: 'reponse-incomplete',
  gravite: 'a-verifier',
  titre: 'Chaque réponse de la feuille Schéma dit où elle se trouve, ou pourquoi le point est sans objet',
  absence: true,
  check: ({ schema, feuilles }) =>
    schema
      .filter(({ point }) => point && isPointDuSchema(point.valeur))
      .flatMap((ligne) => remarqueSur(ligne, feuilles.schema)),
};

function remarqueSur(ligne: ReponseDeclaree, lue: FeuilleLue | undefined): readonly Signalement[] {
  const vide = (colonne: 'reponse' | 'ou' | 'pourquoi', message: string) => [
    at(celluleSousEntete(lue, ligne.origine, colonne) ?? ligne.origine, message),
  ];
  switch (genreDeReponse(ligne)) {
    case null:
      return ligne.ou || ligne.pourquoi
        ? vide(
            'reponse',
            'La ligne n’a pas de réponse : choisissez « Voir un document » ou « Sans objet » ; elle ne compte pas sans cela.',
          )
        : [];
    case 'document':
      return ligne.ou
        ? []
        : vide(
            'ou',
            'Dites où se trouve la réponse (le document et la page, ou la délibération et sa date) : elle ne compte pas sans cela.',
          );
    case 'classeur':
      return ligne.ou
        ? []
        : vide(
            'ou',
            'Dites où la réponse se trouve dans ce classeur (la feuille et la ligne) : elle ne compte pas sans cela.',
          );
    case 'sans-objet':
      return ligne.pourquoi
        ? []
        : vide('pourquoi', 'Dites pourquoi le point est sans objet : il reste à répondre sans cela.');
    case 'a-faire':
      return [];
  }
}
