import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { renderAgenda } from '../../src/echeances/agenda.js';
import { computeEcheances } from '../../src/echeances/echeances.js';
import { unDossier } from '../dossiers.js';

const date = '2028-06-30';
const dossier = unDossier({
  convention: { territoire: 'Le Cendre ; « Cournon », \\ n° 1\nBEGIN:VEVENT', debut: '2026-01-01', fin: '2030-12-31' },
  communes: [{ nom: 'Grande', population: 20_000, deliberation: '2025-12-17' }],
  instances: [{ date: '2027-03-02', type: 'copil' }],
});

const agenda = (jour = date) => renderAgenda(computeEcheances(dossier, jour), { dossier, date: jour });
const texteDe = (octets: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(octets);
const evenements = (octets: Uint8Array) =>
  new ICAL.Component(ICAL.parse(texteDe(octets)))
    .getAllSubcomponents('vevent')
    .map((composant) => new ICAL.Event(composant));

describe('l’agenda', () => {
  test('se relit : un événement d’une journée par échéance qui reste à faire, aucun pour ce qui est fait', async () => {
    const lus = evenements(await agenda());
    expect(lus.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
      '2026-01-17 CTG, en retard : Transmission au CDSF du schéma, ou de la CTG',
      '2026-12-31 CTG, en retard : Point d’étape annuel 2026 en comité de pilotage',
      '2028-06-30 CTG : Mise à jour trimestrielle du tableau de suivi',
      '2028-07-01 CTG : Échange de mi-parcours et bilan intermédiaire',
      '2028-12-31 CTG : Point d’étape annuel 2028 en comité de pilotage',
      '2029-12-31 CTG : Point d’étape annuel 2029 en comité de pilotage',
      '2029-12-31 CTG : Début de la préparation du renouvellement',
      '2030-12-31 CTG : Point d’étape annuel 2030 en comité de pilotage',
      '2030-12-31 CTG : Échange de fin de période et bilan final',
      '2030-12-31 CTG : Fin de la convention',
    ]);
    for (const { startDate, endDate } of lus) {
      expect(startDate.isDate).toBe(true);
      expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
    }
  });

  test('dit la source et le délai de chacune, et rappelle trente jours avant', async () => {
    for (const evenement of evenements(await agenda())) {
      expect(evenement.description).toMatch(/Source : article .* \(certitude : .*\)\./);
      const rappels = evenement.component.getAllSubcomponents('valarm');
      expect(rappels.map((rappel) => String(rappel.getFirstPropertyValue('trigger')))).toEqual(['-P30D']);
      expect(rappels[0]?.getFirstPropertyValue('action')).toBe('DISPLAY');
    }
    const [schema] = evenements(await agenda());
    expect(schema?.description).toContain('Un mois à compter de l’adoption.');
  });

  test('est daté du jour demandé, avec des identifiants qui ne changent pas d’un jour à l’autre', async () => {
    const octets = await agenda();
    expect(evenements(octets).map(({ component }) => String(component.getFirstPropertyValue('dtstamp')))).toEqual(
      evenements(octets).map(() => '2028-06-30T00:00:00Z'),
    );
    const ids = (lus: ReturnType<typeof evenements>) => new Map(lus.map(({ uid, summary }) => [summary, uid]));
    const [un, deux] = [ids(evenements(octets)), ids(evenements(await agenda('2028-06-15')))];
    expect(new Set(un.values()).size).toBe(10);
    expect(deux).toEqual(un);
    for (const uid of un.values()) expect(uid).toMatch(/^le-cendre-[a-z0-9-]+@bilan-ctg$/);
  });

  test('porte le nom du territoire, sans qu’il devienne du code', async () => {
    const calendrier = new ICAL.Component(ICAL.parse(texteDe(await agenda())));
    expect(calendrier.getAllProperties().map(({ name }) => name)).toEqual([
      'version',
      'prodid',
      'name',
      'x-wr-calname',
    ]);
    expect(calendrier.getFirstPropertyValue('name')).toBe(
      'Échéances CTG Le Cendre \\; « Cournon »\\, \\\\ n° 1 BEGIN:VEVENT',
    );
  });

  test('finit chaque ligne par CRLF et les plie à 75 octets, sans couper une lettre', async () => {
    const texte = texteDe(await agenda());
    expect(texte.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(texte.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lignes = texte.split('\r\n');
    expect(Math.max(...lignes.map((ligne) => new TextEncoder().encode(ligne).length))).toBeLessThanOrEqual(75);
    expect(lignes.some((ligne) => ligne.startsWith(' '))).toBe(true);
    expect(texte).not.toContain('\uFFFD');
  });

  test('donne deux fois les mêmes octets, dans tous les fuseaux', async () => {
    const fuseau = process.env['TZ'];
    const rendus = [];
    for (const tz of ['America/Los_Angeles', 'Pacific/Auckland', 'Europe/Paris']) {
      process.env['TZ'] = tz;
      rendus.push(texteDe(await agenda()));
    }
    if (fuseau === undefined) delete process.env['TZ'];
    else process.env['TZ'] = fuseau;
    expect(new Set(rendus).size).toBe(1);
  });
});
