import { joursDeRetard } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import { countActions } from '../chiffres/avancement.js';
import { phraseAvancement } from '../chiffres/phrases.js';
import { formatMontant, formatNombre } from '../formats.js';
import { viewLigne } from '../lignes-actions.js';
import { enjeuCommun } from '../plan-actions/chapitres.js';
import { formatRetard } from '../statuts.js';
import { formatPartage } from '../textes-actions.js';
import type { Matiere } from './matiere.js';

/** What was planned, what was obtained, and why they differ, chapter by chapter (convention, article 9: « analyser les résultats obtenus »). */
export function viewResultats({ chapitres, ordre, date, signets, avecFiche }: Matiere) {
  return chapitres.map(({ libelle, actions }) => ({
    libelle,
    phrase: phraseAvancement(countActions(actions, date)),
    enjeu: ordre === 'enjeu' ? '' : enjeuCommun(actions),
    lignes: actions.map((action) => ({
      ...viewLigne(action, date, signets),
      pilote: action.pilote?.valeur ?? '',
      fiche: avecFiche.has(action),
      objectif: action.objectif?.valeur ?? '',
      prevu: prevuOf(action) || '–',
      obtenu: obtenuOf(action),
      ecart: ecartOf(action, date) || '–',
    })),
  }));
}

function prevuOf({ fin, placesVisees, budgetPrevu, partages }: Action): string {
  return [
    fin && `pour le ${formatJour(fin.valeur)}`,
    placesVisees && `${formatNombre(placesVisees.valeur)} places`,
    [
      budgetPrevu && formatMontant(budgetPrevu.valeur),
      formatPartage(partages?.budgetPrevu, budgetPrevu ? 'partagés' : 'budget partagé'),
    ]
      .filter(Boolean)
      .join(' '),
  ]
    .filter(Boolean)
    .join('\n');
}

function obtenuOf({ resultat, placesRealisees, budgetRealise }: Action): string {
  return [
    placesRealisees && `${formatNombre(placesRealisees.valeur)} places`,
    budgetRealise && formatMontant(budgetRealise.valeur),
    resultat?.valeur,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The gap in the words of the workbook: the adjustment decided, else the difficulties met. A done action has none to explain. */
function ecartOf(action: Action, date: string): string {
  const jours = joursDeRetard(action.fin?.valeur, action.statut?.valeur, date);
  const tenue = action.statut?.valeur === 'realisee' || action.statut?.valeur === 'perenne';
  const raison = action.ajustementDetail?.valeur ?? (tenue ? '' : (action.difficultes?.valeur ?? 'raison à préciser'));
  return [jours === null ? '' : `En retard de ${formatRetard(jours)}.`, raison].filter(Boolean).join('\n');
}
