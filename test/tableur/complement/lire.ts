import { readFileSync } from 'node:fs';
import { type CleFeuille, type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import type { Complement } from '../../../src/tableur/complement/complement.js';
import { completerClasseur } from '../../../src/tableur/complement/completer-classeur.js';
import { readClasseur } from '../../../src/tableur/lire.js';

export interface FichierLu {
  readonly nom: string;
  readonly octets: Uint8Array;
}

export function fichier(chemin: string): FichierLu {
  return { nom: chemin.slice(chemin.lastIndexOf('/') + 1), octets: new Uint8Array(readFileSync(chemin)) };
}

export async function relire({ nom, octets }: FichierLu) {
  return readDossier(await readClasseur(octets, nom));
}

/** A workbook completed, as the operation does it: read, completed, read again. */
export async function completer(source: FichierLu, ...complements: readonly Partial<Complement>[]) {
  const avant = await relire(source);
  const entiers = complements.map(
    (complement): Complement => ({ feuille: 'actions', rang: null, cellules: {}, aConfirmer: {}, ...complement }),
  );
  const { fichier: copie, remarques } = await completerClasseur(source, avant, entiers, '2027-01-15', relire);
  const apres = await relire(copie);
  return { avant, copie, remarques, apres, dossier: apres.dossier };
}

/** What a Dossier says, without where it says it. */
export function valeursDe(dossier: Dossier): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> {
  const nue = (ligne: object) =>
    Object.fromEntries(
      Object.entries(ligne).flatMap(([cle, lue]: [string, { valeur?: unknown }]) =>
        lue?.valeur === undefined ? [] : [[cle, lue.valeur]],
      ),
    );
  return Object.fromEntries(
    (Object.keys(feuilles) as CleFeuille[]).map((cle) => {
      const lignes = dossier[cle];
      return [cle, (Array.isArray(lignes) ? lignes : lignes ? [lignes] : []).map(nue)];
    }),
  );
}
