import { libellesDeCouverture } from '../../controles/controle.js';
import { exigence } from '../../referentiel/referentiel.js';
import { createTableau, type Tableau } from '../../tableur/ecrire.js';
import type { Consolidation } from '../consolider.js';
import { colonneMention, origine } from './origine.js';

/** A requirement of a CTG a row. */
export function tableauCouverture({ ctgs }: Consolidation): Tableau {
  return createTableau(
    'Couverture',
    ctgs.flatMap((ctg) => ctg.resume.couverture.map((ligne) => ({ ctg, ligne }))),
    [
      ...origine,
      ['Exigence', 20, ({ ligne }) => ligne.exigence],
      ['Objet', 44, ({ ligne }) => exigence(ligne.exigence)?.titre ?? null],
      ['État', 12, ({ ligne }) => libellesDeCouverture[ligne.etat]],
      ['Manques', 10, ({ ligne }) => ligne.manques],
      [
        'Où',
        50,
        ({ ligne }) =>
          ligne.places.map(({ feuille, cellule }) => [feuille, cellule].filter(Boolean).join('!')).join(' ; '),
      ],
    ],
  );
}

/** A requirement a row, over all the CTG. */
export function tableauPoints(consolidation: Consolidation): Tableau {
  return createTableau('Points', consolidation.points, [
    ...colonneMention(consolidation),
    ['Exigence', 20, (point) => point.exigence],
    ['Objet', 50, (point) => exigence(point.exigence)?.titre ?? null],
    ['Constatée', 11, ({ couvertes }) => couvertes],
    ['Déclarée', 11, ({ declarees }) => declarees],
    ['Partielle', 11, ({ partielles }) => partielles],
    ['Absente', 11, ({ absentes }) => absentes],
    ['Sans objet', 11, ({ sansObjet }) => sansObjet],
  ]);
}

/** What keeps a definitive document from being written, a cell a row. */
export function tableauBloquants({ ctgs }: Consolidation): Tableau {
  return createTableau(
    'Points qui empêchent l’envoi',
    ctgs.flatMap((ctg) => ctg.resume.bloquants.map((bloquant) => ({ ctg, bloquant }))),
    [
      ...origine,
      ['Règle', 30, ({ bloquant }) => bloquant.regle],
      ['Exigence', 20, ({ bloquant }) => bloquant.exigence],
      ['Feuille', 16, ({ bloquant }) => bloquant.feuille],
      ['Cellule', 10, ({ bloquant }) => bloquant.cellule],
    ],
  );
}
