import { joursDeRetard } from '../../controles/retard.js';
import type { Dossier } from '../../dossier/dossier.js';
import { type Action, colonnesTextesLibres } from '../../dossier/feuilles/actions.js';
import { libelleAjustement } from '../../dossier/valeurs/ajustements.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import { createMarques, type MarquesDeTexte } from '../../reprise/balise.js';
import type { Cles } from '../../reprise/cles.js';
import { formatTaux } from '../formats.js';
import type { Signets } from '../signets.js';
import { fondStatut, formatRetard } from '../statuts.js';
import { attenteDe, budgetOf, calendrierOf, formatFinancements, placesOf } from '../textes-actions.js';

interface Rubrique {
  readonly libelle: string;
  readonly texte: string;
}

/** A free text of the action, in its content control. */
interface TexteControle extends Rubrique {
  readonly marques: MarquesDeTexte;
  /** What stands in its place while it is empty. */
  readonly attendu: string;
}

/** Short fields go two a row, free texts one a row. */
export interface FicheAction {
  readonly titre: string;
  readonly signet: string;
  readonly statut: string;
  readonly fond: string;
  readonly paires: readonly { readonly gauche: Rubrique; readonly droite: Rubrique }[];
  readonly textes: readonly TexteControle[];
  /** Short enough to stand whole on a page: its rows are kept together. */
  readonly courte: boolean;
  /** What a projet still shows as missing. */
  readonly manques: readonly string[];
}

/** What the fiches of a document share. */
export interface ContexteFiche {
  readonly dossier: Dossier;
  readonly date: string;
  readonly projet: boolean;
  readonly signets: Signets;
  readonly cles: Cles;
  /** What stands elsewhere in the document: its chapter says its enjeu, a table the effects of all. */
  readonly dites?: ReadonlySet<ColonneDeTexte> | undefined;
}

type ColonneDeTexte = (typeof colonnesTextesLibres)[number];

export function viewFiche(action: Action, { date, projet, signets, cles, dites }: ContexteFiche): FicheAction {
  const courts = champsCourts(action, date).filter(({ texte }) => texte !== '');
  const textes = viewTextes(action, cles.get(action) ?? '', { projet, dites });
  return {
    titre: `${action.numero ? `${action.numero.valeur} – ` : ''}${action.intitule?.valeur ?? 'Action sans intitulé'}`,
    signet: signets.get(action) ?? '',
    statut: libelleStatut(action.statut?.valeur ?? null),
    fond: fondStatut(action.statut?.valeur),
    paires: pairs(courts),
    textes,
    courte: lengthOf(courts) + lengthOf(textes) <= longueurCourte,
    manques: projet ? missing(action) : [],
  };
}

/** In characters: half a page. */
const longueurCourte = 1_500;

function lengthOf(rubriques: readonly Rubrique[]): number {
  return rubriques.reduce((longueur, { texte }) => longueur + texte.length, 0);
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
    { libelle: 'Ajustement', texte: action.ajustement ? libelleAjustement(action.ajustement.valeur) : '' },
  ];
}

const libellesTextes: Readonly<Record<ColonneDeTexte, string>> = {
  enjeu: 'Enjeu',
  objectif: 'Objectif',
  description: 'Description',
  realisations: 'Réalisations',
  resultat: 'Résultat',
  difficultes: 'Difficultés',
  leviers: 'Leviers',
  effets: 'Effets pour les habitants',
  perspectives: 'Perspectives',
  ajustementDetail: 'Ajustement proposé',
};

/** The free texts; in a projet, an engaged action without « Réalisations » shows where to write them. */
function viewTextes(
  action: Action,
  cle: string,
  { projet, dites }: Pick<ContexteFiche, 'projet' | 'dites'>,
): readonly TexteControle[] {
  return colonnesTextesLibres.flatMap((colonne) => {
    if (dites?.has(colonne)) return [];
    const texte = action[colonne]?.valeur ?? '';
    const attendu = colonne === 'realisations' ? attenteDe(action, projet) : '';
    if (texte === '' && attendu === '') return [];
    const marques = createMarques({ feuille: 'actions', cle, colonne }, texte, attendu);
    return [{ libelle: libellesTextes[colonne], texte, attendu, marques }];
  });
}

/** Without these, a reader cannot tell who does what by when. */
function missing(action: Action): readonly string[] {
  return [
    ...(action.statut ? [] : ['le statut']),
    ...(action.fin ? [] : ['la date de fin']),
    ...(action.pilote ? [] : ['la structure pilote']),
  ];
}

function pairs(rubriques: readonly Rubrique[]): FicheAction['paires'] {
  const vide: Rubrique = { libelle: '', texte: '' };
  return Array.from({ length: Math.ceil(rubriques.length / 2) }, (_, rang) => ({
    gauche: rubriques[2 * rang] ?? vide,
    droite: rubriques[2 * rang + 1] ?? vide,
  }));
}
