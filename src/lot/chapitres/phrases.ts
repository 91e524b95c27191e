import { formatCompte, formatNombre } from '../../documents/formats.js';
import type { Consolidation } from '../consolider.js';
import type { Ctg } from '../ctg.js';

/** How many CTG, and how many stand in for the schéma: what the committee asks first. */
export function viewPhrases({ comptees }: Consolidation): readonly string[] {
  const count = (reponse: Ctg['reponse']) => comptees.filter((ctg) => ctg.reponse === reponse).length;
  const [completes, incompletes, aPreciser, nonExige] = [
    count('complète'),
    count('incomplète'),
    count('à préciser'),
    count('non exigé'),
  ];
  const obligees = completes + incompletes;
  const aucune =
    aPreciser === 0
      ? 'Aucune n’a de commune de plus de 10 000 habitants : le schéma pluriannuel n’est exigé pour aucune d’elles.'
      : nonExige === 0
        ? ''
        : `Pour ${formatNombre(nonExige)}, aucune commune ne dépasse 10 000 habitants : le schéma n’y est pas exigé.`;
  return [
    `${formatCompte(comptees.length, 'convention territoriale globale est réunie', 'conventions territoriales globales sont réunies')} ici.`,
    obligees === 0
      ? aucune
      : `${obligees === comptees.length ? 'Dans chacune' : `Pour ${obligees === 1 ? 'une' : formatNombre(obligees)} d’entre elles`}, une commune au moins dépasse 10 000 habitants et doit établir un schéma pluriannuel (L. 214-1-3 du CASF). ${phraseCompletes(completes, incompletes)}`,
    ...(nonExige > 0 && obligees > 0
      ? [`Pour ${formatNombre(nonExige)}, le schéma n’est pas exigé : la grille y est donnée à titre indicatif.`]
      : []),
    ...(aPreciser > 0
      ? [
          `Pour ${formatNombre(aPreciser)}, la population d’une commune manque : on ne sait pas encore si le schéma est exigé.`,
        ]
      : []),
  ].filter((phrase) => phrase !== '');
}

function phraseCompletes(completes: number, incompletes: number): string {
  const oui =
    completes === 0
      ? 'Aucune ne répond encore à tous les points de l’article D. 214-10-1'
      : completes === 1
        ? 'Une répond à tous les points de l’article D. 214-10-1'
        : `${formatNombre(completes)} répondent à tous les points de l’article D. 214-10-1`;
  if (completes === 0) return `${oui}.`;
  if (incompletes === 0) return `${oui}.`;
  return `${oui} ; ${formatCompte(incompletes, 'autre n’y répond', 'autres n’y répondent')} pas encore en entier.`;
}
