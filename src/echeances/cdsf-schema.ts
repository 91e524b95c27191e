import { departDuDelai } from '../controles/adoption.js';
import { feuilleConvention } from '../dossier/feuilles/convention.js';
import { formatJour } from '../dossier/jours.js';
import type { Echeance, EntreeDEcheances } from './echeance.js';
import { regleEcheance } from './regles.js';
import { transmission } from './transmission.js';

/** L. 214-2 II: the schéma, or the CTG that stands in for it, within one month of its adoption. */
export function schemaCdsf({ contexte }: EntreeDEcheances): Echeance {
  const { convention, date } = contexte;
  const regle = regleEcheance('cdsf-schema');
  const ouNoter = `dans la feuille Convention, ligne « ${feuilleConvention.colonnes.schemaTransmis.libelle} »`;
  const transmis = convention?.schemaTransmis;
  const adoption = departDuDelai(contexte);
  const connue = adoption && (!regle.entreeEnVigueur || adoption.date >= regle.entreeEnVigueur);
  if (connue)
    return transmission({
      id: regle.id,
      titre: regle.titre,
      regle,
      adoption: adoption.date,
      origineAdoption: adoption.phrase,
      transmis,
      ouNoter,
      date,
    });
  const fait = transmis !== undefined && transmis.valeur <= date;
  return {
    id: regle.id,
    titre: regle.titre,
    date: null,
    nature: 'aucune',
    etat: fait ? 'fait' : 'à préciser',
    faitLe: fait ? transmis.valeur : null,
    precision: fait
      ? `Transmis le ${formatJour(transmis.valeur)}.`
      : adoption
        ? `${adoption.phrase} C’est avant l’entrée en vigueur du texte (${formatJour(regle.entreeEnVigueur ?? '')}, date rapportée par un tiers) : voyez avec la Caf si la convention a été transmise, et écrivez la date ${ouNoter}.`
        : 'L’adoption n’est pas datée : écrivez la « Date de délibération » dans la feuille Communes, ou la « Date de signature » dans la feuille Convention.',
    preuve: fait ? transmis.origine : null,
    regle,
  };
}
