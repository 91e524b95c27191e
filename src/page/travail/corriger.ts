import type { CleFeuille } from '../../dossier/dossier.js';
import { caseARemplir } from '../../operations/constats/case-a-remplir.js';
import { ajouterFeuille as ajouter, ajouterValeur, corriger as ecrire } from '../../operations/corriger.js';
import type { CelluleVisee, FichierRecu } from '../protocole.js';
import { type Atelier, suiviLu } from './atelier.js';
import { dire } from './dire.js';

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
    refus: premier === undefined ? null : dire(sansPlace(premier, correction)),
    remarques: remarques.map(dire),
  };
}

/** Writes what was typed for a finding whose column the table lacks, which is added. @param cle of the finding */
export async function ajouterColonne(
  atelier: Atelier,
  { cle, valeur, date }: { readonly cle: number; readonly valeur: string; readonly date: string },
): Promise<CelluleCorrigee> {
  const suivi = suiviLu(atelier);
  const constat = atelier.constats?.[cle];
  const visee = constat && caseARemplir(suivi, constat);
  if (!visee) return { fichier: null, refus: 'Ce point n’est plus demandé.', remarques: [] };
  const { fichier, refus, remarques } = await ajouterValeur(suivi, visee, valeur, date);
  return { fichier, refus: refus[0] === undefined ? null : dire(refus[0]), remarques: remarques.map(dire) };
}

/** Adds a sheet that the open tracker lacks. */
export async function ajouterFeuille(
  atelier: Atelier,
  { cle, date }: { readonly cle: CleFeuille; readonly date: string },
): Promise<{ readonly fichier: FichierRecu; readonly remarques: readonly string[] }> {
  const { fichier, remarques } = await ajouter(suiviLu(atelier), cle, date);
  return { fichier, remarques: remarques.map(dire) };
}

/** The field itself says which cell it is about. */
function sansPlace(phrase: string, { feuille, cellule }: CelluleVisee): string {
  const place = `${feuille}!${cellule} : `;
  if (!phrase.startsWith(place)) return phrase;
  const reste = phrase.slice(place.length);
  return reste.charAt(0).toUpperCase() + reste.slice(1);
}
