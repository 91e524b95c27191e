import type { Retour } from '../protocole.js';

/** What a script of the page leaves behind it. */
declare global {
  var bilanCtgModule: (nom: string) => Promise<unknown>;
  var bilanCtgFonction: (parametres: readonly string[]) => unknown;
  var bilanCtgCharge: unknown;
  /** Of a worker only: the types of a page lack it. */
  function importScripts(adresse: string): void;
}

/** The bytes of a module that the page keeps apart. */
export interface ModuleRecu {
  readonly module: string;
  readonly octets: Uint8Array;
}

const attendus = new Map<string, (octets: Uint8Array) => void>();
const charges = new Map<string, Promise<unknown>>();

/**
 * Lets the core load what it seldom needs: the build replaced its `import('exceljs')` by a call to this, once a module.
 * @param envoyer asks the page for the bytes, which come back by `recevoirModule`
 */
export function installerModules(envoyer: (retour: Retour) => void): void {
  globalThis.bilanCtgModule = (nom) => {
    const deja = charges.get(nom);
    if (deja) return deja;
    const charge = new Promise<Uint8Array>((resoudre) => {
      attendus.set(nom, resoudre);
      envoyer({ genre: 'module', nom });
    }).then((octets) => executer(octets, () => globalThis.bilanCtgCharge));
    charges.set(nom, charge);
    // One that failed is asked for again.
    charge.catch(() => charges.delete(nom));
    return charge;
  };
  globalThis.bilanCtgFonction = (parametres) => {
    const corps = parametres.at(-1) ?? '';
    const texte = `var bilanCtgCharge = function (${parametres.slice(0, -1).join(', ')}) {${corps}\n};`;
    return executer(new TextEncoder().encode(texte), () => globalThis.bilanCtgCharge);
  };
}

export function recevoirModule({ module, octets }: ModuleRecu): void {
  attendus.get(module)?.(octets);
  attendus.delete(module);
}

/** Runs a script that the page made, and gives what it leaves. */
function executer<R>(octets: Uint8Array, laisse: () => R): R {
  const adresse = URL.createObjectURL(new Blob([octets.slice()], { type: 'text/javascript' }));
  try {
    importScripts(adresse);
    return laisse();
  } finally {
    URL.revokeObjectURL(adresse);
  }
}
