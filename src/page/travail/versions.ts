import { engagementsActuels, figer, type PlanSigne, planEnVigueur, signer, type Version } from '../../index.js';
import type { PlanLu, PlanOuSuivi } from './suivi.js';

/** What is compared: the plan in force of a signed plan, what binds in a workbook. */
export function versionOf(lu: PlanOuSuivi): Version {
  return lu.genre === 'plan'
    ? { nom: lu.nom, plan: planEnVigueur(lu.signe), engagements: lu.signe.engagements }
    : { nom: lu.fichier.nom, plan: figer(lu.dossier), engagements: engagementsActuels };
}

/** The signed plan, or the one that a workbook would give if it was signed as it stands. */
export function departOf(lu: PlanOuSuivi): PlanLu {
  return lu.genre === 'plan' ? lu : { signe: signeOf(lu), nom: lu.fichier.nom };
}

function signeOf({ dossier, fichier: { nom, sha256 } }: Extract<PlanOuSuivi, { readonly genre: 'suivi' }>): PlanSigne {
  return signer(dossier, { nom, sha256 }, dossier.convention?.signature?.valeur ?? null);
}
