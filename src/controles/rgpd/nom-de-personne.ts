import type { Controle } from '../controle.js';
import { isDansUnNomDeLieu, isMotCommun } from './noms-communs.js';
import { checkTextes } from './textes-libres.js';

/** A word in capitals or with one, and what may come before it in a surname: « Le Goff », « de Villiers », « d’Ormesson ». */
const mot = String.raw`\p{Lu}[\p{L}’'-]+`;
const nom = String.raw`((?:(?:Le|La|Les|Du|De|Des|de|du|des|De La|de la)\s+|[Dd][’'])?${mot})`;
const jour = String.raw`\d{1,4}(?:er)?[-/.\s]\s?(?:\d{1,2}|\p{L}{3,9}\.?)[-/.\s]\s?\d{2,4}`;

/** Wordings that announce a person: a civility, a child, a family, a birth. */
const motifs: readonly { readonly quoi: string; readonly motif: RegExp }[] = [
  {
    quoi: 'le nom d’une personne',
    motif: regExp(String.raw`(?:MM?\.|Mrs?\.?|Mmes?\.?|Ml?les?\.?|mmes?|[Mm](?:onsieur|adame|ademoiselle)|Docteur|Drs?\.?)\s*${nom}`),
  },
  { quoi: 'le nom d’une personne', motif: regExp(String.raw`(?<!\d\s?)M\s+${nom}`) },
  {
    quoi: 'le prénom ou le nom d’un enfant',
    motif: regExp(
      String.raw`(?:(?:[Ll]|[Dd])[’']enfant|cet enfant|(?:[Ll]e|[Dd]u|[Aa]u) petit|(?:[Ll]a|[Dd]e la|[Àà] la) petite|(?:[Ll]e|[Ll]a|[Dd]u|[Dd]e la) jeune|[Ll]e bébé|enfants?,? prénommée?s?|prénommée?)\s+${nom}`,
    ),
  },
  { quoi: 'le nom d’une famille', motif: regExp(String.raw`(?:familles?|[Ff]amille)\s+${nom}`) },
  { quoi: 'une date de naissance', motif: regExp(String.raw`n(?:ée?s?|é\(e\))\s+le\s+(${jour})`) },
  {
    quoi: 'une date de naissance',
    motif: regExp(String.raw`(?:[Dd]ates? de naissance|DDN)\s*:?\s*(${jour})`),
  },
];

/** Convention, articles 7 and 14: personal data and confidentiality. The name itself is never repeated. */
export const nomDePersonne: Controle = {
  regle: 'nom-de-personne',
  gravite: 'majeur',
  titre: 'Aucun nom de personne, d’enfant ou de famille dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      const trouve = motifs.find(({ motif }) =>
        [...texte.matchAll(motif)].some((trouvaille) => designePersonne(texte, trouvaille)),
      );
      return trouve
        ? `Ce texte semble contenir ${trouve.quoi} : remplacez-le par une fonction, un service ou une formule sans nom, car le document sera transmis (articles 7 et 14 de la convention).`
        : null;
    }),
};

function regExp(motif: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${motif}`, 'gu');
}

function designePersonne(texte: string, { 1: nomTrouve = '', index = 0 }: RegExpMatchArray): boolean {
  return !isMotCommun(nomTrouve) && !isDansUnNomDeLieu(texte.slice(Math.max(0, index - 60), index));
}
