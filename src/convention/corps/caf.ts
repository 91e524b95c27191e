import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Repertoire } from '../../territoire/repertoire.js';
import type { Candidat } from './candidats.js';
import type { Phrase } from './phrases.js';

const annonce =
  /(?<!\p{L})(?:caf|caisse\sd[’'] ?allocations\sfamiliales|caisse\sde\ss[ée]curit[ée]\ssociale)\s(de\sla\s|de\sl[’'] ?|des\s|du\s|de\s|d[’'] ?)/iu;
/** By its capitals, which an expression that ignores case would not see. */
const nomPropre =
  /^\p{Lu}[\p{L}’'-]*(?:[\s-](?:et\s)?(?:(?:et|de|du|des|la|le|sur|en)[\s-]|(?:l|d)[’'])?(?:la[\s-]|l[’'])?(?!(?:Commune|Ville|Communauté|Département|Métropole|Caisse|Conseil|MSA)(?!\p{L}))\p{Lu}[\p{L}’'-]*){0,4}/u;

/** The Caf, and its département when it is called after one: as the official list writes it. */
export function cafDite(phrases: readonly Phrase[], { departements }: Repertoire): readonly Candidat[] {
  const officiels = new Map([...departements.values()].map((nom) => [normalize(nom), nom]));
  return phrases.flatMap((phrase): readonly Candidat[] => {
    const lue = phrase.partie.genre === 'annexe' ? null : lireNom(phrase.texte);
    if (!lue) return [];
    const { caisse, lien, ecrit } = lue;
    const departement =
      departementDe(lien === 'de la ' ? `La ${ecrit}` : ecrit, officiels) ?? departementDe(ecrit, officiels);
    const force = phrase.partie.genre === 'ouverture' ? 2 : 1;
    const base = { feuille: 'convention', ligne: '', phrase, force } as const;
    if (departement === null)
      return /^(?:et|de|signataire)/i.test(ecrit)
        ? []
        : [{ ...base, colonne: 'caf', valeur: `${caisse} ${lien}${ecrit}` }];
    // « La Réunion » has its article already.
    const suite = /^La\s/.test(departement) ? 'de ' : lien;
    return [
      { ...base, colonne: 'caf', valeur: `${caisse} ${suite}${departement}` },
      { ...base, colonne: 'departement', valeur: departement },
    ];
  });
}

/** What a sentence calls the Caf, or what holds its place in Mayotte: « Caf », « de la », « Loire-Atlantique ». */
function lireNom(texte: string): { readonly caisse: string; readonly lien: string; readonly ecrit: string } | null {
  const lu = annonce.exec(texte);
  if (!lu) return null;
  const caisse = /s[ée]curit[ée]/i.test(lu[0]) ? 'Caisse de sécurité sociale' : 'Caf';
  const [, brut = ''] = lu;
  // « de La Réunion »: the article is of the name.
  const article = brut === brut.toUpperCase() ? undefined : /\s(La\s|L[’'] ?)$/u.exec(brut)?.[1];
  const suite = `${article ?? ''}${texte.slice(lu.index + lu[0].length)}`;
  const [ecrit] = nomPropre.exec(suite) ?? [];
  if (ecrit === undefined) return null;
  const lien = (article ? 'de ' : brut.toLowerCase()).replace("'", '’').replace('’ ', '’');
  return { caisse, lien, ecrit };
}

/** « Puy de Dôme représentée » begins with an official name. */
function departementDe(ecrit: string, officiels: ReadonlyMap<string, string>): string | null {
  const mots = ecrit.split(/(?<=\s)|(?<=-)/);
  for (let nombre = mots.length; nombre > 0; nombre -= 1) {
    const officiel = officiels.get(normalize(mots.slice(0, nombre).join('')));
    if (officiel !== undefined) return officiel;
  }
  return null;
}
