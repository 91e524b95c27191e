import { elementsOf, parseXml } from './arbre-xml.js';

/** A link from a part of an Office package to another. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: « image », « header », « theme »… */
  readonly type: string;
  /** Path of the part in the package; empty for a target outside. */
  readonly cible: string;
}

/** The relationships of a part, those to the outside left without a target: nothing is ever fetched. */
export function readRelations(parts: Readonly<Record<string, Uint8Array>>, chemin: string): readonly Relation[] {
  const dossier = chemin.slice(0, chemin.lastIndexOf('/') + 1);
  const racine = parseXml(parts[`${dossier}_rels/${chemin.slice(dossier.length)}.rels`]);
  return (racine ? elementsOf(racine) : []).map(({ attribs }) => ({
    id: attribs['Id'] ?? '',
    type: (attribs['Type'] ?? '').split('/').at(-1) ?? '',
    cible: attribs['TargetMode'] === 'External' ? '' : resolve(dossier, attribs['Target'] ?? ''),
  }));
}

function resolve(dossier: string, cible: string): string {
  const chemin: string[] = [];
  for (const pas of (cible.startsWith('/') ? cible : dossier + cible).split('/')) {
    if (pas === '..') chemin.pop();
    else if (pas !== '' && pas !== '.') chemin.push(pas);
  }
  return chemin.join('/');
}
