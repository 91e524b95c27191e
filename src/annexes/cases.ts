import { formatMontant } from '../documents/formats.js';
import { formatFinancements } from '../documents/textes-actions.js';
import { decapitalize } from '../documents/typographie.js';
import type { Contenu } from '../dossier/contenu.js';
import { formatJour } from '../dossier/jours.js';
import { formatDecimal, formatPourcent } from '../dossier/nombre-francais.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import type { Champ } from '../dossier/valeurs/champs.js';
import type { Financement } from '../dossier/valeurs/financements.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { exigence } from '../referentiel/referentiel.js';

/** What a cell of the tableau de suivi prints in an annex: its text, or what must still be written there. */
export interface Case {
  readonly texte: string;
  /** Said after « À compléter : », in a projet only; empty otherwise. */
  readonly manque: string;
}

/** A row that has these columns, of values V. */
export type LigneAvec<C extends string, V> = { readonly [K in C]?: Valeur<V> } & {
  readonly sansObjet: { readonly [K in C]?: Origine };
  readonly illisibles: { readonly [K in C]?: Valeur<Contenu> };
};

/**
 * The text of a cell: its value, « sans objet » when it says so, what was typed when it could not be read (nothing of
 * what was signed is lost), or an empty text.
 */
export function texteDe<C extends string, V>(
  ligne: LigneAvec<C, NoInfer<V>>,
  colonne: C,
  format: (valeur: V) => string,
): string {
  const lue: Valeur<V> | undefined = ligne[colonne];
  if (lue) return format(lue.valeur);
  if (ligne.sansObjet[colonne]) return 'sans objet';
  const illisible: Valeur<Contenu> | undefined = ligne.illisibles[colonne];
  return illisible ? brutOf(illisible.valeur) : '';
}

/** The printers of an annex, one a kind of column. With `attendu`, a cell left empty is said to be missing. */
export type Impression = ReturnType<typeof createImpression>;

export function createImpression(projet: boolean) {
  const vide = (attendu: string | undefined): Case =>
    attendu === undefined
      ? { texte: '–', manque: '' }
      : projet
        ? { texte: '', manque: attendu }
        : { texte: 'non précisé', manque: '' };
  const de = (texte: string, attendu?: string): Case => (texte === '' ? vide(attendu) : { texte, manque: '' });
  const printer =
    <V>(format: (valeur: V) => string) =>
    <C extends string>(ligne: LigneAvec<C, V>, colonne: C, attendu?: string): Case =>
      de(texteDe(ligne, colonne, format), attendu);
  return {
    /** A text already made, empty when there is nothing to print. */
    de,
    texte: printer((texte: string) => texte),
    nombre: printer(formatExact),
    annee: printer(String),
    taux: printer(formatTauxExact),
    montant: printer(formatMontant),
    date: printer(formatJour),
    ouiNon: printer((oui: boolean) => (oui ? 'Oui' : 'Non')),
    liste: printer((valeurs: readonly string[]) => valeurs.join(', ')),
    financements: printer(formatFinancementsPrevus),
    champs: printer((champs: readonly Champ[]) => champs.map(({ libelle }) => libelle).join(', ')),
    /** The points of the schéma that a row answers, one a line. */
    points: printer((ids: readonly string[]) => ids.map(pointOf).join('\n')),
    /** Values of a closed list, by their printed labels. */
    choix: printer,
  };
}

/** A number with every decimal that was signed: 0,125 ETP is not 0,13. */
export function formatExact(nombre: number): string {
  return formatDecimal(nombre, 10);
}

function formatTauxExact(taux: number): string {
  return formatPourcent(taux, 8);
}

/** A cell that reads as no funder said that they were not known yet. */
function formatFinancementsPrevus(financements: readonly Financement[]): string {
  return financements.length === 0 ? 'à définir' : formatFinancements(financements);
}

function brutOf(contenu: Contenu): string {
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '' : textOf(contenu);
}

/** « D. 214-10-1, I, 4°, a : les objectifs de maintien… », as the référentiel names the point; an unknown one as it is. */
function pointOf(id: string): string {
  const point = exigence(id);
  if (!point) return id;
  const citation = point.citation.replace(/^article /, '').replace(' du code de l’action sociale et des familles', '');
  return `${citation}\u00a0: ${decapitalize(point.titre)}`;
}
