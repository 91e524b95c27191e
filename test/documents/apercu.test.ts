import { parse, serialize } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderApercu } from '../../src/documents/apercu/apercu.js';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { unDossier } from '../dossiers.js';
import { gabarits } from './gabarits-du-depot.js';
import { checkApercu } from './seulement-permis.js';

const hostile = '<img src=x onerror=alert(1)> & "co" {{x}}';
const date = '2028-06-30';

const dossier = unDossier({
  convention: { debut: '2026-01-01', fin: '2030-12-31' },
  actions: [
    { numero: '1', intitule: hostile, debut: '2026-01-01', fin: '2030-12-31', avancement: 0.5 },
    { numero: '2', intitule: 'Faite', debut: '2026-01-01', fin: '2027-12-31', statut: 'realisee' },
    { numero: '3', intitule: 'À venir', debut: '2029-01-01', fin: '2030-12-31', statut: 'non-demarree' },
  ],
  offre: [
    { commune: hostile, type: 'eaje-psu', placesDebut: 10, placesAujourdhui: 20, placesPrevues: 40 },
    { commune: 'Bêta', type: 'eaje-psu', placesDebut: 5, placesAujourdhui: 5, placesPrevues: 5 },
  ],
  indicateurs: [
    {
      numero: 'I1',
      libelle: hostile,
      unite: '%',
      depart: 0,
      dateDepart: '2025-12-31',
      cible: 100,
      dateCible: '2030-12-31',
    },
  ],
  mesures: [{ indicateur: 'I1', date: '2027-12-31', valeur: 50 }],
});
let source = '';
let page = '';
/** The point d’étape draws the places, the bilan intermédiaire does not. */
let etape = '';

beforeAll(async () => {
  const entree = {
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    gabarits,
  } as const;
  source = await renderBilanHtml('intermediaire', entree);
  page = renderApercu(source);
  etape = renderApercu(await renderBilanHtml('etape', entree));
});

/** The figure whose caption holds a text. */
const figure = (legende: string, html = page) =>
  html.match(/<figure><svg.*?<\/figure>/gs)?.find((candidate) => candidate.includes(legende)) ?? '';
const rectangles = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="([^"]+)"/g)].map(
    ([, x, , largeur, , fond]) => ({ x: Number(x), largeur: Number(largeur), fond }),
  );

describe('chaque graphique est dessiné d’après les mêmes chiffres que dans Word', () => {
  test('la longueur des barres suit les places', () => {
    const [debut, jour, prevues] = rectangles(figure('Places d’accueil', etape)).map(({ largeur }) => largeur);
    expect((jour ?? 0) / (debut ?? 1)).toBeCloseTo(2, 1);
    expect((prevues ?? 0) / (debut ?? 1)).toBeCloseTo(4, 1);
  });

  test('une barre du calendrier est faite à moitié, son reste la prolonge', () => {
    const [fait, reste] = rectangles(figure('Calendrier'));
    expect(fait?.fond).not.toBe(reste?.fond);
    expect((fait?.largeur ?? 0) / (reste?.largeur ?? 1)).toBeCloseTo(1, 1);
    expect((fait?.x ?? 0) + (fait?.largeur ?? 0)).toBeCloseTo(reste?.x ?? 0, 1);
  });

  test('la date du bilan est un trait en tirets, à sa place', () => {
    const [fait, reste] = rectangles(figure('Calendrier'));
    const repere = /<line x1="([\d.]+)"[^>]*stroke-dasharray/.exec(figure('Calendrier'))?.[1];
    const part = (Number(repere) - (fait?.x ?? 0)) / ((fait?.largeur ?? 0) + (reste?.largeur ?? 0));
    expect(part).toBeCloseTo((Date.parse(date) - Date.parse('2026-01-01')) / (5 * 365.25 * 86_400_000), 2);
  });

  test('le chemin va en tirets du départ à la cible ; la courbe monte avec ses valeurs, à leur date', () => {
    const chemins = [...figure('du départ à la cible').matchAll(/<path d="(M[^"]*L[^"]*)" fill="none"[^>]*>/g)];
    const points = chemins.map(([, trace]) =>
      [...(trace ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
    const [depart, cible] = points[0] ?? [];
    const [debut, mesure] = points[1] ?? [];
    const part = (cle: 'x' | 'y') =>
      ((mesure?.[cle] ?? 0) - (depart?.[cle] ?? 0)) / ((cible?.[cle] ?? 0) - (depart?.[cle] ?? 0));
    expect(debut).toEqual(depart);
    expect(part('x')).toBeCloseTo(2 / 5, 2);
    expect(part('y')).toBeCloseTo(1 / 2, 2);
    expect(chemins[0]?.[0]).toContain('stroke-dasharray');
    expect(chemins[1]?.[0]).not.toContain('stroke-dasharray');
  });

  test('chacun se dit à qui ne le voit pas, garde sa légende et ses chiffres', () => {
    const figures = page.match(/<figure><svg.*?<\/figure>/gs) ?? [];
    expect(figures).toHaveLength(source.match(/<figure data-graphique/g)?.length ?? -1);
    for (const morceau of figures) {
      expect(morceau).toMatch(/^<figure><svg role="img" aria-label="[^"]{20,}"/);
      expect(morceau).toMatch(/<figcaption>.*<\/figcaption><details><summary>[^<]+<\/summary><table>/s);
    }
  });
});

describe('la page', () => {
  test('rien ne s’y exécute, rien n’est cherché ailleurs', () => {
    expect(page).not.toMatch(/<script|<link|<iframe|<object|<img|@import/i);
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:src|action|xlink:href|on\w+)=/i);
    for (const [, cible] of page.matchAll(/\shref="([^"]*)"/g)) expect(cible).toMatch(/^#/);
    for (const [, cible] of page.matchAll(/url\(([^)]*)\)/g)) expect(cible).toMatch(/^#/);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
  });

  test('un texte hostile reste du texte, dans les dessins aussi', () => {
    expect(figure('Places d’accueil', etape)).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*onerror/);
  });

  test('hors des figures, du style et du sommaire, un navigateur y lit ce qu’il lit dans la source', () => {
    const sans = (html: string) =>
      html
        .replace(/<figure(?: data-graphique|><svg).*?<\/figure>/gs, '')
        .replace(/<meta http-equiv.*?<\/style>/s, '')
        .replace(/<nav.*?<\/nav>/gs, '')
        .replace(/<p class="mention-page">[^<]*<\/p>/, '')
        .replace(/ id="titre-\d+"/g, '');
    // The encoding is said first, in the page as in the source.
    const lue = (html: string) => serialize(parse(sans(html).replace(/\s*<meta charset="utf-8">\s*/, '')));
    expect(lue(page).length).toBeGreaterThan(10_000);
    expect(lue(page)).toBe(lue(source));
  });

  test('elle n’est faite que de ce que les listes permettent, ses dessins aussi', () => {
    for (const une of [page, etape]) expect(checkApercu(une)).toEqual([]);
  });

  test('l’encodage est dit avant le style : un navigateur ne le cherche que dans les premiers octets', () => {
    expect(page.indexOf('<meta charset="utf-8">')).toBeLessThan(200);
  });

  test('le sommaire mène à chaque chapitre ; un projet le dit en tête', () => {
    const entrees = [...page.matchAll(/<li class="niveau-\d"><a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(entrees.length).toBeGreaterThan(10);
    for (const id of entrees) expect(page.match(new RegExp(`id="${id}"`, 'g'))).toHaveLength(1);
    expect(page).toContain('<p class="mention-page">PROJET</p>');
  });

  test('deux fois la même page', () => expect(renderApercu(source)).toBe(page));

  test('un document sans graphique, sans en-tête même, a sa règle de sécurité', () => {
    const simple = renderApercu('<p>a</p>');
    expect(simple).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy".*<p>a<\/p>$/s,
    );
    expect(checkApercu(simple)).toEqual([]);
  });
});
