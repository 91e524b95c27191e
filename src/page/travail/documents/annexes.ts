import { apercevoirAnnexes, annexes as ecrireAnnexes } from '../../../operations/annexes.js';
import type { Ports } from '../../../operations/echanges.js';
import { readAnnexes } from '../../../operations/plan-signe.js';
import type { ChoixDocument, FichierRecu, Produit, VueDocument } from '../../protocole.js';
import { archiver } from '../archive.js';
import { type Atelier, suiviOuvert } from '../atelier.js';
import { choix, produit, vueDocument } from './commun.js';

/** How the annexes are numbered and named: a setting that is shipped, or a file of one's own. */
export interface ChoixDAnnexes {
  readonly reglage?: string | undefined;
  readonly reglages?: FichierRecu | null | undefined;
}

type DemandeAnnexes = ChoixDocument & ChoixDAnnexes;

export async function annexes(atelier: Atelier, demande: DemandeAnnexes, ports: Partial<Ports>): Promise<Produit> {
  const rendu = await ecrireAnnexes(ouvertes(atelier), await demandeDe(atelier, demande), ports);
  return produit(rendu, (fichiers) => archiver(`annexes-${demande.date}`, fichiers, demande.date));
}

export async function apercuAnnexes(atelier: Atelier, demande: DemandeAnnexes): Promise<VueDocument> {
  return vueDocument(await apercevoirAnnexes(ouvertes(atelier), await demandeDe(atelier, demande)));
}

export async function annexesDe({ reglage, reglages }: ChoixDAnnexes) {
  return reglages ? readAnnexes(reglages.nom, async () => reglages) : readAnnexes(reglage, absent);
}

async function absent(reglage: string): Promise<never> {
  throw new Error(`réglage d’annexes inconnu : ${reglage}`);
}

function ouvertes(atelier: Atelier) {
  return { genre: 'suivi', ...suiviOuvert(atelier) } as const;
}

async function demandeDe(atelier: Atelier, { reglage, reglages, ...demande }: DemandeAnnexes) {
  return { ...(await choix(atelier, demande)), annexes: await annexesDe({ reglage, reglages }) };
}
