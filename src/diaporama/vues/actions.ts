import { viewRetards } from '../../documents/plan-actions/ajustements.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Diapo } from '../diapo.js';
import { paragraphesOf, pointsOf } from '../phrases.js';
import { type Sujet, sourceDe } from './sujet.js';

/** What was done: the successes that people wrote, else the actions that are done. */
export function viewReussites(sujet: Sujet): Diapo | null {
  const { texte } = sujet.rubrique('reussites');
  const faites = sujet.dossier.actions.filter(
    ({ statut }) => statut?.valeur === 'realisee' || statut?.valeur === 'perenne',
  );
  const points = texte === '' ? faites.map(nommer) : pointsOf(texte);
  if (points.length === 0) return null;
  return {
    titre: 'Ce qui a été fait',
    contenu: { genre: 'textes', points },
    notes: [
      ...paragraphesOf(texte),
      ...(faites.length === 0 ? [] : ['Actions réalisées ou en continu :']),
      ...faites.map((action) => dire(action, action.realisations?.valeur)),
      sourceDe(sujet, 'feuilles Rédaction et Actions'),
    ],
  };
}

/** What is late, and why, the latest first. */
export function viewEnRetard(sujet: Sujet): Diapo | null {
  const { dossier, date, signets } = sujet;
  const retards = viewRetards(dossier.actions, date, signets);
  if (retards.length === 0) return null;
  const expliques = retards.some(({ difficultes }) => difficultes !== '–');
  return {
    titre: expliques ? 'Ce qui est en retard, et pourquoi' : 'Ce qui est en retard',
    contenu: {
      genre: 'tableau',
      nom: 'Actions en retard sur leur échéance',
      colonnes: [
        { titre: 'Action', part: expliques ? 0.35 : 0.68 },
        { titre: 'Échéance', part: 0.17 },
        { titre: 'Retard', part: 0.15 },
        ...(expliques ? [{ titre: 'Pourquoi', part: 0.33 }] : []),
      ],
      lignes: retards.map(({ numero, intitule, echeance, retard, difficultes }) => [
        `${numero} – ${intitule}`,
        echeance,
        retard,
        ...(expliques ? [difficultes] : []),
      ]),
    },
    notes: [
      ...retards.map(
        ({ numero, intitule, echeance, retard, difficultes }) =>
          `${numero} – ${intitule} : échéance au ${echeance}, ${retard} de retard. ${difficultes === '–' ? 'La raison n’est pas écrite.' : difficultes}`,
      ),
      sourceDe(sujet, 'feuille Actions'),
    ],
  };
}

/** What resists: the difficulties that people wrote, else those of the actions. */
export function viewDifficultes(sujet: Sujet): Diapo | null {
  const { texte } = sujet.rubrique('difficultes');
  const genees = sujet.dossier.actions.filter(({ difficultes }) => difficultes);
  const points = texte === '' ? genees.map((action) => dire(action, action.difficultes?.valeur)) : pointsOf(texte);
  if (points.length === 0) return null;
  return {
    titre: 'Ce qui résiste',
    contenu: { genre: 'textes', points },
    notes: [
      ...paragraphesOf(texte),
      ...(genees.length === 0 ? [] : ['Difficultés, action par action :']),
      ...genees.map((action) => dire(action, action.difficultes?.valeur)),
      sourceDe(sujet, 'feuilles Rédaction et Actions'),
    ],
  };
}

/** « 1.4 – Soutenir deux maisons d’assistants maternels ». */
export function nommer({ numero, intitule }: Action): string {
  return [numero?.valeur, intitule?.valeur].filter(Boolean).join(' – ') || 'Action sans intitulé';
}

function dire(action: Action, texte: string | undefined): string {
  return texte ? `${nommer(action)} : ${paragraphesOf(texte).join(' ')}` : nommer(action);
}
