import { feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Colonnes } from '../dossier/feuille.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { type EntreeDeReponse, schemaEnveloppe, schemaReponse } from './fichier-de-reponses.js';
import type { Cellules, Question } from './question.js';
import { questions } from './questions/registre.js';
import type { Laisse, LigneRepondue, Reponse } from './reponse.js';

const repartez = 'partez de celui qu’écrit « bilan-ctg completer --ecrire-reponses ».';

/**
 * Reads an answers file. An entry that cannot be read is left aside, with its sentence, and the others count.
 * @throws ErreurUtilisateur (exit 2) when the file is no answers file at all
 */
export function readReponses(
  texte: string,
  nom: string,
): { readonly reponses: Readonly<Record<string, Reponse>>; readonly laisses: readonly Laisse[] } {
  const lu = schemaEnveloppe.safeParse(parseJson(texte, nom));
  if (!lu.success)
    throw new ErreurUtilisateur(`Le fichier de réponses « ${nom} » n’a pas la forme attendue : ${repartez}`);
  const laisses: Laisse[] = [];
  // A map: a question may be called « constructor ».
  const reponses = new Map<string, Reponse>();
  for (const [rang, brute] of lu.data.reponses.entries()) {
    const entree = schemaReponse.safeParse(brute);
    const ou = `Réponse n° ${rang + 1} de « ${nom} »`;
    if (!entree.success) {
      const chemin = entree.error.issues[0]?.path.join('.') || 'la réponse entière';
      laisses.push(
        laisser('', `${ou} : elle n’a pas la forme attendue (à « ${chemin} »). Elle est laissée de côté ; ${repartez}`),
      );
    } else if (reponses.has(entree.data.question))
      laisses.push(
        laisser(
          entree.data.question,
          `${ou} : « ${entree.data.question} » a déjà une réponse plus haut. Seule la première compte.`,
        ),
      );
    else reponses.set(entree.data.question, reponseDe(entree.data));
  }
  return { reponses: Object.fromEntries(reponses), laisses };
}

function laisser(question: string, phrase: string): Laisse {
  return { question, ligne: null, colonne: null, phrase };
}

function parseJson(texte: string, nom: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch {
    throw new ErreurUtilisateur(
      `Le fichier de réponses « ${nom} » ne se lit pas : il y manque sans doute un guillemet, une virgule ou une accolade. Corrigez-le, ou ${repartez}`,
    );
  }
}

function reponseDe({ question: id, reponse, ou = '', pourquoi = '', lignes = [] }: EntreeDeReponse): Reponse {
  const question = questions.find((autre) => autre.id === id);
  const colonnes: Colonnes = question ? feuilles[question.feuille].colonnes : {};
  switch (reponse) {
    case 'passer':
      return { genre: 'passer' };
    case 'sans objet':
      return { genre: 'sans-objet', pourquoi };
    case 'voir un document':
      return { genre: 'document', ou };
    default:
      return {
        genre: 'lignes',
        ou,
        lignes: lignes
          .filter(({ ajouter }) => ajouter !== false)
          .map((ligne) => nommer(ligneDe(ligne, colonnes), question)),
      };
  }
}

function ligneDe(
  { ligne, tient, cellules }: NonNullable<EntreeDeReponse['lignes']>[number],
  colonnes: Colonnes,
): LigneRepondue {
  return { ligne, cellules: parColonne(cellules, colonnes), tenait: tient && parColonne(tient, colonnes) };
}

/** A row to add may have its name in its column alone. */
function nommer(ligne: LigneRepondue, question: Question | undefined): LigneRepondue {
  const nom = question?.repere ? (ligne.cellules[question.repere] ?? '') : '';
  return ligne.ligne.trim() === '' ? { ...ligne, ligne: nom.trim() } : ligne;
}

/** Our columns by their labels, or by their keys; one that is neither stays as it is, to be said. */
function parColonne(cellules: Cellules, colonnes: Colonnes): Cellules {
  return Object.fromEntries(
    Object.entries(cellules).map(([nom, valeur]) => {
      const cle = Object.keys(colonnes).find(
        (autre) => autre === nom || normalize(colonnes[autre]?.libelle ?? '') === normalize(nom),
      );
      return [cle ?? nom, valeur];
    }),
  );
}
