import { viewInstances } from '../../documents/instances.js';
import { viewAjustements } from '../../documents/plan-actions/ajustements.js';
import { phraseAvenant } from '../../documents/plan-actions/avenant.js';
import { viewProchainesEcheances } from '../../documents/prochaines-echeances.js';
import { capitalize } from '../../documents/typographie.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf, pointsOf } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** What the Copil is asked to decide: as people wrote it, else each adjustment that waits for a word. */
export function viewDecisions(sujet: Sujet): Diapo | null {
  const { dossier, signets, rubrique } = sujet;
  const { texte } = rubrique('decisions-copil');
  const ajustements = viewAjustements(dossier.actions, signets).map(
    ({ numero, intitule, statut, nature, motif }) =>
      `${numero} – ${intitule} (${statut}), ${nature}${motif === '–' ? '' : ` : ${paragraphesOf(motif).join(' ')}`}`,
  );
  const points = texte === '' ? ajustements : pointsOf(texte);
  if (points.length === 0) return null;
  return {
    titre: 'Les décisions demandées au Copil',
    contenu: { genre: 'textes', points },
    notes: [
      ...paragraphesOf(texte),
      ...(ajustements.length === 0 ? [] : ['Ajustements inscrits :', ...ajustements]),
      phraseAvenant(sujet),
      ...paragraphesOf(rubrique('ajustements').texte),
      sourceDe(sujet, 'feuilles Rédaction et Actions'),
    ],
  };
}

/** The next dates: those that the convention or the law sets, then the meetings already planned. */
export function viewDates(sujet: Sujet): Diapo | null {
  const { dossier, date, rubrique } = sujet;
  const echeances = viewProchainesEcheances(dossier, date);
  const reunions = viewInstances(
    dossier.instances.filter(({ date: jour }) => jour && jour.valeur > date),
    date,
  ).map(({ date: quand, instance }) => ({ date: capitalize(quand), instance }));
  const lignes = [
    ...echeances.map(({ date: quand, titre }) => [quand, titre]),
    ...reunions.map(({ date: jour, instance }) => [jour, instance]),
  ];
  const perspectives = rubrique('perspectives').texte;
  if (lignes.length === 0 && perspectives === '') return null;
  return {
    titre: 'Les prochaines dates',
    contenu:
      lignes.length === 0
        ? { genre: 'textes', points: pointsOf(perspectives) }
        : {
            genre: 'tableau',
            nom: 'Prochaines dates',
            colonnes: [
              { titre: 'Quand', part: 0.32 },
              { titre: 'Quoi', part: 0.68 },
            ],
            lignes,
          },
    notes: [
      ...echeances.map(({ date: quand, titre, source }) => `${quand} : ${titre} (${source}).`),
      ...reunions.map(({ date: jour, instance }) => `${jour} : ${instance}.`),
      ...paragraphesOf(perspectives),
      sourceDe(sujet, 'feuilles Convention et Instances'),
    ],
  };
}
