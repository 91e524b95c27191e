import { joursDeRetard } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { libelleAjustement } from '../../dossier/valeurs/ajustements.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import { formatTaux } from '../formats.js';
import type { Signets } from '../signets.js';
import { fondStatut, formatRetard } from '../statuts.js';
import { budgetOf, calendrierOf, formatFinancements, placesOf } from '../textes-actions.js';

interface Rubrique {
  readonly libelle: string;
  readonly texte: string;
}

/** Short fields go two a row, free texts one a row. */
export interface FicheAction {
  readonly titre: string;
  readonly signet: string;
  readonly statut: string;
  readonly fond: string;
  readonly paires: readonly { readonly gauche: Rubrique; readonly droite: Rubrique }[];
  readonly textes: readonly Rubrique[];
  /** What a projet still shows as missing. */
  readonly manques: readonly string[];
}

export function viewFiche(action: Action, date: string, projet: boolean, signets: Signets): FicheAction {
  const courts = champsCourts(action, date).filter(({ texte }) => texte !== '');
  return {
    titre: `${action.numero ? `${action.numero.valeur} – ` : ''}${action.intitule?.valeur ?? 'Action sans intitulé'}`,
    signet: signets.get(action) ?? '',
    statut: libelleStatut(action.statut?.valeur ?? null),
    fond: fondStatut(action.statut?.valeur),
    paires: pairs(courts),
    textes: textesLongs(action).filter(({ texte }) => texte !== ''),
    manques: projet ? missing(action) : [],
  };
}

function champsCourts(action: Action, date: string): readonly Rubrique[] {
  const jours = joursDeRetard(action.fin?.valeur, action.statut?.valeur, date);
  const avancement = action.avancement ? formatTaux(action.avancement.valeur) : '';
  return [
    {
      libelle: 'Avancement',
      texte: [avancement, jours === null ? '' : `en retard de ${formatRetard(jours)}`].filter(Boolean).join(', '),
    },
    { libelle: 'Calendrier', texte: calendrierOf(action) },
    { libelle: 'Pilote', texte: action.pilote?.valeur ?? '' },
    { libelle: 'Partenaires', texte: action.partenaires?.valeur.join(', ') ?? '' },
    { libelle: 'Communes', texte: action.communes?.valeur.join(', ') ?? '' },
    { libelle: 'Zones', texte: action.zone?.valeur.join(', ') ?? '' },
    { libelle: 'Public', texte: action.publicSpecifique?.valeur.join(', ') ?? '' },
    { libelle: 'Places', texte: placesOf(action) },
    { libelle: 'Budget', texte: budgetOf(action) },
    { libelle: 'Cofinancements', texte: action.cofinancements ? formatFinancements(action.cofinancements.valeur) : '' },
    { libelle: 'Moyens humains', texte: action.moyensHumains?.valeur ?? '' },
    { libelle: 'Ingénierie', texte: action.ingenierie?.valeur ?? '' },
    {
      libelle: 'Autres champs',
      texte: (action.champs?.valeur ?? [])
        .slice(1)
        .map(({ libelle }) => libelle)
        .join(', '),
    },
    { libelle: 'Indicateurs', texte: action.indicateurs?.valeur.join(', ') ?? '' },
  ];
}

function textesLongs(action: Action): readonly Rubrique[] {
  const ajustement = [action.ajustement && libelleAjustement(action.ajustement.valeur), action.ajustementDetail?.valeur]
    .filter(Boolean)
    .join('\n');
  return [
    { libelle: 'Enjeu', texte: action.enjeu?.valeur ?? '' },
    { libelle: 'Objectif', texte: action.objectif?.valeur ?? '' },
    { libelle: 'Description', texte: action.description?.valeur ?? '' },
    { libelle: 'Réalisations', texte: action.realisations?.valeur ?? '' },
    { libelle: 'Résultat', texte: action.resultat?.valeur ?? '' },
    { libelle: 'Difficultés', texte: action.difficultes?.valeur ?? '' },
    { libelle: 'Leviers', texte: action.leviers?.valeur ?? '' },
    { libelle: 'Effets pour les habitants', texte: action.effets?.valeur ?? '' },
    { libelle: 'Perspectives', texte: action.perspectives?.valeur ?? '' },
    { libelle: 'Ajustement', texte: ajustement },
  ];
}

/** Without these, a reader cannot tell who does what by when. */
function missing(action: Action): readonly string[] {
  return [
    ...(action.statut ? [] : ['le statut']),
    ...(action.fin ? [] : ['la date de fin']),
    ...(action.pilote ? [] : ['la structure pilote']),
    ...(action.realisations || action.statut?.valeur === 'non-demarree' ? [] : ['les réalisations']),
  ];
}

function pairs(rubriques: readonly Rubrique[]): FicheAction['paires'] {
  const vide: Rubrique = { libelle: '', texte: '' };
  return Array.from({ length: Math.ceil(rubriques.length / 2) }, (_, rang) => ({
    gauche: rubriques[2 * rang] ?? vide,
    droite: rubriques[2 * rang + 1] ?? vide,
  }));
}
