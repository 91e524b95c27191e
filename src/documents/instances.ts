import type { Instance } from '../dossier/feuilles/instances.js';
import { formatJour } from '../dossier/jours.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import { libelleInstance } from '../dossier/valeurs/types-instance.js';

/**
 * Meetings in the order of their dates: structures, never persons. One whose day comes after that of the document
 * (`date`, `AAAA-MM-JJ`) has not taken place yet, and is said so.
 */
export function viewInstances(instances: readonly Instance[], date: string) {
  return [...instances]
    .sort((a, b) => compareDates(a.date?.valeur ?? '', b.date?.valeur ?? ''))
    .map(({ date: jour, instance, type, participants, objet, decisions }) => ({
      date: jour ? `${jour.valeur > date ? 'se tiendra le ' : ''}${formatJour(jour.valeur)}` : '–',
      instance: [instance?.valeur, type && `(${libelleInstance(type.valeur)})`].filter(Boolean).join(' '),
      participants: participants?.valeur.join(', ') ?? '–',
      objet: [objet?.valeur, decisions?.valeur].filter(Boolean).join('\n') || '–',
    }));
}
