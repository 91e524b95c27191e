import { at, type Signalement } from '../../dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Origine, Valeur } from '../../dossier/origine.js';
import type { Contexte } from '../contexte.js';

const autresCles: ReadonlySet<string> = new Set(['origine', 'sansObjet', 'illisibles', 'autres']);

/** Where a text stands. */
export interface Place {
  readonly feuille: CleFeuille;
  readonly colonne: string;
  /** The column holds names of places and structures, which are often somebody's. */
  readonly nomPropre: boolean;
}

interface TexteLibre extends Valeur<string> {
  readonly place: Place;
}

/** Columns of names: « Louise Michel » is a crèche there. */
const nomsPropres: ReadonlySet<string> = new Set([
  'offre.nom',
  'offre.commune',
  'offre.zone',
  'operations.equipement',
  'operations.commune',
  'zones.nom',
  'zones.communes',
  'communes.nom',
  'communes.transfereeA',
  'actions.communes',
  'actions.zone',
  'besoins.territoire',
  'convention.territoire',
]);

/**
 * Looks at every text that may leave in a document: free texts, names, lists, funders. At most one remark a cell.
 * @param find what is wrong in a text, as a whole sentence, or null; it never repeats what it found
 */
export function checkTextes(
  contexte: Contexte,
  find: (texte: string, place: Place) => string | null,
): readonly Signalement[] {
  return textesLibres(contexte).flatMap(({ valeur, origine, place }) => {
    const message = find(valeur, place);
    return message ? [at(origine, message)] : [];
  });
}

/** One text a cell: a list is several values in one cell, and a merged cell is shown by several rows. */
export function textesLibres(contexte: Dossier): readonly TexteLibre[] {
  const connus = dejaLus.get(contexte) ?? readTextes(contexte);
  dejaLus.set(contexte, connus);
  return connus;
}

/** The answers to findings quote what they answer, and leave in no document. */
const feuillesQuiPartent = (Object.keys(feuilles) as CleFeuille[]).filter((cle) => cle !== 'reponses');

/** Each rule reads the same texts: they are gathered once a run. */
const dejaLus = new WeakMap<Dossier, readonly TexteLibre[]>();

function readTextes(dossier: Dossier): readonly TexteLibre[] {
  const cellules = new Map<
    string,
    { readonly origine: Origine; readonly place: Place; readonly textes: Set<string> }
  >();
  for (const cle of feuillesQuiPartent) {
    for (const { colonne, valeur, origine } of lignesDe(dossier, cle).flatMap(champsDe)) {
      const adresse = `${origine.feuille}!${origine.cellule}`;
      const cellule = cellules.get(adresse) ?? { origine, place: placeDe(cle, colonne), textes: new Set<string>() };
      for (const texte of textesDe(valeur)) cellule.textes.add(texte);
      cellules.set(adresse, cellule);
    }
  }
  return [...cellules.values()].map(({ origine, place, textes }) => ({
    valeur: [...textes].join('\n'),
    origine,
    place,
  }));
}

function placeDe(feuille: CleFeuille, colonne: string): Place {
  return { feuille, colonne, nomPropre: nomsPropres.has(`${feuille}.${colonne}`) };
}

function lignesDe(dossier: Dossier, cle: CleFeuille): readonly object[] {
  if (cle === 'convention') return dossier.convention ? [dossier.convention] : [];
  return dossier[cle];
}

function champsDe(ligne: object): readonly (Valeur<unknown> & { readonly colonne: string })[] {
  return Object.entries(ligne).flatMap(([cle, champ]: [string, unknown]) =>
    !autresCles.has(cle) && isValeur(champ) ? [{ ...champ, colonne: cle }] : [],
  );
}

/** Texts, lists of texts, and the two objects that carry the user's own words: a funder, a champ d'intervention. */
function textesDe(valeur: unknown): readonly string[] {
  if (typeof valeur === 'string') return [valeur];
  if (Array.isArray(valeur)) return valeur.flatMap(textesDe);
  if (typeof valeur !== 'object' || valeur === null) return [];
  if ('financeur' in valeur) return textesDe(valeur.financeur);
  return 'libelle' in valeur ? textesDe(valeur.libelle) : [];
}

function isValeur(champ: unknown): champ is Valeur<unknown> {
  return typeof champ === 'object' && champ !== null && 'valeur' in champ && 'origine' in champ;
}
