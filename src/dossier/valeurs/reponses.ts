import donnees from '../../../data/libelles/reponses.json' with { type: 'json' };
import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { createListe, libelleDe } from './liste-fermee.js';
import { normalize } from './normalisation.js';
import { textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

export const codesReponse = ['pas-une-personne', 'vu'] as const;
export type CodeReponse = (typeof codesReponse)[number];

const liste = createListe(codesReponse, donnees);

/** What a person answers to a finding. An answer that is none is never quoted: it may name somebody. */
function lireReponse(contenu: ContenuLisible): Lu<CodeReponse> {
  const code = liste.codes.get(normalize(textOf(contenu)));
  if (code !== undefined) return { valeur: code };
  return refuse(
    'reponse-inconnue',
    'a-verifier',
    'Cette réponse n’est pas reconnue, et le constat est encore demandé : écrivez « Ce n’est pas une personne » ou « Vu », et le reste dans « Par qui et pourquoi ».',
  );
}

export const reponse: TypeColonne<CodeReponse> = typeDe(lireReponse, (code) => contenuTexte(libelleDe(liste, code)), {
  genre: 'liste',
  libelles: [...liste.libelles.values()],
  plusieurs: false,
});
