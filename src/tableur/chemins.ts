import { relationsOf } from '../paquet/relations.js';

/**
 * The path of a part as all that name it agree on: names of parts have no case, may be percent-encoded (ECMA-376, part 2,
 * 6.2.2), and some programs write the « \ » of Windows between folders.
 */
export function cleDeChemin(chemin: string): string {
  const lisible = chemin.replaceAll('\\', '/').replace(/^\/+/, '');
  return decode(lisible).toLowerCase();
}

function decode(chemin: string): string {
  if (!chemin.includes('%')) return chemin;
  try {
    return decodeURIComponent(chemin);
  } catch {
    return chemin;
  }
}

/** Parts that no relationship names, as all programs look for them. */
const fixes = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

/** The same parts under the names that their relationships give them, for what looks them up letter by letter. */
export function renameParts(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const voulus = new Map(fixes.map((nom) => [cleDeChemin(nom), nom]));
  const trouver = createRecherche(Object.keys(parts).map((nom) => ({ nom })));
  const lire = (chemin: string) => parts[trouver(chemin)?.nom ?? ''];
  for (const nom of Object.keys(parts)) {
    const [, dossier = '', source = ''] = /^(|.*\/)_rels\/([^/]*)\.rels$/i.exec(nom) ?? [];
    if (dossier + source === '') continue;
    for (const { cible } of relationsOf(lire, dossier + source))
      if (cible !== '' && parts[cible] === undefined) voulus.set(cleDeChemin(cible), cible);
  }
  return Object.fromEntries(Object.entries(parts).map(([nom, part]) => [voulus.get(cleDeChemin(nom)) ?? nom, part]));
}

/** Gives what a path leads to, among the parts of a package. */
export function createRecherche<T extends { readonly nom: string }>(parts: readonly T[]): (chemin: string) => T | null {
  const exactes = new Map(parts.map((part) => [part.nom, part]));
  const parCle = new Map(parts.map((part) => [cleDeChemin(part.nom), part]));
  return (chemin) => {
    const exacte = exactes.get(chemin) ?? parCle.get(cleDeChemin(chemin));
    if (exacte) return exacte;
    // A target that is written from the root, without the « / » that would say so: « xl/worksheets/xl/comments1.xml ».
    const racine = chemin.lastIndexOf('/xl/');
    return racine < 0 ? null : (parCle.get(cleDeChemin(chemin.slice(racine + 1))) ?? null);
  };
}
