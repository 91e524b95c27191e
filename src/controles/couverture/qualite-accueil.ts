import { onFeuille } from '../../dossier/constat.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { textesDe } from './rubriques.js';

/** Who is accompanied: the text says « des personnes physiques ou morales qui accueillent le jeune enfant ». */
const destinataires = [
  {
    nom: 'des personnes physiques (assistants maternels, gardes à domicile)',
    mots: /assistant\w{0,4} maternel|accueil individuel|garde\w{0,4} a domicile|\bmam\b/,
  },
  {
    nom: 'des personnes morales (gestionnaires de crèches et de micro-crèches)',
    mots: /creche|\beaje\b|etablissements?|structures?|equipes?|gestionnaires?|accueil collectif/,
  },
] as const;

/** D. 214-10-1 I 4° d: how those who welcome children are accompanied in quality. */
export const qualiteAccueil: ControleCouverture = {
  regle: 'qualite-accueil',
  exigence: 'D214-10-1-I-4-d',
  titre: 'L’accompagnement à la qualité est décrit, pour l’accueil individuel comme pour l’accueil collectif',
  check(contexte) {
    const ecrits = [
      ...actionsDeQualite(contexte).flatMap((action) =>
        action.description ? [{ origine: action.description.origine, mots: normalize(texteDe(action)) }] : [],
      ),
      ...textesDe('qualite', contexte).map(({ valeur, origine }) => ({ origine, mots: normalize(valeur) })),
    ];
    const feuille = contexte.feuilles.actions?.nom ?? 'Actions';
    return {
      preuves: ecrits
        .filter(({ mots }) => destinataires.some((destinataire) => destinataire.mots.test(mots)))
        .map(({ origine }) => origine),
      manques: destinataires
        .filter(({ mots }) => !ecrits.some((ecrit) => mots.test(ecrit.mots)))
        .map(({ nom }) =>
          onFeuille(
            feuille,
            `L’accompagnement à la qualité ${nom} n’est pas décrit : dites-le dans une action (description) ou dans la rubrique Qualité d’accueil.`,
          ),
        ),
    };
  },
};

/** Described actions about quality: in their own words, not by a tag alone. */
export function actionsDeQualite({ actionsPetiteEnfance }: Pick<Contexte, 'actionsPetiteEnfance'>): readonly Action[] {
  return actionsPetiteEnfance.filter(({ description, exigences, ...action }) => {
    const cite = exigences?.valeur.includes('D214-10-1-I-4-d') ?? false;
    return (
      description !== undefined &&
      (cite ||
        /qualite|charte nationale|analyse de (?:la )?pratique|referentiel/.test(
          normalize(`${action.intitule?.valeur ?? ''} ${action.objectif?.valeur ?? ''}`),
        ))
    );
  });
}

function texteDe({ intitule, objectif, description, publicSpecifique }: Action): string {
  return [intitule?.valeur, objectif?.valeur, description?.valeur, ...(publicSpecifique?.valeur ?? [])].join(' ');
}
