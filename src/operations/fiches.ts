import type { Fichier } from '../documents/fichier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Fiche } from '../fiches/fiche.js';
import { writeTexte } from '../fiches/texte.js';
import { createPoints } from './constats/points.js';
import { type Textes, textesDe } from './echanges.js';
import { sourceOf } from './plan-signe.js';
import type { GroupeDeConstats } from './regrouper.js';
import type { SuiviVerifie } from './suivi.js';

/** How the work is shared out. */
export interface DemandeDeFiches extends Textes {
  readonly format: 'csv' | 'docx';
  /** One file for all, under this name; without it, a file each. */
  readonly unSeul?: string | undefined;
}

/** Files for those who are to answer: the cell, what it holds, what is asked, and room for the answer. */
export async function fiches(
  suivi: SuiviVerifie,
  groupes: readonly GroupeDeConstats[],
  { format, unSeul, ...textes }: DemandeDeFiches,
): Promise<readonly Fichier[]> {
  const pointDe = createPoints(suivi);
  const toutes = nommer(
    groupes.map(({ titre, destinataire, constats }) => ({
      titre,
      nom: destinataire.nom,
      points: constats.map(pointDe),
    })),
  );
  const ecrire = await createEcriture(suivi, format, textes);
  if (unSeul !== undefined) return [{ nom: unSeul, octets: await ecrire(toutes) }];
  return Promise.all(toutes.map(async (fiche) => ({ nom: `${fiche.nom}.${format}`, octets: await ecrire([fiche]) })));
}

/** The same as plain texts, one for each group: to be pasted in a message. */
export function textesDesGroupes(suivi: SuiviVerifie, groupes: readonly GroupeDeConstats[]): readonly string[] {
  const pointDe = createPoints(suivi);
  return groupes.map(({ titre, constats }) => writeTexte({ titre, points: constats.map(pointDe) }));
}

async function createEcriture(
  { dossier, date, fichier, verification }: SuiviVerifie,
  format: DemandeDeFiches['format'],
  textes: Textes,
): Promise<(siennes: readonly Fiche[]) => Promise<Uint8Array>> {
  if (format === 'csv') {
    const { writeCsv } = await import('../fiches/csv.js');
    return async (siennes) => writeCsv(siennes);
  }
  const { renderFiches } = await import('../fiches/document.js');
  // A file name that names somebody does not leave with the fiches either.
  const nomme = verification.constats.some(({ regle }) => regle === 'nom-de-fichier');
  const source = sourceOf(fichier);
  const options = { dossier, date, source: nomme ? { ...source, nom: 'tableau de suivi' } : source };
  return (siennes) => renderFiches(siennes, { ...options, ...textesDe(textes) });
}

const longueurMax = 60;

/** File names of letters, figures and hyphens, each its own: « fiche-ccas », « fiche-ccas-2 ». */
function nommer(siennes: readonly Fiche[]): readonly Fiche[] {
  const pris = new Set<string>();
  return siennes.map((fiche) => {
    const mots = normalize(fiche.nom).replace(/[^a-z0-9]+/g, '-');
    const base = `fiche-${mots.slice(0, longueurMax).replace(/^-|-$/g, '') || 'sans-nom'}`;
    const essais = Array.from({ length: pris.size + 1 }, (_, rang) => (rang === 0 ? base : `${base}-${rang + 1}`));
    const nom = essais.find((essai) => !pris.has(essai)) ?? base;
    pris.add(nom);
    return { ...fiche, nom };
  });
}
