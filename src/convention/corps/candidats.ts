import type { Proposition } from '../proposition.js';
import type { Phrase } from './phrases.js';

/** A value that a sentence says; several sentences may say as many for one cell. */
export interface Candidat extends Omit<Proposition, 'phrase' | 'ou'> {
  readonly phrase: Phrase;
  /** How surely the sentence is about that cell: only the surest of its candidates are heard. */
  readonly force: number;
}

const longueurMax = 600;
/** From here on, a sentence says its value in full: another that contradicts it is told. */
const forceNette = 2;

/**
 * One proposal a cell. Where sentences as sure as one another say different values, none is proposed: each is quoted.
 */
export function trancher(
  candidats: readonly Candidat[],
  libelleDe: (feuille: string, colonne: string) => string,
): {
  readonly propositions: readonly Proposition[];
  readonly remarques: readonly string[];
} {
  const parCellule = new Map<string, Candidat[]>();
  for (const candidat of candidats) {
    const cle = [candidat.feuille, candidat.ligne, candidat.colonne].join('\n');
    parCellule.set(cle, [...(parCellule.get(cle) ?? []), candidat]);
  }
  const propositions: Proposition[] = [];
  const remarques: string[] = [];
  for (const tous of parCellule.values()) {
    const force = Math.max(...tous.map((candidat) => candidat.force));
    const forts = tous.filter((candidat) => candidat.force === force);
    const [premier] = forts;
    if (!premier) continue;
    const { feuille, colonne, ligne, valeur, phrase } = premier;
    const autres = forts.filter((autre) => autre.valeur !== valeur);
    if (autres.length === 0) {
      propositions.push({ feuille, colonne, ligne, valeur, phrase: citer(phrase.texte), ou: phrase.ou });
      const contraire = tous.find((autre) => autre.force >= forceNette && autre.valeur !== valeur);
      if (contraire)
        remarques.push(
          `${libelleDe(feuille, colonne)} : « ${valeur} » (${phrase.ou}) est proposé, mais on lit aussi « ${contraire.valeur} » (${contraire.phrase.ou}) : vérifiez.`,
        );
      continue;
    }
    const dits = [premier, ...autres].map((dit) => `« ${dit.valeur} » (${dit.phrase.ou})`);
    const quoi = libelleDe(feuille, colonne) + (ligne === '' ? '' : ` de ${ligne}`);
    remarques.push(`${quoi} : la convention dit ${dits.join(' et ')} ; rien n’est proposé, indiquez la bonne valeur.`);
  }
  return { propositions, remarques };
}

/** « Madame Lise BORDES »; « Madame la Présidente » is an office. */
const nomDePersonne =
  /(?<!\p{L})(?:M\.|MM\.|Mmes?|Messieurs|Monsieur|Mesdames|Madame)\s\p{Lu}[\p{L}’'.-]{0,40}(?:\s\p{Lu}[\p{L}’'.-]{0,40}){0,3}/gu;

/** A sentence as written, but for persons, whom nothing names again; a very long one is cut, and shown to be. */
export function citer(ecrit: string): string {
  const place = ecrit.search(/,?\srepr[ée]sent[ée]e?s?\s(?:respectivement\s)?par\s/i);
  const texte = (place < 0 ? ecrit : `${ecrit.slice(0, place)} […]`).replace(nomDePersonne, '[…]');
  return texte.length <= longueurMax ? texte : `${texte.slice(0, longueurMax).trimEnd()} […]`;
}
