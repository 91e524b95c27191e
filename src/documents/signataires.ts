import type { Convention } from '../dossier/feuilles/convention.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { capitalize, decapitalize } from './typographie.js';

/** A party and the function of whoever signs for it; '' when the tracker does not say. Never a person. */
export interface Signataire {
  readonly partie: string;
  /** As a line of its own: « Le maire ». */
  readonly qualite: string;
  /** As the parties are named at the head of an act: « agissant par le maire ». */
  readonly agissant: string;
}

/**
 * The parties with the functions of those who sign for them, from « Qualité des signataires »: « Ville : le maire » names its
 * party; a function alone is that of the party of the same rank.
 * @param parties in the order in which the tracker gives them
 */
export function viewSignataires(parties: readonly string[], convention: Convention | null): readonly Signataire[] {
  const donnees = (convention?.qualites?.valeur ?? []).map((texte) => readQualite(texte, parties));
  return parties.map((partie, rang) => {
    const nommee = donnees.find((donnee) => donnee.partie === partie);
    const duRang = donnees[rang];
    const qualite = nommee?.qualite ?? (duRang?.partie === null ? duRang.qualite : '');
    return { partie, qualite: capitalize(qualite), agissant: formatAgissant(qualite) };
  });
}

/** The block of signatures under a text: two parties a row. `mention` stands above the room for each. */
export function viewBlocDeSignatures(signataires: readonly Signataire[], projet: boolean, mention = '') {
  return {
    projet,
    mention,
    /** Many signatories leave each other less room. */
    serre: signataires.length > 6,
    rangees: Array.from({ length: Math.ceil(signataires.length / 2) }, (_, rang) => ({
      gauche: signataires[2 * rang] ?? null,
      droite: signataires[2 * rang + 1] ?? null,
    })),
  };
}

function readQualite(texte: string, parties: readonly string[]) {
  const place = texte.indexOf(':');
  const nom = place < 0 ? '' : normalize(texte.slice(0, place));
  const partie = nom === '' ? undefined : parties.find((autre) => normalize(autre) === nom);
  return partie ? { partie, qualite: texte.slice(place + 1).trim() } : { partie: null, qualite: texte.trim() };
}

/** « le maire » can stand in a sentence; « Maire » is put after a colon. */
function formatAgissant(qualite: string): string {
  if (qualite === '') return '';
  return /^(?:le|la|les|son|sa|ses|un|une)\s|^l’|^l'/i.test(qualite)
    ? `agissant par ${decapitalize(qualite)}`
    : `agissant par\u00a0: ${qualite}`;
}
