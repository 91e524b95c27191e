import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Repertoire } from '../../territoire/repertoire.js';
import type { Candidat } from './candidats.js';
import type { Phrase } from './phrases.js';

const nomDeCaf =
  /(?<!\p{L})(?:caf|caisse\sd[’'] ?allocations\sfamiliales)\s(de\sla\s|de\sl[’'] ?|des\s|du\s|de\s|d[’'] ?)(\p{Lu}[\p{L}’'-]*(?:[\s-](?:(?:et|de|du|des|la|le|sur|en)[\s-]|(?:l|d)[’'])?(?:la[\s-]|l[’'])?\p{Lu}[\p{L}’'-]*){0,4})/iu;

/** The Caf, and its département when it is called after one: as the official list writes it. */
export function cafDite(phrases: readonly Phrase[], { departements }: Repertoire): readonly Candidat[] {
  const officiels = new Map([...departements.values()].map((nom) => [normalize(nom), nom]));
  return phrases.flatMap((phrase): readonly Candidat[] => {
    if (phrase.partie.genre === 'annexe') return [];
    const lu = nomDeCaf.exec(phrase.texte);
    if (!lu) return [];
    const [, lien = '', ecrit = ''] = lu;
    const departement = departementDe(ecrit, officiels);
    const force = phrase.partie.genre === 'ouverture' ? 2 : 1;
    const base = { feuille: 'convention', ligne: '', phrase, force } as const;
    if (departement === null)
      return /^\p{Lu}/u.test(ecrit) && !/^(?:et|de|signataire)/i.test(ecrit)
        ? [{ ...base, colonne: 'caf', valeur: `Caf ${lien.toLowerCase().replace("'", '’')}${ecrit}` }]
        : [];
    return [
      {
        ...base,
        colonne: 'caf',
        valeur: `Caf ${lien.toLowerCase().replace("'", '’').replace('’ ', '’')}${departement}`,
      },
      { ...base, colonne: 'departement', valeur: departement },
    ];
  });
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
