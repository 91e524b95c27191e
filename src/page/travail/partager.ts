import type { Critere } from '../../operations/constats/destinataires.js';
import { fiches as ecrireFiches, textesDesGroupes } from '../../operations/fiches.js';
import { regrouper } from '../../operations/regrouper.js';
import { verifier } from '../../operations/suivi.js';
import type { Produit } from '../protocole.js';
import { archiver } from './archive.js';
import { type Atelier, suiviLu } from './atelier.js';
import { dire } from './dire.js';

interface DemandeDePartage {
  readonly critere: Critere;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
}

/** The findings of one recipient, and the same as a text to be pasted. */
export interface PartVue {
  readonly titre: string;
  readonly nombre: number;
  readonly texte: string;
}

/** Shares the findings of the open tracker between those who may answer them. */
export async function partager(atelier: Atelier, { critere, date }: DemandeDePartage): Promise<readonly PartVue[]> {
  const suivi = await verifier(suiviLu(atelier), date);
  const groupes = regrouper(suivi, critere);
  const textes = textesDesGroupes(suivi, groupes);
  return groupes.map(({ titre, constats }, rang) => ({
    titre: dire(titre),
    nombre: constats.length,
    texte: dire(textes[rang] ?? ''),
  }));
}

/** The fiche of one recipient, or those of all in one archive. @param demande.rang of its part; null: all */
export async function fiches(
  atelier: Atelier,
  { critere, date, rang, format }: DemandeDePartage & { readonly rang: number | null; readonly format: 'csv' | 'docx' },
): Promise<Produit> {
  const suivi = await verifier(suiviLu(atelier), date);
  const groupes = regrouper(suivi, critere).filter((_, autre) => rang === null || autre === rang);
  const { gabaritsCompiles } = atelier.ressources;
  const ecrites = await ecrireFiches(suivi, groupes, { format, gabaritsCompiles });
  const [seule] = ecrites;
  if (!seule) throw new Error('aucune fiche');
  return { fichier: rang === null ? archiver(`fiches-${date}`, ecrites, date) : seule, avis: [] };
}
