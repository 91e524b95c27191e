import { onFeuille } from '../../dossier/constat.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { ControleCouverture } from '../controle.js';
import { textesDe } from './rubriques.js';

const aspects = [
  {
    nom: 'financière',
    mots: /\btarif|accessib\w{0,10} financ|acces financier|\bbareme|reste a charge|\bgratuit|quotient familial|cout pour les familles/,
  },
  { nom: 'géographique', mots: /geograph|proximite|itineran|transport|mobilite|deplacement|eloign/ },
] as const;

/** L. 214-2 I, second paragraph: the financial and geographic accessibility of the offer. */
export const accessibilite: ControleCouverture = {
  regle: 'accessibilite',
  exigence: 'L214-2-I-2',
  titre: 'L’accessibilité financière et l’accessibilité géographique de l’offre sont traitées',
  check(contexte) {
    const textes = [
      ...textesDe('accessibilite', contexte),
      ...contexte.actionsPetiteEnfance.flatMap(({ objectif, description }) =>
        [objectif, description].flatMap((valeur) => valeur ?? []),
      ),
    ];
    const citant = (mots: RegExp) => textes.filter(({ valeur }) => mots.test(normalize(valeur)));
    return {
      preuves: [...new Set(aspects.flatMap(({ mots }) => citant(mots).map(({ origine }) => origine)))],
      manques: aspects
        .filter(({ mots }) => citant(mots).length === 0)
        .map(({ nom }) =>
          onFeuille(
            contexte.feuilles.redaction?.nom ?? 'Rédaction',
            `L’accessibilité ${nom} de l’offre n’est traitée nulle part : dites-le dans la rubrique Accessibilité financière et géographique, ou dans l’objectif d’une action.`,
          ),
        ),
    };
  },
};
