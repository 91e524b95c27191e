import type { Constat } from '../dossier/constat.js';
import type { Rendu } from './echanges.js';

/** What a document is called in the sentences that refuse it. */
export interface NomDeDocument {
  /** With its article: « Les annexes définitives ». */
  readonly quoi: string;
  /** What it is made for: « l’envoi », « la signature ». */
  readonly avant: string;
  readonly genre: 'il' | 'elles';
}

/** What stands in the way of a document, as each use case says it: a définitif is refused, a projet tells what it lacks. */
export type Decision = Pick<Rendu, 'blocages' | 'refus' | 'reste' | 'code'>;

/**
 * Whether a document may be written.
 * @param manque what it lacks besides findings, as a sentence; null when it lacks nothing else
 */
export function decideDefinitif(
  { quoi, avant, genre }: NomDeDocument,
  definitif: boolean,
  blocages: readonly Constat[],
  manque: string | null = null,
): Decision {
  const code = blocages.length > 0 ? 1 : 0;
  if (definitif && blocages.length > 0)
    return { blocages, refus: `${phraseDuRefus(quoi, blocages.length, genre)}. ${queFaire}`, reste: null, code };
  if (definitif && manque !== null) return { blocages, refus: manque, reste: null, code: 1 };
  return { blocages, refus: null, reste: code === 0 ? null : phraseDuProjet(blocages.length, avant), code };
}

const queFaire = 'Corrigez le tableau de suivi, ou demandez un projet.';

function phraseDuRefus(quoi: string, nombre: number, genre: NomDeDocument['genre']): string {
  const [participe, pronom] = genre === 'il' ? ['n’a pas été écrit', 'l’'] : ['n’ont pas été écrites', 'les '];
  return `${quoi} ${participe} : ${nombre === 1 ? `un point ${pronom}empêche` : `${nombre} points ${pronom}empêchent`}`;
}

function phraseDuProjet(nombre: number, avant: string): string {
  return `C’est un projet : ${nombre === 1 ? 'un point reste à corriger' : `${nombre} points restent à corriger`} avant ${avant}.`;
}
