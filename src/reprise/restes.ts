/** What a text of the document holds beside what a cell can: it is never dropped without a word. */
export interface Reste {
  /** « une image », « une note de bas de page ». */
  readonly quoi: string;
  /** Whether the sentence has a hole without it: the text is then left to a person whole. */
  readonly trou: boolean;
}

/** @param texte quoted after it, when there is any */
export function createReste(quoi: string, { trou = false, texte = '' } = {}): Reste {
  const dit = texte.replace(/\s+/g, ' ').trim();
  return { quoi: dit === '' ? quoi : `${quoi} : «\u00a0${shorten(dit)}\u00a0»`, trou };
}

/** Each once, with how many times it stands there. */
export function countRestes(restes: readonly Reste[]): readonly Reste[] {
  if (restes.length < 2) return restes;
  const nombres = new Map<string, { readonly reste: Reste; nombre: number }>();
  for (const reste of restes) {
    const connu = nombres.get(reste.quoi);
    if (connu) connu.nombre += 1;
    else nombres.set(reste.quoi, { reste, nombre: 1 });
  }
  return [...nombres.values()].map(({ reste, nombre }) =>
    nombre === 1 ? reste : { ...reste, quoi: `${reste.quoi} (${nombre}\u00a0fois)` },
  );
}

const longueurMax = 120;

function shorten(texte: string): string {
  const lettres = [...texte.slice(0, 2 * longueurMax)];
  return lettres.length <= longueurMax ? lettres.join('') : `${lettres.slice(0, longueurMax).join('')}…`;
}
