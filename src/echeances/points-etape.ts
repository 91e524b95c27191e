import { formatPeriode } from '../controles/periode.js';
import { formatJour } from '../dossier/jours.js';
import type { Valeur } from '../dossier/origine.js';
import { anneesDe, contient, type PeriodeDeConvention } from './annees.js';
import { comitesDe } from './comites.js';
import { type Echeance, type EntreeDEcheances, etatDe } from './echeance.js';
import { regleEcheance } from './regles.js';

/** Convention, article 9: one point a year in comité de pilotage; a bilan of that year is one. */
export function pointsEtape(entree: EntreeDEcheances): readonly Echeance[] {
  return anneesDe(entree.periode).map((annee, rang) => pointEtape(annee, rang, entree));
}

function pointEtape(annee: PeriodeDeConvention, rang: number, { contexte }: EntreeDEcheances): Echeance {
  const { convention, date } = contexte;
  const comites = comitesDe(contexte).filter((comite) => contient(annee, comite.date));
  const tenu = comites.find((comite) => comite.date <= date);
  const prevu = comites.find((comite) => comite.date > date);
  const bilan = [convention?.bilanIntermediaireTransmis, convention?.bilanFinalTransmis].find(
    (transmis) => transmis && contient(annee, transmis.valeur) && transmis.valeur <= date,
  );
  const terme = prevu?.date ?? annee.fin;
  const preuve = tenu?.origine ?? bilan?.origine ?? null;
  return {
    id: `point-etape-${annee.debut.slice(0, 4)}`,
    titre: titreOf(annee, rang),
    date: preuve ? annee.fin : terme,
    nature: !preuve && prevu ? 'notée' : 'repère',
    etat: etatDe(preuve !== null, terme, date),
    faitLe: tenu?.date ?? bilan?.valeur ?? null,
    precision: tenu
      ? `Comité de pilotage du ${formatJour(tenu.date)}.`
      : bilan
        ? phraseBilan(bilan)
        : phrasePrevu(prevu?.date),
    preuve,
    regle: regleEcheance('point-etape'),
  };
}

function phraseBilan(bilan: Valeur<string>): string {
  return `Un bilan, transmis le ${formatJour(bilan.valeur)}, couvre l’année.`;
}

function phrasePrevu(date: string | undefined): string {
  return date
    ? `Un comité de pilotage est prévu le ${formatJour(date)}.`
    : 'Aucun comité de pilotage n’est noté pour cette année dans la feuille Instances.';
}

/** « Point d’étape annuel 2027 » when the year of the convention is a calendar year. */
function titreOf(annee: PeriodeDeConvention, rang: number): string {
  const millesime = annee.debut.slice(0, 4);
  return annee.debut.endsWith('-01-01') && annee.fin.startsWith(millesime)
    ? `Point d’étape annuel ${millesime} en comité de pilotage`
    : `Point d’étape de la ${rang === 0 ? '1re' : `${rang + 1}e`} année (${formatPeriode(annee)}) en comité de pilotage`;
}
