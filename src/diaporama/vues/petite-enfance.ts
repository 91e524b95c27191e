import { titreDuPoint } from '../../controles/couverture/points-comptes.js';
import { formatEtat } from '../../documents/concordance.js';
import { formatCompte } from '../../documents/formats.js';
import { phraseCouverture } from '../../documents/plan-actions/synthese.js';
import { decapitalize } from '../../documents/typographie.js';
import { formatListe } from '../../dossier/enumeration.js';
import { isPointDuDecret } from '../../referentiel/referentiel.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf, pointsOf, splitPhrases } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Beyond this many, nobody reads a list on a wall. */
const maxTitres = 4;

/** The answer to the schéma in words: how many points are answered, which ones are not, what people wrote of it. */
export function viewSchema(sujet: Sujet): Diapo | null {
  const { couverture } = sujet.verification;
  const comptes = couverture.filter(({ exigence }) => isPointDuDecret(exigence));
  if (comptes.length === 0) return null;
  const phrase = phraseCouverture(couverture);
  const { texte } = sujet.rubrique('petite-enfance');
  const nommes = (etat: 'partielle' | 'absente', debut: string) => {
    const titres = comptes.filter((point) => point.etat === etat).map((point) => decapitalize(titreDuPoint(point)));
    if (titres.length > maxTitres)
      return [`${debut} ${formatCompte(titres.length, 'point')}, dont la liste est dans les notes.`];
    return titres.length === 0 ? [] : [`${debut} ${formatListe(titres)}.`];
  };
  return {
    titre: 'Petite enfance : la réponse au schéma',
    contenu: {
      genre: 'textes',
      points: [
        ...splitPhrases(phrase),
        ...nommes('partielle', 'En partie :'),
        ...nommes('absente', 'Sans réponse :'),
        ...pointsOf(texte),
      ],
    },
    notes: [
      phrase,
      ...paragraphesOf(texte),
      ...couverture.map((point) => `${titreDuPoint(point)} : ${decapitalize(formatEtat(point))}.`),
      sourceDe(sujet, 'toutes les feuilles'),
    ],
  };
}
