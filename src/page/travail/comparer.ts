import type { Classe } from '../../avenant/classement.js';
import { placeDe } from '../../avenant/garde/place.js';
import { groupByLigne, type Modification } from '../../avenant/modifications.js';
import { phraseDeLEffet, titresDesClasses } from '../../avenant/resume.js';
import type { Dossier } from '../../dossier/dossier.js';
import { comparer as compare } from '../../operations/comparer.js';
import { ouvrirPlanOuSuivi } from '../../operations/plans.js';
import type { FichierRecu, VueComparaison } from '../protocole.js';
import { type Atelier, suiviOuvert } from './atelier.js';
import { dire } from './dire.js';

/** What changed from the plan given to the tracker that is open, and what an avenant must say of it. */
export async function comparer(
  atelier: Atelier,
  { avant, classement }: { readonly avant: FichierRecu; readonly classement?: FichierRecu | null | undefined },
): Promise<VueComparaison> {
  const { resume, modifications, effets, dossier, prochain } = await compare(
    await ouvrirPlanOuSuivi(avant),
    { genre: 'suivi', ...suiviOuvert(atelier) },
    { classement },
  );
  const classes: readonly Classe[] = ['avenant', 'mineur'];
  return {
    resume: dire(resume),
    classes: classes.map((classe) => {
      const siennes = modifications.filter((modification) => modification.classe === classe);
      return { titre: titresDesClasses[classe], nombre: siennes.length, sujets: group(siennes, dossier) };
    }),
    effets: effets.map((effet) => ({
      sens: effet.sens,
      tombe: effet.tombe,
      texte: dire(`${effet.titre} : ${phraseDeLEffet(effet)}`),
    })),
    ...prochain,
  };
}

function group(modifications: readonly Modification[], dossier: Dossier): VueComparaison['classes'][number]['sujets'] {
  return groupByLigne(modifications).map((siennes) => ({
    sujet: dire(siennes[0]?.sujet ?? ''),
    modifications: siennes.map(({ phrase, doute, ecart }) => ({
      phrase: dire(phrase),
      doute: doute && dire(doute),
      place: placeDe(ecart, dossier),
    })),
  }));
}
