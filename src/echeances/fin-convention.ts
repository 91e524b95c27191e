import { addMois } from '../dossier/jours.js';
import { type Echeance, type EntreeDEcheances, etatDe } from './echeance.js';
import { regleEcheance } from './regles.js';

/** Convention, articles 9 and 10: it ends on its day unless expressly renewed, so the renewal is prepared before. */
export function finConvention({ contexte, periode }: EntreeDEcheances): readonly Echeance[] {
  return [renouvellement({ contexte, periode }), fin({ contexte, periode })];
}

function renouvellement({ contexte, periode }: EntreeDEcheances): Echeance {
  const regle = regleEcheance('renouvellement');
  const redige = contexte.redaction.find(({ rubrique, texte }) => rubrique?.valeur === 'renouvellement' && texte);
  const avance = addMois(periode.fin, -(regle.avanceMois ?? 0));
  const date = avance > periode.debut ? avance : periode.debut;
  return {
    id: 'renouvellement',
    titre: regle.titre,
    date,
    nature: 'repère',
    etat: etatDe(redige !== undefined, date, contexte.date),
    faitLe: null,
    precision: redige
      ? 'La rubrique « Préparation du renouvellement » de la feuille Rédaction est écrite.'
      : 'La rubrique « Préparation du renouvellement » de la feuille Rédaction n’est pas encore écrite.',
    preuve: redige?.texte?.origine ?? null,
    regle,
  };
}

function fin({ contexte, periode }: EntreeDEcheances): Echeance {
  const passee = periode.fin < contexte.date;
  return {
    id: 'fin-convention',
    titre: regleEcheance('fin-convention').titre,
    date: periode.fin,
    nature: 'fixée',
    etat: passee ? 'fait' : 'à venir',
    faitLe: passee ? periode.fin : null,
    precision: passee
      ? 'La convention a pris fin ; rien ne la prolonge sans reconduction expresse.'
      : 'Elle ne se prolonge pas d’elle-même : il faut une reconduction expresse.',
    preuve: contexte.convention?.fin?.origine ?? null,
    regle: regleEcheance('fin-convention'),
  };
}
