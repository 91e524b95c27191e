import { addJours, formatJour } from '../dossier/jours.js';
import { finDeTrimestre } from './annees.js';
import type { Echeance, EntreeDEcheances } from './echeance.js';
import { regleEcheance } from './regles.js';

/** Convention, article 9: the tracker is brought up to date « idéalement chaque trimestre ». Only the next one, never late. */
export function miseAJour({ contexte, periode }: EntreeDEcheances): readonly Echeance[] {
  const { actions, date } = contexte;
  if (date > periode.fin) return [];
  const trimestre = finDeTrimestre(date < periode.debut ? periode.debut : date);
  const derniere = actions
    .flatMap(({ miseAJour: jour }) => (jour && jour.valeur <= date ? [jour.valeur] : []))
    .sort()
    .at(-1);
  const deja = derniere !== undefined && finDeTrimestre(derniere) === trimestre;
  if (deja && trimestre >= periode.fin) return [];
  const prochaine = deja ? finDeTrimestre(addJours(trimestre, 1)) : trimestre;
  return [
    {
      id: `mise-a-jour-${prochaine.slice(0, 7)}`,
      titre: regleEcheance('mise-a-jour').titre,
      date: prochaine < periode.fin ? prochaine : periode.fin,
      nature: 'repère',
      etat: 'à venir',
      faitLe: null,
      precision: derniere
        ? `Dernière ligne mise à jour le ${formatJour(derniere)}.`
        : 'Aucune ligne ne donne sa date de mise à jour.',
      preuve: null,
      regle: regleEcheance('mise-a-jour'),
    },
  ];
}
