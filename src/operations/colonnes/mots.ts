import type { CleFeuille } from '../../dossier/dossier.js';
import { feuilles } from '../../dossier/dossier.js';
import { isDouteuse } from '../../lecture/correspondance/decider.js';
import {
  type ColonneRapprochee,
  type FeuilleRapprochee,
  libelleDeColonne,
} from '../../lecture/correspondance/rapprochement.js';
import { isDecidee } from './entrees.js';

/** How sure the reading of a column is. */
export type Surete = 'sure' | 'a-confirmer' | 'decidee' | 'laissee' | 'inconnue';

export function sureteDe(colonne: ColonneRapprochee): Surete {
  if (isDecidee(colonne)) return colonne.cle === null ? 'laissee' : 'decidee';
  if (isDouteuse(colonne)) return 'a-confirmer';
  return colonne.cle === null ? 'inconnue' : 'sure';
}

/** Why a column is read so, in a few words. */
export function raisonDe(feuille: CleFeuille, colonne: ColonneRapprochee): string {
  const { par, double, proches, cle, coloree } = colonne;
  const libelle = (quoi: string) => `« ${libelleDeColonne(feuille, quoi)} »`;
  const [proche] = proches;
  switch (par) {
    case 'titre':
      return 'd’après son titre';
    case 'contenu':
      return 'd’après ce qu’elle contient';
    case 'promue':
      return 'c’est ce qui semble nommer les actions';
    case 'croix':
      return 'd’après ses croix';
    case 'annee':
      return 'une colonne par année';
    case 'montant':
      return 'montant du financeur d’à côté';
    case 'correspondance':
    case 'reponse':
      return cle === null ? 'vous ne la lisez pas' : 'votre choix';
    case null:
      if (double !== null) return `laissée : une autre colonne donne déjà ${libelle(double)}`;
      if (coloree) return 'des couleurs, qu’aucune légende n’explique';
      return isDouteuse(colonne) && proche ? `peut-être ${libelle(proche.cle)}` : 'gardée en annexe';
  }
}

/** What our sheets are called in the page. */
export function nomDeTableau(cle: CleFeuille): string {
  return cle === 'actions' ? 'Plan d’actions' : feuilles[cle].nom;
}

const raisons: Readonly<Record<string, string>> = {
  masque: 'la feuille est masquée',
  archive: 'elle se dit une archive',
  ancien: 'une version plus récente est lue',
  copie: 'elle redit ce qu’une autre feuille dit déjà',
  liste: 'elle ne fait que redire les axes',
  correspondance: 'c’est votre choix',
};

/** What became of a table, in one sentence. */
export function sortDuTableau({ cle, lue, lignes, raison }: FeuilleRapprochee): string {
  const compte = `${lignes} ${lignes > 1 ? 'lignes' : 'ligne'}`;
  if (lue) return `Lu : ${nomDeTableau(cle)}, ${compte}.`;
  const pourquoi = raisons[raison ?? ''];
  return pourquoi ? `Laissé de côté : ${pourquoi}.` : 'Laissé de côté : rien n’y est reconnu.';
}

const roles: Readonly<Record<string, string>> = {
  section: 'titre de section',
  total: 'total',
  note: 'note',
  legende: 'légende',
  consigne: 'consigne',
  preparee: 'ligne vide préparée',
  repetition: 'titres répétés',
};

export function nomDeRole(role: string): string {
  return roles[role] ?? 'hors du tableau';
}
