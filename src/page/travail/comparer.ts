import {
  type Classe,
  classementParDefaut,
  comparerCouverture,
  comparerVersions,
  findAvenant,
  formatModification,
  insecables,
  phraseDeLEffet,
  placeDe,
  prochainNumero,
  resumeDesModifications,
  titresDesClasses,
} from '../../index.js';
import type { DemandeDe, VueComparaison } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { readPlanOuSuivi, suiviOuvert } from './suivi.js';
import { departOf, versionOf } from './versions.js';

/** What changed from the plan given to the tracker that is open, and what an avenant must say of it. */
export async function comparer(atelier: Atelier, { avant }: DemandeDe<'comparer'>): Promise<VueComparaison> {
  const suivi = suiviOuvert(atelier);
  const ancien = await readPlanOuSuivi(avant);
  const [depart, arrivee] = [versionOf(ancien), versionOf({ genre: 'suivi', ...suivi })];
  const modifications = comparerVersions(depart, arrivee, classementParDefaut);
  const numero = prochainNumero(departOf(ancien).signe);
  const classes: readonly Classe[] = ['avenant', 'mineur'];
  return {
    resume: insecables(resumeDesModifications([depart.nom, arrivee.nom], modifications)),
    classes: classes.map((classe) => ({
      titre: titresDesClasses[classe],
      modifications: modifications
        .filter((modification) => modification.classe === classe)
        .map((modification) => ({
          texte: insecables(formatModification(modification)),
          doute: modification.doute && insecables(modification.doute),
          place: placeDe(modification.ecart, suivi.dossier),
        })),
    })),
    effets: comparerCouverture(depart.plan, arrivee.plan).map((effet) => ({
      sens: effet.sens,
      tombe: effet.tombe,
      texte: insecables(`${effet.titre} : ${phraseDeLEffet(effet)}`),
    })),
    numero,
    objet: findAvenant(suivi.dossier, String(numero))?.objet?.valeur ?? '',
  };
}
