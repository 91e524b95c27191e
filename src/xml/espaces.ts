import { type Attributs, attributsOf } from './attributs.js';

/** By the address of a namespace, the prefix under which our code knows its names; empty for names without prefix. */
export type EspacesConnus = ReadonlyMap<string, string>;

/** Gives the names of a part as our code knows them, whatever prefixes its author chose. */
export interface Noms {
  /**
   * An element opens.
   * @param attributs as they stand in its tag
   * @returns whether names are to be translated there: almost no part needs it
   */
  readonly open: (attributs: string) => boolean;
  readonly translate: (nom: string, attributs: Attributs) => { readonly nom: string; readonly attributs: Attributs };
  readonly close: () => void;
}

/** What prefixes stand for from an element on. */
interface Portee {
  readonly profondeur: number;
  readonly adresses: ReadonlyMap<string, string>;
  /** Each prefix is the one that our code expects: names are left as they stand. */
  readonly telle: boolean;
}

const aucune: Portee = { profondeur: -1, adresses: new Map(), telle: true };

/** A prefix that is declared nowhere keeps its name: a part is read with tolerance. */
export function createNoms(connus: EspacesConnus): Noms {
  const attendus = new Set(connus.values());
  const portees: Portee[] = [];
  let portee = aucune;
  let profondeur = 0;

  const declare = (attributs: Attributs): void => {
    const adresses = new Map(portee.adresses);
    for (const [nom, adresse] of Object.entries(attributs))
      if (nom === 'xmlns') adresses.set('', adresse);
      else if (nom.startsWith('xmlns:')) adresses.set(nom.slice(6), adresse);
    const telle = [...adresses].every(([prefixe, adresse]) => {
      const connu = connus.get(adresse);
      return connu === undefined ? adresse === '' || !attendus.has(prefixe) : connu === prefixe;
    });
    portee = { profondeur, adresses, telle };
    portees.push(portee);
  };
  const nommer = (nom: string, parDefaut: boolean): string => {
    const place = nom.indexOf(':');
    const prefixe = nom.slice(0, Math.max(place, 0));
    const adresse = prefixe !== '' || parDefaut ? portee.adresses.get(prefixe) : undefined;
    if (!adresse) return nom;
    const local = nom.slice(place + 1);
    const connu = connus.get(adresse);
    if (connu !== undefined) return connu === '' ? local : `${connu}:${local}`;
    return attendus.has(prefixe) ? `{${adresse}}${local}` : nom;
  };
  const renommer = (nom: string, attributs: Attributs): Attributs => {
    const valeurs = Object.entries(attributs).map(([attribut, valeur]) => [nommer(attribut, false), valeur]);
    const renommes = Object.fromEntries(valeurs) as Record<string, string>;
    // The one attribute whose value is made of prefixes.
    if (nom === 'mc:Choice' && renommes['Requires'] !== undefined)
      renommes['Requires'] = renommes['Requires']
        .split(/\s+/)
        .map((prefixe) => nommer(`${prefixe}:x`, false).slice(0, -2))
        .join(' ');
    return renommes;
  };
  return {
    open: (ecrits) => {
      profondeur += 1;
      if (ecrits.includes('xmlns')) declare(attributsOf(ecrits));
      return !portee.telle;
    },
    translate: (nom, attributs) => {
      const sien = nommer(nom, true);
      return { nom: sien, attributs: renommer(sien, attributs) };
    },
    close: () => {
      if (portee.profondeur === profondeur) {
        portees.pop();
        portee = portees.at(-1) ?? aucune;
      }
      profondeur -= 1;
    },
  };
}
