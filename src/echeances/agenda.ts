import type { Dossier } from '../dossier/dossier.js';
import { addJours, formatJour } from '../dossier/jours.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Echeance } from './echeance.js';
import { selectAFaire } from './echeances.js';

/** Days before the day at which the calendar reminds. */
const rappelJours = 30;

/**
 * The échéances still to do, late ones included, as an iCalendar file (RFC 5545): all-day events, a reminder 30 days
 * before, identifiers that do not change from one run to the next, so that importing again updates.
 * @param date `AAAA-MM-JJ`, written as the stamp of each event: same input, same date, same bytes
 */
export async function renderAgenda(
  echeances: readonly Echeance[],
  { dossier, date }: { readonly dossier: Dossier; readonly date: string },
): Promise<Uint8Array> {
  const { default: ical, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
  const agenda = ical({
    name: escapeNom(`Échéances CTG ${territoireOf(dossier)}`.trim()),
    prodId: { company: 'bilan-ctg', product: 'echeances', language: 'FR' },
  });
  for (const echeance of selectAFaire(echeances)) {
    const evenement = agenda.createEvent({
      id: `${slug(`${territoireOf(dossier)} ${dossier.convention?.debut?.valeur ?? ''} ${echeance.id}`)}@bilan-ctg`,
      stamp: minuit(date),
      start: minuit(echeance.date),
      end: minuit(addJours(echeance.date, 1)),
      allDay: true,
      summary: titreOf(echeance),
      description: descriptionOf(echeance, date),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    evenement.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: rappelJours * 86_400,
      description: echeance.titre,
    });
  }
  // The library leaves the last line open; RFC 5545 ends every line with CRLF.
  return new TextEncoder().encode(`${agenda.toString()}\r\n`);
}

function titreOf({ etat, titre }: Echeance): string {
  return etat === 'en retard' ? `CTG, en retard : ${titre}` : `CTG : ${titre}`;
}

function descriptionOf({ precision, regle }: Echeance, date: string): string {
  return [
    precision,
    regle.delai,
    `Source : ${regle.citation} (certitude : ${regle.certitude}).`,
    ...(regle.remarque ? [regle.remarque] : []),
    `D’après le tableau de suivi, au ${formatJour(date)}.`,
  ].join('\n');
}

function territoireOf({ convention, communes }: Dossier): string {
  return convention?.territoire?.valeur ?? communes.flatMap(({ nom }) => nom?.valeur ?? []).join(' – ');
}

/** The library escapes every text but the calendar's own name. */
function escapeNom(nom: string): string {
  return nom.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');
}

function slug(texte: string): string {
  return normalize(texte).replace(/[^a-z0-9]+/g, '-');
}

function minuit(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
