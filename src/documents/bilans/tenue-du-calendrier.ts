import { joursDeRetard } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { addMois, formatJour } from '../../dossier/jours.js';
import { compareDates } from '../../dossier/ordre-des-dates.js';
import { formatCompte } from '../formats.js';
import { viewLigne } from '../lignes-actions.js';
import type { Signets } from '../signets.js';

interface Options {
  /** Day of the last point, `AAAA-MM-JJ`. */
  readonly depuis: string;
  readonly date: string;
  readonly signets: Signets;
}

const commencees = new Set(['en-cours', 'realisee', 'perenne', 'partielle']);
const tenues = new Set(['realisee', 'perenne']);
const closes = new Set([...tenues, 'partielle', 'abandonnee']);

/** The plan against its calendar: what was due since the last point, what should have begun, what comes within a year. */
export function viewCalendrier(actions: readonly Action[], { depuis, date, signets }: Options) {
  const dans = (jour: string | undefined, apres: string, jusqua: string) =>
    jour !== undefined && jour > apres && jour <= jusqua;
  const echues = actions.filter(({ fin }) => dans(fin?.valeur, depuis, date));
  const ouvertes = actions.filter(({ debut }) => dans(debut?.valeur, depuis, date));
  const nonCommencees = ouvertes.filter(({ statut }) => !statut || !commencees.has(statut.valeur));
  const aVenir = actions
    .filter(({ fin, statut }) => dans(fin?.valeur, date, addMois(date, 12)) && !(statut && closes.has(statut.valeur)))
    .sort((a, b) => compareDates(a.fin?.valeur ?? '', b.fin?.valeur ?? ''));
  const lignes = (retenues: readonly Action[]) =>
    retenues.map((action) => ({
      ...viewLigne(action, date, signets),
      debut: action.debut ? formatJour(action.debut.valeur) : '–',
    }));
  return {
    phraseEchues: phraseEchues(echues),
    // Those that are late are in the table of the delays.
    echues: lignes(echues.filter(({ fin, statut }) => joursDeRetard(fin?.valeur, statut?.valeur, date) === null)),
    phraseOuvertes: phraseOuvertes(ouvertes.length, nonCommencees.length),
    nonCommencees: lignes(nonCommencees),
    aVenir: lignes(aVenir),
  };
}

function phraseEchues(echues: readonly Action[]): string {
  if (echues.length === 0) return 'Aucune action n’arrivait à échéance.';
  const tenuesALaDate = echues.filter(({ statut }) => statut && tenues.has(statut.valeur)).length;
  return `${formatCompte(echues.length, 'action arrivait', 'actions arrivaient')} à échéance ; ${tenuesALaDate === 0 ? 'aucune n’est réalisée' : formatCompte(tenuesALaDate, 'est réalisée', 'sont réalisées')}.`;
}

function phraseOuvertes(ouvertes: number, nonCommencees: number): string {
  if (ouvertes === 0) return 'Aucune action ne devait commencer.';
  return `${formatCompte(ouvertes, 'action devait', 'actions devaient')} commencer ; ${nonCommencees === 0 ? (ouvertes === 1 ? 'elle est engagée' : 'toutes sont engagées') : ouvertes === 1 ? 'elle n’est pas encore engagée' : formatCompte(nonCommencees, 'n’est pas encore engagée', 'ne sont pas encore engagées')}.`;
}
