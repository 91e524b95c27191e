import { type Element, elementsOf } from '../../../xml/arbre.js';
import { val } from './elements.js';

interface NiveauDeListe {
  readonly debut: number;
  readonly format: string;
  readonly texte: string;
}

/** Gives a numbered paragraph what Word prints before it (« Article 4 », « 1.2 »), null for a bullet or nothing. */
export type Numeroteur = (id: string, niveau: number) => string | null;

/** Counts the numbered paragraphs of a document, in their order. */
export function createNumeroteur(racine: Element | null): Numeroteur {
  const abstraits = new Map(
    (racine ? elementsOf(racine, 'w:abstractNum') : []).map(
      (abstrait) => [abstrait.attribs['w:abstractNumId'] ?? '', readNiveaux(abstrait)] as const,
    ),
  );
  const listes = new Map(
    (racine ? elementsOf(racine, 'w:num') : []).map(
      (num) => [num.attribs['w:numId'] ?? '', val(num, 'w:abstractNumId') ?? ''] as const,
    ),
  );
  const comptes = new Map<string, number[]>();
  return (id, niveau) => {
    const abstrait = listes.get(id) ?? '';
    const niveaux = abstraits.get(abstrait);
    const lu = niveaux?.get(niveau);
    if (!niveaux || !lu) return null;
    const compte = comptes.get(abstrait) ?? [];
    comptes.set(abstrait, compte);
    compte[niveau] = (compte[niveau] ?? lu.debut - 1) + 1;
    compte.length = niveau + 1;
    if (lu.format === 'bullet' || lu.format === 'none') return null;
    return lu.texte.replace(/%([1-9])/g, (_, rang: string) => {
      const place = Number(rang) - 1;
      const celui = niveaux.get(place);
      return ecrire(compte[place] ?? celui?.debut ?? 1, celui?.format ?? 'decimal');
    });
  };
}

function readNiveaux(abstrait: Element): ReadonlyMap<number, NiveauDeListe> {
  return new Map(
    elementsOf(abstrait, 'w:lvl').map((niveau) => [
      Number(niveau.attribs['w:ilvl'] ?? 0),
      {
        debut: Number(val(niveau, 'w:start') ?? 1),
        format: val(niveau, 'w:numFmt') ?? 'decimal',
        texte: val(niveau, 'w:lvlText') ?? '',
      },
    ]),
  );
}

const romains: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function ecrire(nombre: number, format: string): string {
  if (/Roman$/.test(format) && nombre < 40) {
    let reste = nombre;
    let ecrit = '';
    for (const [lettres, valeur] of romains) for (; reste >= valeur; reste -= valeur) ecrit += lettres;
    return format === 'upperRoman' ? ecrit : ecrit.toLowerCase();
  }
  if (/Letter$/.test(format) && nombre <= 26) {
    const lettre = String.fromCharCode(64 + nombre);
    return format === 'upperLetter' ? lettre : lettre.toLowerCase();
  }
  return String(nombre);
}
