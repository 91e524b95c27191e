import type { Dossier } from '../dossier/dossier.js';
import { attenduRubrique, libelleRubrique } from '../dossier/valeurs/rubriques.js';
import { createMarques, type MarquesDeTexte } from '../reprise/balise.js';
import type { TypeBilan } from './genres.js';

/** A rubric of free text: what was written, or what is expected there. */
export interface Rubrique {
  readonly id: string;
  readonly libelle: string;
  readonly texte: string;
  readonly attendu: string;
  readonly projet: boolean;
  /** Whether the document prints it: a définitif leaves out, with its title, what nobody wrote. */
  readonly imprimee: boolean;
  /** What marks it in the document, by which a correction made there finds its way back. */
  readonly marques: MarquesDeTexte;
}

/** What the partial `manque` prints in the place of a text: the tag must know it to tell it from one that was typed. */
const aCompleter = 'À compléter : ';

/** The rubric of an id from the Rédaction sheet; several rows of the same rubric follow one another. */
export function viewRubrique(id: string, dossier: Dossier, projet: boolean, document?: TypeBilan): Rubrique {
  const textes = dossier.redaction
    .filter(({ rubrique }) => rubrique?.valeur === id)
    .map(({ texte }) => texte?.valeur ?? '');
  const texte = textes.filter(Boolean).join('\n');
  const attendu = attenduRubrique(id, document);
  return {
    id,
    libelle: libelleRubrique(id),
    texte,
    attendu,
    projet,
    imprimee: projet || texte !== '',
    marques: createMarques(
      { feuille: 'redaction', cle: id, colonne: 'texte' },
      texte,
      projet ? `${aCompleter}${attendu}` : '',
    ),
  };
}

/** The titles of the rubrics of a view that nobody wrote, each once: a définitif says them in one place. */
export function rubriquesSansTexte(vue: unknown): readonly string[] {
  return [...new Set(rubriquesDe(vue).flatMap(({ texte, libelle }) => (texte === '' ? [libelle] : [])))];
}

function rubriquesDe(vue: unknown): readonly Rubrique[] {
  if (typeof vue !== 'object' || vue === null) return [];
  return isRubrique(vue) ? [vue] : Object.values(vue).flatMap(rubriquesDe);
}

function isRubrique(vue: object): vue is Rubrique {
  return 'attendu' in vue && 'imprimee' in vue;
}
