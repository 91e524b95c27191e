import { at } from '../../dossier/constat.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Controle } from '../controle.js';
import { textesLibres } from './textes-libres.js';

const Nom = String.raw`\p{Lu}[\p{L}’'-]+`;
/** Wordings that announce a person: a civility, a child, a family, a birth. The name itself is never repeated. */
const motifs: readonly { readonly quoi: string; readonly motif: RegExp }[] = [
  {
    quoi: 'le nom d’une personne',
    motif: new RegExp(
      String.raw`(?<![\p{L}])(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Docteur|Dr)\s+(?!le |la |les |l’|l'|de la )(${Nom})`,
      'gu',
    ),
  },
  {
    quoi: 'le nom d’un enfant',
    motif: new RegExp(
      String.raw`(?<![\p{L}])(?:l’enfant|l'enfant|[Ll]e petit|[Ll]a petite|[Ll]e jeune|[Ll]a jeune|[Bb]ébé|prénommée?)\s+(${Nom})`,
      'gu',
    ),
  },
  {
    quoi: 'le nom d’une famille',
    motif: new RegExp(String.raw`(?<![\p{L}])(?:[Ll]a |[Uu]ne |[Cc]ette )?[Ff]amille\s+(${Nom})`, 'gu'),
  },
  { quoi: 'une date de naissance', motif: /(?<![\p{L}])(née?s?\s+le\s+\d{1,2}[/.\s])/gu },
];
/** Offices and bodies that a civility may precede, and words that begin with a capital without being names. */
const fonctions =
  /^(?:maire|prefet|prefete|president|presidente|directeur|directrice|conseiller|adjoint|elu|enfance|centre|accueil|caf|msa|espace|creche|services?)$/;

export const nomDePersonne: Controle = {
  regle: 'nom-de-personne',
  gravite: 'majeur',
  titre: 'Aucun nom de personne, d’enfant ou de famille dans les textes transmis',
  check: (contexte) =>
    textesLibres(contexte).flatMap(({ valeur, origine }) => {
      const trouve = motifs.find(({ motif }) =>
        [...valeur.matchAll(motif)].some(
          ([, nom = '']) => !fonctions.test(normalize(nom)) && !inNomDeLieu(valeur, nom),
        ),
      );
      return trouve
        ? [
            at(
              origine,
              `Le texte semble contenir ${trouve.quoi} : retirez-le, un document transmis ne nomme personne (articles 7 et 14 de la convention).`,
            ),
          ]
        : [];
    }),
};

/** « rue du Docteur Roux », « espace Madame Dupont » : a place, not a person. */
function inNomDeLieu(texte: string, nom: string): boolean {
  const avant = texte.slice(0, texte.indexOf(nom));
  return /(?:rue|avenue|place|boulevard|allée|impasse|espace|école|crèche|multi-accueil|centre|salle|maison|square)\s+(?:du |de la |de l’|de )?(?:[\p{L}.]+\s+){0,2}$/iu.test(
    avant,
  );
}
