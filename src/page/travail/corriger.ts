import { insecables } from '../../documents/typographie.js';
import type { CleFeuille } from '../../dossier/dossier.js';
import { ajouterFeuille as ajouter, corriger as ecrire } from '../../operations/corriger.js';
import type { CelluleVisee, FichierRecu } from '../protocole.js';
import { type Atelier, suiviLu } from './atelier.js';

interface DemandeDeCorrection extends CelluleVisee {
  /** As it was typed. */
  readonly valeur: string;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
}

/** The copy with a cell corrected, or why it was not. */
export interface CelluleCorrigee {
  readonly fichier: FichierRecu | null;
  readonly refus: string | null;
  readonly remarques: readonly string[];
}

/** Writes what was typed in a cell of the open tracker. */
export async function corriger(
  atelier: Atelier,
  { date, ...correction }: DemandeDeCorrection,
): Promise<CelluleCorrigee> {
  const { fichier, refus, remarques } = await ecrire(suiviLu(atelier), [correction], date);
  const [premier] = refus;
  return {
    fichier,
    refus: premier === undefined ? null : insecables(sansPlace(premier, correction)),
    remarques: remarques.map(insecables),
  };
}

/** Adds a sheet that the open tracker lacks. */
export async function ajouterFeuille(
  atelier: Atelier,
  { cle, date }: { readonly cle: CleFeuille; readonly date: string },
): Promise<{ readonly fichier: FichierRecu; readonly remarques: readonly string[] }> {
  const { fichier, remarques } = await ajouter(suiviLu(atelier), cle, date);
  return { fichier, remarques: remarques.map(insecables) };
}

/** The field itself says which cell it is about. */
function sansPlace(phrase: string, { feuille, cellule }: CelluleVisee): string {
  const place = `${feuille}!${cellule} : `;
  if (!phrase.startsWith(place)) return phrase;
  const reste = phrase.slice(place.length);
  return reste.charAt(0).toUpperCase() + reste.slice(1);
}
