import type { Instance } from '../dossier/feuilles/instances.js';
import { formatJour } from '../dossier/jours.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import { libelleInstance } from '../dossier/valeurs/types-instance.js';

/** Meetings in the order of their dates: structures, never persons. */
export function viewInstances(instances: readonly Instance[]) {
  return [...instances]
    .sort((a, b) => compareDates(a.date?.valeur ?? '', b.date?.valeur ?? ''))
    .map(({ date, instance, type, participants, objet, decisions }) => ({
      date: date ? formatJour(date.valeur) : '–',
      instance: [instance?.valeur, type && `(${libelleInstance(type.valeur)})`].filter(Boolean).join(' '),
      participants: participants?.valeur.join(', ') ?? '–',
      objet: [objet?.valeur, decisions?.valeur].filter(Boolean).join('\n') || '–',
    }));
}
