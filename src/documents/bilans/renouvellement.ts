import type { Dossier } from '../../dossier/dossier.js';
import type { Statut } from '../../dossier/valeurs/statuts.js';
import { exigence } from '../../referentiel/referentiel.js';
import { type CouvertureImprimee, direManques, etats } from '../concordance.js';
import { formatCompte } from '../formats.js';
import { type LigneIndicateur, viewIndicateurs } from '../indicateurs.js';
import { viewLigne } from '../lignes-actions.js';
import type { Signets } from '../signets.js';

const aPoursuivre: ReadonlySet<Statut> = new Set<Statut>([
  'non-demarree',
  'en-cours',
  'partielle',
  'reportee',
  'suspendue',
]);

/** What the next convention should take up: unfinished actions, targets missed, zones, points of the schéma not covered. */
export function viewRenouvellement(
  dossier: Dossier,
  couverture: readonly CouvertureImprimee[],
  { date, signets }: { readonly date: string; readonly signets: Signets },
) {
  const perennes = dossier.actions.filter(({ statut }) => statut?.valeur === 'perenne').length;
  return {
    perennes:
      perennes === 0
        ? ''
        : `${formatCompte(perennes, 'action est installée et reconduite', 'actions sont installées et reconduites')} chaque année.`,
    actions: dossier.actions
      .filter(({ statut }) => !statut || aPoursuivre.has(statut.valeur))
      .map((action) => ({
        ...viewLigne(action, date, signets),
        perspectives: action.perspectives?.valeur ?? action.difficultes?.valeur ?? '–',
      })),
    indicateurs: viewIndicateurs(dossier.indicateurs, dossier, date)
      .filter(({ appreciation }) => appreciation !== 'cible atteinte')
      .map(({ libelle, derniere, cible, appreciation }: LigneIndicateur) => ({
        libelle,
        derniere,
        cible,
        appreciation,
      })),
    zones: dossier.zones.map(({ nom, constat }) => ({ nom: nom?.valeur ?? '–', constat: constat?.valeur ?? '–' })),
    exigences: couverture
      .filter(({ etat }) => etat === 'partielle' || etat === 'absente')
      .map((ligne) => ({
        titre: exigence(ligne.exigence)?.titre ?? ligne.exigence,
        etat: etats[ligne.etat].libelle.toLowerCase(),
        manque: direManques(ligne)[0] ?? '',
      })),
  };
}
