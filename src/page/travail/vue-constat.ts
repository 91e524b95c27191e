import { type Constat, describePlace, insecables } from '../../index.js';
import type { ConstatVu } from '../protocole.js';
import type { SuiviOuvert } from './suivi.js';

/** @param suivi null for a finding of an earlier reading, whose cells are not there any more */
export function viewConstat(constat: Constat, cle: number, suivi: SuiviOuvert | null, nouveau: boolean): ConstatVu {
  const { regle, gravite, message, feuille, cellule } = constat;
  const place = suivi && describePlace(constat, suivi);
  return {
    cle,
    regle,
    gravite,
    message: insecables(message),
    feuille,
    cellule,
    titre: place?.titre ?? null,
    valeur: place?.valeur ?? null,
    nouveau,
  };
}
