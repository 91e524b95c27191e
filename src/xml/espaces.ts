import { type Attributs, attributsOf } from './attributs.js';

/** By the address of a namespace, the prefix under which our code knows its names; empty for names without prefix. */
export type EspacesConnus = ReadonlyMap<string, string>;

/** Gives the names of a part as our code knows them, whatever prefixes its author chose. */
export interface Noms {
  /** @param attributs as they stand in the tag */
  readonly open: (nom: string, attributs: string) => { readonly nom: string; readonly attributs: Attributs };
  readonly close: () => void;
}

/** What prefixes stand for from an element on. */
interface Portee {
  readonly profondeur: number;
  readonly adresses: ReadonlyMap<string, string>;
  /** Each prefix is the one that our code expects: names are left as they stand. */
  readonly telle: boolean;
}

const aucune: Portee = { profondeur: 0, adresses: new Map(), telle: true };

/** A prefix that is declared nowhere keeps its name: a part is read with tolerance. */
export function createNoms(connus: EspacesConnus): Noms {
  const attendus = new Set(connus.values());
  const portees: Portee[] = [aucune];
  let profondeur = 0;

  const declare = (attributs: Attributs, portee: Portee): void => {
    const adresses = new Map(portee.adresses);
    for (const [nom, adresse] of Object.entries(attributs))
      if (nom === 'xmlns') adresses.set('', adresse);
      else if (nom.startsWith('xmlns:')) adresses.set(nom.slice(6), adresse);
    const telle = [...adresses].every(([prefixe, adresse]) => {
      const connu = connus.get(adresse);
      return connu === undefined ? adresse === '' || !attendus.has(prefixe) : connu === prefixe;
    });
    portees.push({ profondeur, adresses, telle });
  };
  const nommer = (nom: string, { adresses }: Portee, parDefaut: boolean): string => {
    const place = nom.indexOf(':');
    const prefixe = nom.slice(0, Math.max(place, 0));
    const adresse = prefixe !== '' || parDefaut ? adresses.get(prefixe) : undefined;
    if (!adresse) return nom;
    const local = nom.slice(place + 1);
    const connu = connus.get(adresse);
    if (connu !== undefined) return connu === '' ? local : `${connu}:${local}`;
    return attendus.has(prefixe) ? `{${adresse}}${local}` : nom;
  };
  const renommer = (nom: string, attributs: Attributs, portee: Portee): Attributs => {
    const valeurs = Object.entries(attributs).map(([attribut, valeur]) => [nommer(attribut, portee, false), valeur]);
    const renommes = Object.fromEntries(valeurs) as Record<string, string>;
    // The one attribute whose value is made of prefixes.
    if (nom === 'mc:Choice' && renommes['Requires'] !== undefined)
      renommes['Requires'] = renommes['Requires']
        .split(/\s+/)
        .map((prefixe) => nommer(`${prefixe}:x`, portee, false).slice(0, -2))
        .join(' ');
    return renommes;
  };
  return {
    open: (nom, ecrits) => {
      profondeur += 1;
      const attributs = attributsOf(ecrits);
      if (ecrits.includes('xmlns')) declare(attributs, portees.at(-1) ?? aucune);
      const portee = portees.at(-1) ?? aucune;
      if (portee.telle) return { nom, attributs };
      const sien = nommer(nom, portee, true);
      return { nom: sien, attributs: renommer(sien, attributs, portee) };
    },
    close: () => {
      if ((portees.at(-1) ?? aucune).profondeur === profondeur && profondeur > 0) portees.pop();
      profondeur -= 1;
    },
  };
}
