import { addMois, formatJour } from '../dossier/jours.js';
import type { Valeur } from '../dossier/origine.js';
import { type Echeance, etatDe } from './echeance.js';
import type { Regle } from './regles.js';

interface Transmission {
  readonly id: string;
  readonly titre: string;
  readonly regle: Regle;
  /** Day from which the time runs. */
  readonly adoption: string;
  /** How that day is known, in a whole sentence. */
  readonly origineAdoption: string;
  readonly transmis: Valeur<string> | undefined;
  /** Where to write the day it was sent. */
  readonly ouNoter: string;
  readonly date: string;
}

/** A transmission to the CDSF within the time that the text gives from the adoption. */
export function transmission(donnees: Transmission): Echeance {
  const { id, titre, regle, adoption, origineAdoption, date } = donnees;
  const terme = addMois(adoption, regle.delaiMois ?? 0);
  const transmis = donnees.transmis && donnees.transmis.valeur <= date ? donnees.transmis : undefined;
  return {
    id,
    titre,
    date: terme,
    nature: 'fixée',
    etat: etatDe(transmis !== undefined, terme, date),
    faitLe: transmis?.valeur ?? null,
    precision: `${transmis ? phraseTransmis(transmis.valeur, terme) : phraseAttendu(donnees)} ${origineAdoption}`,
    preuve: transmis?.origine ?? null,
    regle,
  };
}

function phraseTransmis(transmis: string, terme: string): string {
  return transmis > terme
    ? `Transmis le ${formatJour(transmis)}, après le terme du ${formatJour(terme)}.`
    : `Transmis le ${formatJour(transmis)}.`;
}

function phraseAttendu({ transmis, ouNoter }: Transmission): string {
  return transmis
    ? `Transmission prévue le ${formatJour(transmis.valeur)}.`
    : `Aucune transmission n’est notée : si elle est faite, écrivez sa date ${ouNoter}.`;
}
