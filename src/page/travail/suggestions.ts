import type { CleFeuille } from '../../dossier/dossier.js';
import { isLisible } from '../../dossier/valeurs/lecture.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import type { Cible } from '../../operations/constats/attentes.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import { adresse, parseAdresse } from '../../tableur/classeur.js';
import type { CelluleVisee } from '../protocole.js';

/** A value that may be meant, and the cell where it stands. */
export interface Suggestion {
  readonly texte: string;
  readonly cellule: string | null;
}

const auPlus = 40;
const longueurMax = 60;
const priorites = ['Haute', 'Moyenne', 'Basse'];

/** The values that a column names elsewhere (the communes, the axes), then those that come back in it. */
export function suggererPour(
  { classeur, dossier }: SuiviOuvert,
  { feuille, cellule }: CelluleVisee,
  cible: Cible | null,
): readonly Suggestion[] {
  if (!cible || cible.entete === null || cible.colonne.saisie.genre !== 'texte') return [];
  const { colonne, ligne: sienne } = parseAdresse(cellule);
  const source = classeur.feuilles.find(({ nom }) => nom === feuille);
  const vues = new Map<string, string[]>();
  for (const [ligne, cellules] of source?.lignes ?? []) {
    const contenu = ligne > cible.entete && ligne !== sienne ? cellules.get(colonne) : undefined;
    if (!contenu || !isLisible(contenu)) continue;
    const texte = textOf(contenu);
    if (texte.length <= longueurMax) vues.set(texte, [...(vues.get(texte) ?? []), adresse({ ligne, colonne })]);
  }
  const revenues = [...vues].flatMap(([texte, places]) =>
    places.length > 1 ? [{ texte, cellule: places[0] ?? null }] : [],
  );
  const nommees = renvoyees(dossier, cible.colonne.renvoi).map((texte) => ({
    texte,
    cellule: vues.get(texte)?.[0] ?? null,
  }));
  const parTexte = new Map([...revenues, ...nommees].map((suggestion) => [suggestion.texte, suggestion]));
  return [...parTexte.values()].filter(({ texte }) => texte !== '').slice(0, auPlus);
}

function renvoyees(dossier: SuiviOuvert['dossier'], renvoi: string | undefined): readonly string[] {
  if (renvoi === undefined) return [];
  if (renvoi === 'priorites') return priorites;
  const [cle, colonne] = renvoi === 'axes' ? ['actions', 'axe'] : renvoi.split('.');
  const lignes = [dossier[cle as CleFeuille] ?? []].flat() as readonly Readonly<Record<string, unknown>>[];
  return lignes.flatMap((ligne) => {
    const valeur = ligne[colonne ?? ''];
    return isTexteLu(valeur) ? [valeur.valeur] : [];
  });
}

function isTexteLu(quoi: unknown): quoi is { readonly valeur: string } {
  return typeof quoi === 'object' && quoi !== null && 'valeur' in quoi && typeof quoi.valeur === 'string';
}
