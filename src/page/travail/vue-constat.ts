import { insecables } from '../../documents/typographie.js';
import type { Constat } from '../../dossier/constat.js';
import { describePlace } from '../../operations/constats/place.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import type { ConstatVu } from '../protocole.js';

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
