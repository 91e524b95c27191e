import type { ControleCouverture, Manque } from '../controle.js';
import { lacune } from '../lacunes.js';
import { formatPeriode, periodeDe } from '../periode.js';
import { manqueSur } from './manque.js';
import { suggestion } from './suggestion.js';

/**
 * L. 214-2 I, first paragraph: a content compatible with the schéma départemental, a duration coherent with its own. The tool
 * compares two periods; that the contents agree is said by a person, in the sheet Schéma. « Cohérente » : that the two periods
 * overlap is our reading.
 */
export const compatibiliteEtDuree: ControleCouverture = {
  regle: 'compatibilite-et-duree',
  exigence: 'L214-2-I-1',
  titre:
    'La période du schéma départemental est connue, la durée de la CTG est cohérente avec elle, et la compatibilité est dite',
  check(contexte) {
    const { convention } = contexte;
    const periode = periodeDe(contexte);
    const sdsf =
      convention?.sdsfDebut && convention.sdsfFin
        ? {
            debut: convention.sdsfDebut,
            fin: convention.sdsfFin,
            texte: formatPeriode({ debut: convention.sdsfDebut.valeur, fin: convention.sdsfFin.valeur }),
          }
        : null;
    const coherente = sdsf && periode && sdsf.debut.valeur <= periode.fin && sdsf.fin.valeur >= periode.debut;
    const manque = (partie: string, auteur: string, lecteur: string): Manque => ({
      ...manqueSur(contexte, 'convention', auteur, lacune(lecteur), suggestion(`L214-2-I-1/${partie}`, contexte)),
      partie,
    });
    return {
      preuves: sdsf ? [sdsf.debut.origine, sdsf.fin.origine] : [],
      manques: [
        ...(sdsf
          ? []
          : [
              manque(
                'periode',
                'La période du schéma départemental des services aux familles n’est pas connue : inscrivez son début et sa fin dans la feuille Convention.',
                'La période du schéma départemental des services aux familles n’est pas précisée.',
              ),
            ]),
        ...(sdsf && !coherente
          ? [
              manque(
                'duree',
                periode
                  ? `La convention (${formatPeriode(periode)}) et le schéma départemental (${sdsf.texte}) n’ont aucun jour commun : dites dans la feuille Schéma en quoi leurs durées sont cohérentes.`
                  : 'La durée de la convention n’a pas pu être rapprochée de celle du schéma départemental : inscrivez les dates de la convention.',
                periode
                  ? `La convention (${formatPeriode(periode)}) et le schéma départemental (${sdsf.texte}) n’ont aucun jour commun, et la cohérence de leurs durées n’est pas exposée.`
                  : 'Les dates de la convention ne sont pas précisées : sa durée ne peut pas être rapprochée de celle du schéma départemental.',
              ),
            ]
          : []),
        manque(
          'compatibilite',
          'La compatibilité du contenu avec le schéma départemental n’est pas déclarée : dites dans la feuille Schéma où elle est exposée (orientations du schéma départemental, et réponse à chacune).',
          'La compatibilité du contenu de la convention avec le schéma départemental n’est pas exposée.',
        ),
      ],
    };
  },
};
