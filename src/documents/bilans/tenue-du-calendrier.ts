import { isClose } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { addMois, formatJour } from '../../dossier/jours.js';
import { compareDates } from '../../dossier/ordre-des-dates.js';
import { countActions } from '../chiffres/avancement.js';
import { listeDesEtats } from '../chiffres/phrases.js';
import { formatCompte, formatNombre } from '../formats.js';
import { viewLigne } from '../lignes-actions.js';
import type { Signets } from '../signets.js';

interface Options {
  /** Day of the last point, `AAAA-MM-JJ`. */
  readonly depuis: string;
  readonly date: string;
  readonly signets: Signets;
}

const commencees = new Set(['en-cours', 'realisee', 'perenne', 'partielle']);

/** The plan against its calendar: what was due since the last point, what should have begun, what comes within a year. */
export function viewCalendrier(actions: readonly Action[], { depuis, date, signets }: Options) {
  const dans = (jour: string | undefined, apres: string, jusqua: string) =>
    jour !== undefined && jour > apres && jour <= jusqua;
  const echues = actions.filter(({ fin }) => dans(fin?.valeur, depuis, date));
  const ouvertes = actions.filter(({ debut }) => dans(debut?.valeur, depuis, date));
  const nonCommencees = ouvertes.filter(({ statut }) => statut && !commencees.has(statut.valeur));
  const aVenir = actions
    .filter(({ fin, statut }) => dans(fin?.valeur, date, addMois(date, 12)) && !isClose(statut?.valeur))
    .sort((a, b) => compareDates(a.fin?.valeur ?? '', b.fin?.valeur ?? ''));
  const lignes = (retenues: readonly Action[]) =>
    retenues.map((action) => ({
      ...viewLigne(action, date, signets),
      debut: action.debut ? formatJour(action.debut.valeur) : '–',
    }));
  return {
    phraseEchues: phraseEchues(echues, actions, date),
    echues: lignes(echues),
    phraseOuvertes: phraseOuvertes(ouvertes, nonCommencees.length, actions),
    nonCommencees: lignes(nonCommencees),
    aVenir: lignes(aVenir),
  };
}

/** « 6 actions arrivaient à échéance : 3 réalisées, une permanente et 2 en cours. » */
function phraseEchues(echues: readonly Action[], actions: readonly Action[], date: string): string {
  const sansFin = actions.filter(({ fin }) => !fin).length;
  if (echues.length === 0)
    return phraseDAucune(sansFin, actions.length, {
      inconnues: 'Les dates de fin ne sont pas renseignées : on ne sait pas quelles actions arrivaient à échéance.',
      connues: 'n’arrivait à échéance',
      date: 'de fin',
    });
  return `${formatCompte(echues.length, 'action arrivait', 'actions arrivaient')} à échéance : ${listeDesEtats(countActions(echues, date))}.`;
}

function phraseOuvertes(ouvertes: readonly Action[], nonCommencees: number, actions: readonly Action[]): string {
  const sansDebut = actions.filter(({ debut }) => !debut).length;
  if (ouvertes.length === 0)
    return phraseDAucune(sansDebut, actions.length, {
      inconnues: 'Les dates de début ne sont pas renseignées : on ne sait pas quelles actions devaient commencer.',
      connues: 'ne devait commencer',
      date: 'de début',
    });
  const sansStatut = ouvertes.filter(({ statut }) => !statut).length;
  const engagees = ouvertes.length - nonCommencees - sansStatut;
  const parts = [
    engagees > 0 ? formatCompte(engagees, 'est engagée', 'sont engagées') : '',
    nonCommencees > 0 ? formatCompte(nonCommencees, 'n’est pas encore engagée', 'ne sont pas encore engagées') : '',
    sansStatut > 0 ? formatCompte(sansStatut, 'n’a pas de statut renseigné', 'n’ont pas de statut renseigné') : '',
  ].filter((part) => part !== '');
  return `${formatCompte(ouvertes.length, 'action devait', 'actions devaient')} commencer : ${parts.join(', ')}.`;
}

/** Nothing was found between the two days: said of what gives its date only, and not known when nothing does. */
function phraseDAucune(
  sansDate: number,
  total: number,
  mots: { readonly inconnues: string; readonly connues: string; readonly date: string },
): string {
  if (total > 0 && sansDate === total) return mots.inconnues;
  if (sansDate === 0) return `Aucune action ${mots.connues}.`;
  return `Aucune des ${formatNombre(total - sansDate)} actions qui donnent leur date ${mots.date} ${mots.connues}.`;
}
