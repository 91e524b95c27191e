import { describe, expect, test } from 'vitest';
import { renderApercu } from '../../src/documents/apercu/apercu.js';
import { renderGabarit } from '../../src/documents/gabarits.js';
import { viewCalendrierActions } from '../../src/documents/graphiques/calendrier.js';
import { viewCourbes } from '../../src/documents/graphiques/courbes.js';
import { viewOffreParCommune } from '../../src/documents/graphiques/offre.js';
import { renderWord } from '../../src/word/rendre.js';
import { unDossier } from '../dossiers.js';
import { openParts } from '../word/ouvrir.js';
import { gabarits } from './gabarits-du-depot.js';

const date = '2028-06-30';
const hostile = '<img src=x onerror=alert(1)> & "co"';

/** A document that holds one partial. */
async function document(partiel: string, donnees: object): Promise<string> {
  return renderGabarit('document', donnees, {
    ...gabarits,
    document: `<!doctype html><html lang="fr"><head><title>T</title></head><body><section><h1>T</h1>{{> ${partiel}}}</section></body></html>`,
  });
}

async function chart(html: string) {
  const parts = openParts(await renderWord(html, { date }));
  const xml = parts['word/charts/chart1.xml'] ?? '';
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([serie]) => ({
    nom: /<c:tx>.*?<c:v>([^<]*)/s.exec(serie)?.[1],
    valeurs: [...(/<c:val>.*?<\/c:val>/s.exec(serie)?.[0] ?? '').matchAll(/<c:v>([^<]*)/g)].map(([, v]) => Number(v)),
    xml: serie,
  }));
  return { xml, series, document: parts['word/document.xml'] ?? '' };
}

describe('le calendrier des actions', () => {
  const dossier = unDossier({
    convention: { debut: '2026-01-01', fin: '2030-12-31' },
    actions: [
      { numero: '1', intitule: hostile, debut: '2026-01-01', fin: '2026-12-31', avancement: 0.4 },
      { numero: '2', intitule: 'Faite', debut: '2027-01-01', fin: '2027-01-10', statut: 'realisee' },
      { numero: '3', intitule: 'Sans fin', debut: '2027-01-01' },
      { numero: '4', intitule: 'À l’envers', debut: '2028-01-01', fin: '2027-01-01' },
    ],
  });
  const vue = viewCalendrierActions(dossier.actions, dossier, date, 'essai');

  test('un graphique natif : jours faits et restants, axe borné par la convention, rien de peint avant le début', async () => {
    const { xml, series, document: doc } = await chart(await document('graphique-calendrier', vue ?? {}));
    expect(series.map(({ nom, valeurs }) => [nom, valeurs])).toEqual([
      ['\u00a0', [46_023, 46_388]],
      ['Fait', [146, 10]],
      ['Reste à faire', [219, 0]],
    ]);
    expect(series[0]?.xml).toContain('<a:noFill/>');
    expect(series[0]?.xml).not.toContain('<a:solidFill>');
    expect(xml).toContain('<c:min val="46023"/>');
    expect(xml).toContain('<c:max val="47849"/>');
    expect(xml).toContain('formatCode="yyyy"');
    expect(doc).toContain('du 01/01/2026 au 31/12/2026, fait à 40 %');
  });

  test('nomme les actions qu’il ne peut pas dessiner', async () => {
    expect(await document('graphique-calendrier', vue ?? {})).toContain(
      'qui ne figurent pas au calendrier\u00a0: 3, 4.',
    );
  });

  test('rien à dessiner : pas de graphique', () => {
    expect(viewCalendrierActions(dossier.actions.slice(2), dossier, date, 'x')).toBeNull();
    expect(viewCalendrierActions(dossier.actions, unDossier({ actions: [] }), date, 'x')).toBeNull();
  });
});

describe('l’offre par commune', () => {
  const { offre } = unDossier({
    offre: [
      { nom: 'A', commune: 'Alpha', placesDebut: 10, placesAujourdhui: 12, placesPrevues: 20 },
      { nom: 'B', commune: 'ALPHA', placesDebut: 5, placesAujourdhui: 5, placesPrevues: 5 },
      { nom: 'C', commune: 'Bêta', placesDebut: 3 },
      { nom: 'D', commune: 'Gamma' },
    ],
  });

  test('additionne ce qui donne les trois dates, et laisse les communes sans chiffre', async () => {
    const { series, xml } = await chart(await document('graphique-offre', viewOffreParCommune(offre) ?? {}));
    expect(series.map(({ valeurs }) => valeurs)).toEqual([[15], [17], [25]]);
    expect(xml).toContain('Alpha');
    expect(xml).not.toContain('Bêta');
    expect(xml).toContain('<c:lang val="fr-FR"/>');
  });

  test('rien à dessiner : pas de graphique', () => expect(viewOffreParCommune(offre.slice(2))).toBeNull());
});

describe('les courbes d’indicateurs', () => {
  const dossier = unDossier({
    indicateurs: [
      {
        numero: 'I1',
        libelle: 'Un',
        unite: 'enfants',
        depart: 10,
        dateDepart: '2025-12-31',
        cible: 40,
        dateCible: '2030-12-31',
      },
      { numero: 'I2', libelle: 'Deux', unite: 'enfants' },
      { numero: 'I3', libelle: 'Un seul point', unite: '%', depart: 5, dateDepart: '2025-12-31' },
    ],
    mesures: [
      { indicateur: 'I1', date: '2027-12-31', valeur: 25 },
      { indicateur: 'I2', date: '2026-12-31', valeur: 1 },
      { indicateur: 'I2', date: '2027-12-31', valeur: 2 },
      { indicateur: 'I2', date: '2029-12-31', valeur: 99 },
    ],
  });
  const figures = viewCourbes(dossier.indicateurs, dossier, date);

  test('une figure par unité, à partir de deux points ; la cible en tirets, absente de la légende ; jamais une mesure future', async () => {
    expect(figures).toHaveLength(1);
    const { series, xml } = await chart(await document('graphique-courbes', figures[0] ?? {}));
    expect(series.map(({ nom, valeurs }) => [nom, valeurs])).toEqual([
      ['I1 – Un', [10, 25]],
      ['Cible : I1 – Un', [25, 40]],
      ['I2 – Deux', [1, 2]],
    ]);
    expect(series[1]?.xml).toContain('<a:prstDash val="dash"/>');
    expect(xml).toMatch(/<c:legendEntry><c:idx val="1"\/><c:delete val="1"\/>/);
    expect(new Set(series.map((serie) => /<c:symbol val="(\w+)"/.exec(serie.xml)?.[1])).size).toBe(2);
  });
});

describe('l’aperçu', async () => {
  const dossier = unDossier({
    convention: { debut: '2026-01-01', fin: '2030-12-31' },
    actions: [{ numero: '1', intitule: hostile, debut: '2026-01-01', fin: '2030-12-31', avancement: 0.5 }],
  });
  const source = await document(
    'graphique-calendrier',
    viewCalendrierActions(dossier.actions, dossier, date, 's') ?? {},
  );
  const page = renderApercu(source).replace(/&#x([0-9a-f]+);/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

  test('dessine la même figure, dit ses chiffres, et garde le tableau', () => {
    const rects = [...page.matchAll(/<rect [^>]*width="([\d.]+)"[^>]*fill="#(\w+)"/g)].map(
      ([, l, c]) => [c, Number(l)] as const,
    );
    const [total, fait] = [
      rects.find(([c]) => c === 'C3CAD0')?.[1] ?? 0,
      rects.find(([c]) => c === '1B5E40')?.[1] ?? 0,
    ];
    expect(fait / total).toBeCloseTo(0.5, 2);
    expect(page).toMatch(/<svg role="img" aria-label="Calendrier des actions[^"]*fait à 50\s%/);
    expect(page).toContain('<details><summary>Les chiffres de cette figure</summary><table>');
    expect(page).toContain('<figcaption>');
  });

  test('un texte hostile reste du texte ; rien ne s’exécute, rien n’est cherché ailleurs', () => {
    expect(page).not.toMatch(/<img|<script|javascript:|onerror=alert\(1\)>(?!.*&gt;)/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import/);
  });

  test('deux fois la même page', () => expect(renderApercu(source)).toBe(renderApercu(source)));
});
