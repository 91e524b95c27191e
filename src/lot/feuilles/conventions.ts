import type { EtatDeCouverture } from '../../controles/controle.js';
import { isPointDuDecret } from '../../referentiel/referentiel.js';
import { createTableau, formats, type Tableau } from '../../tableur/ecrire.js';
import type { Consolidation } from '../consolider.js';
import type { Ctg } from '../ctg.js';
import { colonneMention, origine } from './origine.js';

const { entier, euros } = formats;

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
      ['Engagées ou réalisées', 12, ({ ctg }) => ctg.resume.actions.ensemble.engagees],
      ['En retard', 10, ({ ctg }) => ctg.resume.actions.ensemble.enRetard],
      ['Actions de petite enfance', 12, ({ ctg }) => ctg.resume.actions.petiteEnfance.total],
      ['Places au début', 11, ({ ctg }) => ctg.resume.places.debut, entier],
      ['Places aujourd’hui', 11, ({ ctg }) => ctg.resume.places.aujourdhui, entier],
      ['Places prévues', 11, ({ ctg }) => ctg.resume.places.prevues, entier],
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
    ['Réalisées', 11, ({ decompte }) => decompte.realisees],
    ['En cours', 10, ({ decompte }) => decompte.enCours],
    ['Non démarrées', 11, ({ decompte }) => decompte.nonDemarrees],
    ['Reportées, suspendues ou partielles', 14, ({ decompte }) => decompte.arretees],
    ['Abandonnées', 12, ({ decompte }) => decompte.abandonnees],
    ['Statut à préciser', 11, ({ decompte }) => decompte.aPreciser],
    ['En retard', 10, ({ decompte }) => decompte.enRetard],
  ]);
}

function countEtats({ etats }: Ctg, cherche: EtatDeCouverture): number {
  return [...etats].filter(([id, etat]) => isPointDuDecret(id) && etat === cherche).length;
}

function schemaDe({ resume: { schemaObligatoire } }: Ctg): string {
  return schemaObligatoire === null ? 'à préciser' : schemaObligatoire ? 'obligatoire' : 'non exigé';
}
