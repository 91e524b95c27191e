import type { Dossier } from '../../dossier/dossier.js';
import { formatJour } from '../../dossier/jours.js';
import type { Statut } from '../../dossier/valeurs/statuts.js';
import { exigence } from '../../referentiel/referentiel.js';
import { type CouvertureImprimee, direManques, etats } from '../concordance.js';
import { formatCompte, formatNombre } from '../formats.js';
import { lastMesure, pointOf } from '../indicateurs/mesures.js';
import { viewIndicateurs } from '../indicateurs/tableau.js';
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
    indicateurs: viewIndicateursManques(dossier, date),
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

/** The indicators whose target is not reached, or of which that is not known. */
function viewIndicateursManques(dossier: Dossier, date: string) {
  const lignes = viewIndicateurs(dossier.indicateurs, dossier, date)?.lignes ?? [];
  return lignes.flatMap(({ libelle, appreciation, code }, rang) => {
    const indicateur = dossier.indicateurs[rang];
    if (!indicateur || code === 'atteinte' || code === 'tenue') return [];
    const mesure = pointOf(lastMesure(indicateur, dossier.mesures, date));
    const { cible } = indicateur;
    return [
      {
        libelle,
        appreciation,
        derniere: mesure && `${formatNombre(mesure.valeur)} au ${formatJour(mesure.date)}`,
        cible: cible && formatNombre(cible.valeur),
      },
    ];
  });
}
