import { addMois, formatJour } from '../dossier/jours.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { contient, milieuDe } from './annees.js';
import { type Comite, comitesDe } from './comites.js';
import { type Echeance, type EntreeDEcheances, etatDe } from './echeance.js';
import { type Regle, regleEcheance } from './regles.js';

/** Convention, article 9: the exchange of mid-term and the one of the end, each made formal by a bilan. */
export function bilans({ contexte, periode }: EntreeDEcheances): readonly Echeance[] {
  const { convention } = contexte;
  const milieu = milieuDe(periode);
  return [
    bilan(regleEcheance('bilan-intermediaire'), milieu, { contexte, transmis: convention?.bilanIntermediaireTransmis }),
    bilan(regleEcheance('bilan-final'), periode.fin, { contexte, transmis: convention?.bilanFinalTransmis }),
  ];
}

interface Options {
  readonly contexte: EntreeDEcheances['contexte'];
  readonly transmis: Valeur<string> | undefined;
}

function bilan(regle: Regle, repere: string, { contexte, transmis }: Options): Echeance {
  const { date } = contexte;
  const comites = comitesDe(contexte).filter((comite) => examines(comite, regle, repere));
  const prevu = comites.find((comite) => comite.date > date);
  const fait = faitOf(transmis, comites, date);
  const terme = prevu?.date ?? repere;
  return {
    id: regle.id,
    titre: regle.titre,
    date: fait ? repere : terme,
    nature: !fait && prevu ? 'notée' : 'repère',
    etat: etatDe(fait !== null, terme, date),
    faitLe: fait?.date ?? null,
    precision: fait?.phrase ?? (prevu ? `Un comité de pilotage est prévu le ${formatJour(prevu.date)}.` : aucun(regle)),
    preuve: fait?.origine ?? null,
    regle,
  };
}

interface Fait {
  readonly date: string;
  readonly phrase: string;
  readonly origine: Origine;
}

/** Held in comité de pilotage; failing that, sent to the CDSF, which it was not before it was made. */
function faitOf(transmis: Valeur<string> | undefined, comites: readonly Comite[], date: string): Fait | null {
  const tenu = comites.find((comite) => comite.date <= date);
  if (tenu)
    return { date: tenu.date, phrase: `Comité de pilotage du ${formatJour(tenu.date)}.`, origine: tenu.origine };
  return transmis && transmis.valeur <= date
    ? {
        date: transmis.valeur,
        phrase: `Bilan transmis au CDSF le ${formatJour(transmis.valeur)}.`,
        origine: transmis.origine,
      }
    : null;
}

/** Whether a comité examines this bilan: its words say so, or it is the « Copil du bilan » of about that time. */
function examines(
  { date, texte, duBilan }: Comite,
  { reconnaissance, fenetreMois = 0 }: Regle,
  repere: string,
): boolean {
  if (duBilan) return contient({ debut: addMois(repere, -fenetreMois), fin: addMois(repere, fenetreMois) }, date);
  const dit = (mots: readonly string[] = []) => mots.some((mot) => texte.includes(normalize(mot)));
  return dit(reconnaissance?.mots) && !dit(reconnaissance?.sauf);
}

function aucun({ id }: Regle): string {
  return id === 'bilan-intermediaire'
    ? 'Aucun comité de pilotage de mi-parcours n’est noté (feuille Instances, ou « Copil du bilan » de la feuille Convention).'
    : 'Aucun comité de pilotage de fin de période n’est noté (feuille Instances, ou « Copil du bilan » de la feuille Convention).';
}
