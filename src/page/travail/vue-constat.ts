import { insecables } from '../../documents/typographie.js';
import type { Constat } from '../../dossier/constat.js';
import { describePlace } from '../../operations/constats/place.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import type { ConstatVu } from '../protocole.js';

/** How the command is named to whoever types it: here a button does the same. */
const parLaCommande = ' : « bilan-ctg completer » l’ajoute.';

/**
 * @param sujetDe names the action that a finding bears on
 * @param suivi null for a finding of an earlier reading, whose cells are not there any more
 */
export function viewConstat(
  constat: Constat,
  cle: number,
  suivi: SuiviOuvert | null,
  nouveau: boolean,
  sujetDe: (constat: Constat) => string | null = () => null,
): ConstatVu {
  const { regle, gravite, message, feuille, cellule, absence } = constat;
  const place = suivi && describePlace(constat, suivi);
  return {
    cle,
    regle,
    gravite,
    message: insecables(absence ? message.replace(parLaCommande, '. Vous pouvez l’ajouter.') : message),
    feuille,
    cellule,
    titre: place?.titre ?? null,
    valeur: place?.valeur ?? null,
    sujet: sujetDe(constat),
    ajout: absence?.feuille ?? null,
    nouveau,
  };
}
