import { attributOf, parseBalises } from '../xml/balises.js';
import { decodeXml } from '../xml/texte.js';

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

/** Gives the bytes of a part by its path, nothing when there is none. */
export type LirePartie = (chemin: string) => Uint8Array | null | undefined;

/** The relationships of a part, those to the outside left without a target: nothing is ever fetched. */
export function readRelations(parts: Readonly<Record<string, Uint8Array>>, chemin: string): readonly Relation[] {
  return relationsOf((nom) => parts[nom], chemin);
}

/**
 * Does what `readRelations` does, of parts that are inflated as they are asked for.
 * @param refuse what to throw when the part that holds them is damaged; without it, those before the damage are given
 */
export function relationsOf(lire: LirePartie, chemin: string, refuse?: () => Error): readonly Relation[] {
  const dossier = chemin.slice(0, chemin.lastIndexOf('/') + 1);
  const xml = decodeXml(lire(`${dossier}_rels/${chemin.slice(dossier.length)}.rels`) ?? new Uint8Array());
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
  const etat = parseBalises(xml, { open }, maxRelations);
  if (refuse && xml !== '' && etat !== 'entier') throw refuse();
  return relations;
}

/** Some programs write the « \\ » of Windows between folders. */
function resolve(dossier: string, dite: string): string {
  const cible = dite.replaceAll('\\', '/');
  const chemin: string[] = [];
  for (const pas of (cible.startsWith('/') ? cible : dossier + cible).split('/')) {
    if (pas === '..') chemin.pop();
    else if (pas !== '' && pas !== '.') chemin.push(pas);
  }
  return chemin.join('/');
}
