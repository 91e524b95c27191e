import {
  type Classe,
  classementParDefaut,
  comparerCouverture,
  comparerVersions,
  type Dossier,
  findAvenant,
  groupByLigne,
  insecables,
  type Modification,
  phraseDeLEffet,
  placeDe,
  prochainNumero,
  resumeDesModifications,
  titresDesClasses,
} from '../../index.js';
import type { DemandeDe, VueComparaison } from '../protocole.js';
import { type Atelier, suiviOuvert } from './atelier.js';
import { readPlanOuSuivi } from './suivi.js';
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
    classes: classes.map((classe) => {
      const siennes = modifications.filter((modification) => modification.classe === classe);
      return { titre: titresDesClasses[classe], nombre: siennes.length, sujets: grouper(siennes, suivi.dossier) };
    }),
    effets: comparerCouverture(depart.plan, arrivee.plan).map((effet) => ({
      sens: effet.sens,
      tombe: effet.tombe,
      texte: insecables(`${effet.titre} : ${phraseDeLEffet(effet)}`),
    })),
    numero,
    objet: findAvenant(suivi.dossier, String(numero))?.objet?.valeur ?? '',
  };
}

function grouper(
  modifications: readonly Modification[],
  dossier: Dossier,
): VueComparaison['classes'][number]['sujets'] {
  return groupByLigne(modifications).map((siennes) => ({
    sujet: insecables(siennes[0]?.sujet ?? ''),
    modifications: siennes.map(({ phrase, doute, ecart }) => ({
      phrase: insecables(phrase),
      doute: doute && insecables(doute),
      place: placeDe(ecart, dossier),
    })),
  }));
}
