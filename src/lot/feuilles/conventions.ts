import type { EtatDeCouverture } from '../../controles/controle.js';
import { chiffresDAvancement, colonnesDAvancement } from '../../documents/chiffres/avancement.js';
import { isPointDuDecret } from '../../referentiel/referentiel.js';
import { type ColonneEcrite, createTableau, formats, type Tableau } from '../../tableur/ecrire.js';
import type { Avancement } from '../champs.js';
import type { Consolidation } from '../consolider.js';
import type { Ctg } from '../ctg.js';
import { colonneMention, origine } from './origine.js';

const { entier, euros } = formats;
const { engagees, enRetard } = chiffresDAvancement;

/** A CTG a row. */
export function tableauConventions({ ctgs }: Consolidation): Tableau {
  return createTableau(
    'Conventions',
    ctgs.map((ctg) => ({ ctg })),
    [
      ...origine,
      ['Caf', 22, ({ ctg }) => ctg.resume.convention.caf],
      ['Début', 12, ({ ctg }) => ctg.resume.convention.debut],
      ['Fin', 12, ({ ctg }) => ctg.resume.convention.fin],
      ['Communes', 11, ({ ctg }) => ctg.resume.communes.length],
      ['Schéma', 16, ({ ctg }) => schemaDe(ctg)],
      ['Réponse au schéma', 16, ({ ctg }) => ctg.reponse],
      ['Points du décret constatés', 13, ({ ctg }) => countEtats(ctg, 'constatee')],
      ['Points du décret déclarés', 13, ({ ctg }) => countEtats(ctg, 'declaree')],
      ['Points en partie', 11, ({ ctg }) => countEtats(ctg, 'partielle')],
      ['Points absents', 11, ({ ctg }) => countEtats(ctg, 'absente')],
      ['Constats qui empêchent l’envoi', 12, ({ ctg }) => ctg.resume.constats['empeche-envoi']],
      ['Actions', 10, ({ ctg }) => ctg.resume.actions.ensemble.total],
      ...[engagees, ...colonnesDAvancement, enRetard].map(
        ({ nom, compute }): ColonneEcrite<{ readonly ctg: Ctg }> => [
          nom,
          12,
          ({ ctg }) => compute(ctg.resume.actions.ensemble),
        ],
      ),
      ['Actions de petite enfance', 12, ({ ctg }) => ctg.resume.actions.petiteEnfance.total],
      ['Places d’accueil au début', 11, ({ ctg }) => ctg.resume.places.debut, entier],
      ['Places d’accueil à ce jour', 11, ({ ctg }) => ctg.resume.places.aujourdhui, entier],
      ['Places d’accueil prévues', 11, ({ ctg }) => ctg.resume.places.prevues, entier],
      ['Budget prévu', 14, ({ ctg }) => ctg.resume.budget.ensemble.prevu, euros],
      ['Budget réalisé', 14, ({ ctg }) => ctg.resume.budget.ensemble.realise, euros],
      ['Prévu, petite enfance', 14, ({ ctg }) => ctg.resume.budget.petiteEnfance.prevu, euros],
      ['Réalisé, petite enfance', 14, ({ ctg }) => ctg.resume.budget.petiteEnfance.realise, euros],
    ],
  );
}

/** A champ d’intervention a row, over all the CTG. */
export function tableauChamps(consolidation: Consolidation): Tableau {
  return createTableau('Champs', consolidation.champs, [
    ...colonneMention(consolidation),
    ['Champ d’intervention', 36, ({ libelle }) => libelle],
    ['Conventions', 12, ({ ctgs: nombre }) => nombre],
    ['Actions', 10, ({ decompte }) => decompte.total],
    ...[...colonnesDAvancement, enRetard].map(
      ({ nom, compute }): ColonneEcrite<Avancement> => [nom, 12, ({ decompte }) => compute(decompte)],
    ),
  ]);
}

function countEtats({ etats: reponses }: Ctg, cherche: EtatDeCouverture): number {
  return [...reponses].filter(([id, etat]) => isPointDuDecret(id) && etat === cherche).length;
}

function schemaDe({ resume: { schemaObligatoire } }: Ctg): string {
  return schemaObligatoire === null ? 'à préciser' : schemaObligatoire ? 'obligatoire' : 'non exigé';
}
