import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { PartieALaConvention } from '../convention-lue.js';
import { sansFin } from '../document.js';
import type { Phrase } from './phrases.js';

const tete =
  /^(?:(?:et|entre|d[’']une part|d[’']autre part)[\s:,]{1,4}){0,3}(?:la\s|le\s|l[’']\s?|les\s)?(caisse\s(?:primaire\s)?d[’']allocations\sfamiliales|caf|caisse\sde\ssécurité\ssociale|caisse\sde\smutualité\ssociale\sagricole|mutualité\ssociale\sagricole|msa|communes?|villes?|mairies?|communauté\s(?:de\scommunes|d[’']agglomération|urbaine)|agglomération|métropole|syndicat|sivu|sivom|établissement\spublic|pôle\sd[’']équilibre|pays|département|conseil\sdépartemental|centre\s(?:inter)?communal\sd[’']action\ssociale|ccas|cias|état|préfecture|région|cc|ca|cu)(?=[\s’',])/i;

/** Where the name of a party ends. */
const finDuNom =
  / ?(?:,|;|\(|\s(?:représentée?s?|dont|ci-après|ayant|sise?s?|domiciliée?|agissant|dûment|immatriculée?|situé|comprenant|composée|regroupant|comprend|regroupe|exerce|est)(?=\s|$))/i;

/** « Rocheval Métropole », « Quimerc’h Bretagne Agglomération »: a name that ends with what it is. */
const nommeParSonGenre =
  /^\p{Lu}[\p{L}’'-]{1,40}(?:\s\p{Lu}[\p{L}’'-]{0,40}){0,4}\s(?:Métropole|Agglomération|Agglo|Communauté)(?=[\s,;.]|$)/u;

const natures: readonly (readonly [RegExp, PartieALaConvention['nature']])[] = [
  [/^(?:caf|caisse d allocations|caisse de securite sociale)/, 'caf'],
  [/^(?:commune|ville|mairie)/, 'commune'],
  [
    /^(?:communaute|agglomeration|metropole|cc|ca|cu|syndicat|sivu|sivom|pole d equilibre|pays|etablissement public)\b/,
    'epci',
  ],
];

/** The parties to the convention, between « Entre » and what they agree on: institutions, never who represents them. */
export function partiesDites(phrases: readonly Phrase[]): readonly PartieALaConvention[] {
  const zone = zoneDesParties(phrases);
  const parties: PartieALaConvention[] = [];
  let liste = false;
  for (const phrase of zone)
    for (const morceau of morceauxDe(phrase.texte)) {
      const lues = lirePartie(morceau, phrase, liste);
      for (const lue of lues) if (!parties.some(({ nom }) => normalize(nom) === normalize(lue.nom))) parties.push(lue);
      if (/communes(?: suivantes| ci-dessous| signataires)?\s*:?$/i.test(morceau))
        liste = !/compos|compren|regroup|membres|constitu/i.test(morceau);
      else if (/ci-apr[èe]s|^et\b/i.test(morceau) || (lues.length > 0 && tete.test(morceau))) liste = false;
    }
  return parties;
}

function zoneDesParties(phrases: readonly Phrase[]): readonly Phrase[] {
  const ouvrantes = phrases.filter(({ partie }) => partie.genre === 'ouverture' || partie.genre === 'preambule');
  const debut = ouvrantes.findIndex(
    ({ texte }) =>
      /^entre(?:\s?[:,]|\s|$)/i.test(texte) ||
      /\s(?:conclue|établie|passée|signée)\sentre\s?:?$/i.test(texte.slice(-60)),
  );
  if (debut < 0) return [];
  const suite = ouvrantes.slice(debut);
  const fin = suite.findIndex(
    ({ texte, partie }) =>
      /^(?:il (?:est|a été) convenu|vu\s|considérant|préambule)/i.test(texte) || partie.genre === 'preambule',
  );
  return suite.slice(0, fin < 0 ? 40 : fin);
}

/** A party that begins after the comma of the one before. */
const suivante =
  /,\s(?=L(?:a|e|es)\s(?:Communes?|Villes?|Communauté|Métropole|Caisse|Caf|CAF|MSA|Mutualité|Syndicat|Département|Conseil)\s)/;

/** Several parties may stand in one paragraph. */
function morceauxDe(texte: string): readonly string[] {
  return texte
    .split(
      /;\s|;$|(?<=\s)d[’']une part,?\s|(?<=[\s,])et,?\s(?=(?:la|le|l[’']|les)\s?(?:commune|ville|communauté|métropole|caisse|msa|syndicat|département|conseil))/i,
    )
    .flatMap((morceau) => morceau.split(suivante))
    .map((morceau) => morceau.replace(/^entre\s?[:,]?\s?/i, '').trim())
    .filter((morceau) => morceau !== '');
}

function lirePartie(morceau: string, phrase: Phrase, liste: boolean): readonly PartieALaConvention[] {
  const debut = tete.exec(morceau);
  const base = { phrase: phrase.texte, ou: phrase.ou };
  if (!debut) {
    const [nomme] = nommeParSonGenre.exec(morceau) ?? [];
    if (nomme && /repr[ée]sent/i.test(morceau))
      return [{ nom: nomme, nature: 'epci', qualite: qualiteDe(morceau), ...base }];
    const nom = morceau.slice(0, finDuNom.exec(`${morceau},`)?.index ?? 0).trim();
    if (!liste || !/^\p{Lu}/u.test(nom) || nom.length > 60 || !/repr[ée]sent|^[^,]{2,45}[,.]?$/i.test(morceau))
      return [];
    return [{ nom: communeDe(nom.replace(/\.$/, '')), nature: 'commune', qualite: qualiteDe(morceau), ...base }];
  }
  const debutNom = debut[0].length - (debut[1]?.length ?? 0);
  const reste = morceau.slice(debutNom);
  const pluriel = /^(?:communes|villes)\s(?:de\s|d[’'])/i.exec(reste);
  if (pluriel) {
    const fin = /\s(?:représentées|ci-après|dûment|dont|signataires)|;|$/i.exec(reste)?.index ?? reste.length;
    return nomsDe(reste.slice(pluriel[0].length, fin)).map((nom) => ({
      nom: communeDe(nom),
      nature: 'commune',
      qualite: qualiteDe(morceau),
      ...base,
    }));
  }
  if (/^(?:communes|villes)(?=\s|$)/i.test(reste)) return [];
  const nom = sansFin(reste.slice(0, finDuNom.exec(reste)?.index ?? reste.length), ' :.');
  if (nom.length > 120 || nom.split(' ').length < 2) return [];
  const nature = natures.find(([mots]) => mots.test(normalize(nom)))?.[1] ?? 'autre';
  return [{ nom: nom.charAt(0).toUpperCase() + nom.slice(1), nature, qualite: qualiteDe(morceau), ...base }];
}

/** « Commune d’Ambert », « Commune du Cendre », of a name that a list gives alone. */
function communeDe(nom: string): string {
  const [, article = ''] = /^(Les?)\s(?=\p{Lu})/u.exec(nom) ?? [];
  if (article !== '') return `Commune ${article === 'Le' ? 'du' : 'des'} ${nom.slice(article.length + 1)}`;
  return /^[AEIOUYÀÂÉÈÊËÎÏÔÙÛŒÆ]/u.test(nom) ? `Commune d’${nom}` : `Commune de ${nom}`;
}

/** « A, B et C », « A, de B et de C ». */
export function nomsDe(texte: string): readonly string[] {
  return texte
    .split(/, ?| et | ?; ?| \/ /)
    .map((nom) => sansFin(nom.replace(/^(?:de\s|d[’'])(?=\p{Lu})/u, ''), ' .').trim())
    .filter((nom) => /^\p{Lu}/u.test(nom) && nom.length > 1 && nom.length < 50);
}

const fonctions =
  /(madame|monsieur|mme|m\.)?\s?(?:(le|la|son|sa|leurs?)\s)?(?<!\p{L})(maires?(?:\sd[ée]l[ée]gu[ée]e?)?|vice-pr[ée]sidente?|pr[ée]sidente?|directrice|directeur|pr[ée]f[èe]te?)(?:\s(d[ue]\s(?:son\s)?conseil\s(?:d[’'] ?administration|d[ée]partemental|communautaire)))?(?!\p{L})[,\s]{0,3}(madame|monsieur|mme|m\.)?/giu;

/** The office of who represents a party: « le maire », « le président du conseil d’administration et le directeur ». */
function qualiteDe(morceau: string): string | null {
  const place = /repr[ée]sent[ée]e?s?\s(?:respectivement\s)?par\s/i.exec(morceau);
  if (!place) return null;
  const suite = morceau.slice(place.index + place[0].length);
  const lues = [...suite.matchAll(fonctions)].map(
    ([, avant = '', article = '', fonction = '', conseil = '', apres = '']) => {
      const mots = fonction.toLowerCase().replace(/s$/, '');
      // « sa maire » says it; « sa directrice » says it too.
      const femme =
        /^(?:madame|mme)$/i.test(avant) ||
        /^(?:la|sa)$/i.test(article) ||
        /^(?:madame|mme)$/i.test(apres) ||
        /(?:rice|ente)$/.test(mots);
      const complement =
        conseil === ''
          ? ''
          : ` ${conseil
              .toLowerCase()
              .replace(/d[ue] (?:son )?/, 'du ')
              .replace("d'", 'd’')
              .replace('d’ ', 'd’')}`;
      return `${femme ? 'la' : 'le'} ${mots}${complement}`;
    },
  );
  return lues.length === 0 ? null : [...new Set(lues)].slice(0, 2).join(' et ');
}
