import { attributOf, localOf } from '../xml/attributs.js';
import { element } from '../xml/ecriture.js';
import { appendIn } from '../xml/recherche.js';
import { scanXml } from '../xml/scanner.js';
import { decodeXml } from '../xml/texte.js';
import { type Paquet, readPart, writePart } from './parties.js';

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
export function readRelations(parts: Readonly<Paquet>, chemin: string): readonly Relation[] {
  return relationsOf((nom) => parts[nom], chemin);
}

/**
 * Does what `readRelations` does, of parts that are inflated as they are asked for.
 * @param refuse what to throw when the part that holds them is damaged; without it, those before the damage are given
 */
export function relationsOf(lire: LirePartie, chemin: string, refuse?: () => Error): readonly Relation[] {
  const dossier = chemin.slice(0, chemin.lastIndexOf('/') + 1);
  const xml = decodeXml(lire(relationsPath(chemin)) ?? new Uint8Array());
  const relations: Relation[] = [];
  const open = (nom: string, attributs: string) => {
    const valeur = (attribut: string) => attributOf(attributs, attribut) ?? '';
    if (localOf(nom) === 'Relationship')
      relations.push({
        id: valeur('Id'),
        type: valeur('Type').split('/').at(-1) ?? '',
        cible: valeur('TargetMode') === 'External' ? '' : resolve(dossier, valeur('Target')),
      });
  };
  const etat = scanXml(xml, { open }, { max: maxRelations, tolerante: false });
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

/** Where the relationships of a part stand. */
export function relationsPath(chemin: string): string {
  const place = chemin.lastIndexOf('/') + 1;
  return `${chemin.slice(0, place)}_rels/${chemin.slice(place)}.rels`;
}

const aucune =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/**
 * Adds a relationship from a part to another of the package.
 * @param type last word of its type
 * @param id under which the part knows the other; one of ours that is free, when it is not given
 * @returns that id
 */
export function addRelation(
  parts: Paquet,
  source: string,
  { type, cible, id = freeId(parts, source) }: Omit<Relation, 'id'> & Partial<Relation>,
): string {
  const chemin = relationsPath(source);
  const declare = (prefixe: string) =>
    element(`${prefixe}Relationship`, {
      Id: id,
      Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
      Target: relative(source, cible),
    });
  writePart(parts, chemin, appendIn(parts[chemin] ? readPart(parts, chemin) : aucune, 'Relationships', declare));
  return id;
}

function freeId(parts: Readonly<Paquet>, source: string): string {
  const prises = new Set(readRelations(parts, source).map(({ id }) => id));
  let rang = 1;
  while (prises.has(`rIdCtg${rang}`)) rang += 1;
  return `rIdCtg${rang}`;
}

/** The way from the folder of a part to another part. */
function relative(source: string, cible: string): string {
  const depart = source.split('/').slice(0, -1);
  const chemin = cible.split('/');
  let commun = 0;
  while (commun < depart.length && depart[commun] === chemin[commun]) commun += 1;
  return '../'.repeat(depart.length - commun) + chemin.slice(commun).join('/');
}
