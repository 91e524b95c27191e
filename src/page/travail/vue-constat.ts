import type { Constat } from '../../dossier/constat.js';
import { createCorrigeables } from '../../operations/constats/case-a-remplir.js';
import { describePlace } from '../../operations/constats/place.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import type { ConstatVu } from '../protocole.js';
import { dire } from './dire.js';

/** The rows of a tracker are gone through once, whatever the number of its findings. */
const parSuivi = new WeakMap<SuiviOuvert, (constat: Constat) => boolean>();

function isCorrigeable(constat: Constat, suivi: SuiviOuvert): boolean {
  const connue = parSuivi.get(suivi) ?? createCorrigeables(suivi);
  parSuivi.set(suivi, connue);
  return connue(constat);
}

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
    message: dire(message),
    feuille,
    cellule,
    titre: place?.titre ?? null,
    valeur: place?.valeur ?? null,
    sujet: sujetDe(constat),
    ajout: absence?.feuille ?? null,
    nouveau,
    corrigeable: suivi !== null && isCorrigeable(constat, suivi),
  };
}
