import { readFileSync } from 'node:fs';
import type { Version } from '../../src/avenant/comparaison.js';
import { engagementsActuels } from '../../src/avenant/engagements.js';
import { figer, type Plan } from '../../src/comparaison/plan.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';

/** One of the example workbooks, read. */
export async function dossierDExemple(nom = 'suivi-exemple'): Promise<Dossier> {
  const octets = readFileSync(new URL(`../../data/exemple/${nom}.xlsx`, import.meta.url));
  return readDossier(await readClasseur(new Uint8Array(octets), `${nom}.xlsx`)).dossier;
}

export function versionDe(dossier: Dossier, nom = 'suivi.xlsx'): Version {
  return versionDuPlan(figer(dossier), nom);
}

export function versionDuPlan(plan: Plan, nom = 'suivi.xlsx'): Version {
  return { nom, plan, engagements: engagementsActuels() };
}
