import type { Contexte } from '../controles/contexte.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import type { Origine } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** A meeting of the comité de pilotage, held or planned. */
export interface Comite {
  readonly date: string;
  readonly origine: Origine;
  /** Its name, subject and decisions, normalised. */
  readonly texte: string;
  /** It is the « Copil du bilan » of the Convention sheet, not a row of Instances. */
  readonly duBilan: boolean;
}

/** The comités de pilotage of the workbook, oldest first. One whose type is empty is known by its name. */
export function comitesDe({ instances, convention }: Pick<Contexte, 'instances' | 'convention'>): readonly Comite[] {
  const tenus = instances.flatMap(({ date, instance, type, objet, decisions }) => {
    const pilotage = type
      ? type.valeur === 'copil'
      : /\bcopil\b|comite de pilotage/.test(normalize(instance?.valeur ?? ''));
    const texte = normalize([instance, objet, decisions].map((valeur) => valeur?.valeur ?? '').join(' '));
    return date && pilotage ? [{ date: date.valeur, origine: date.origine, texte, duBilan: false }] : [];
  });
  const duBilan = convention?.copil
    ? [{ date: convention.copil.valeur, origine: convention.copil.origine, texte: '', duBilan: true }]
    : [];
  return [...tenus, ...duBilan].sort((a, b) => compareDates(a.date, b.date));
}
