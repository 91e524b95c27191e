import { attributOf, parseBalises } from './balises-xml.js';

/** A link from a part of an Office package to another. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: « image », « header », « theme »… */
  readonly type: string;
  /** Path of the part in the package; empty for a target outside. */
  readonly cible: string;
}

/** More than any package that a person made. */
const maxRelations = 100_000;

/** The relationships of a part, those to the outside left without a target: nothing is ever fetched. */
export function readRelations(parts: Readonly<Record<string, Uint8Array>>, chemin: string): readonly Relation[] {
  const dossier = chemin.slice(0, chemin.lastIndexOf('/') + 1);
  const xml = new TextDecoder().decode(parts[`${dossier}_rels/${chemin.slice(dossier.length)}.rels`]);
  const relations: Relation[] = [];
  const open = (nom: string, attributs: string) => {
    const valeur = (attribut: string) => attributOf(attributs, attribut) ?? '';
    if (nom === 'Relationship')
      relations.push({
        id: valeur('Id'),
        type: valeur('Type').split('/').at(-1) ?? '',
        cible: valeur('TargetMode') === 'External' ? '' : resolve(dossier, valeur('Target')),
      });
  };
  parseBalises(xml, { open }, maxRelations);
  return relations;
}

function resolve(dossier: string, cible: string): string {
  const chemin: string[] = [];
  for (const pas of (cible.startsWith('/') ? cible : dossier + cible).split('/')) {
    if (pas === '..') chemin.pop();
    else if (pas !== '' && pas !== '.') chemin.push(pas);
  }
  return chemin.join('/');
}
