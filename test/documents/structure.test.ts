import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilanHtml, type TypeBilan } from '../../src/documents/bilan.js';
import type { OptionsDuPlan } from '../../src/documents/options-du-plan.js';
import { groupByPlan } from '../../src/documents/plan-actions/ordre.js';
import { firstPhrase } from '../../src/documents/premiere-phrase.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { unDossier } from '../dossiers.js';
import { gabarits } from './gabarits-du-depot.js';

const date = '2028-06-30';

async function html(dossier: Dossier, plan: OptionsDuPlan = {}, type: TypeBilan = 'intermediaire'): Promise<string> {
  const texte = await renderBilanHtml(type, {
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    optionsDuPlan: plan,
    gabarits,
  });
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}

const chapitres = (texte: string) => [...texte.matchAll(/<h2[^>]*>\d+\. ([^<]+)<\/h2>/g)].map(([, titre]) => titre);
const fiches = (texte: string) => [...texte.matchAll(/<h4 id="[^"]+">([^<]+)<\/h4>/g)].map(([, titre]) => titre);

const plan = unDossier({
  convention: { caf: 'Caf', debut: '2026-01-01', fin: '2030-12-31' },
  actions: [
    {
      numero: '1.1',
      axe: 'Accueillir',
      enjeu: 'Places',
      intitule: 'Crèche',
      statut: 'en-cours',
      fin: '2028-03-31',
      difficultes: 'Le chantier a pris du retard. Un lot manque.',
    },
    {
      numero: '1.2',
      axe: 'Accueillir',
      enjeu: 'Places',
      intitule: 'Relais',
      statut: 'en-cours',
      fin: '2029-12-31',
      realisations: 'Ouvert deux jours par semaine.',
    },
    {
      numero: '1.3',
      axe: 'Accueillir',
      enjeu: 'Places',
      intitule: 'Guichet',
      statut: 'realisee',
      fin: '2026-12-31',
      realisations: 'Ouvert en octobre. Il a reçu 40 familles.',
    },
    {
      numero: '2.1',
      axe: 'Soutenir',
      enjeu: 'Parents',
      intitule: 'Cafés des parents',
      statut: 'realisee',
      fin: '2028-01-31',
    },
    {
      numero: '2.2',
      axe: 'Soutenir',
      enjeu: 'Droits',
      intitule: 'Médiation',
      statut: 'abandonnee',
      ajustement: 'avenant',
    },
    { numero: '2.3', axe: 'Soutenir', enjeu: 'Parents', intitule: 'Répit', statut: 'non-demarree', priorite: 'Haute' },
    { numero: '3', intitule: 'Observer', statut: 'non-demarree', priorite: 'Basse', budgetPrevu: 0 },
  ],
});

describe('les chapitres suivent le plan', () => {
  test('par axe, quand les axes se suivent ; ce qui n’en a pas vient en dernier, et le dit', async () => {
    expect(chapitres(await html(plan)).slice(1, 4)).toEqual(['Accueillir', 'Soutenir', 'Actions sans axe']);
  });

  test('par enjeu ou par champ, à la demande', async () => {
    expect(chapitres(await html(plan, { par: 'enjeu' })).slice(1, 5)).toEqual([
      'Places',
      'Parents',
      'Droits',
      'Actions sans enjeu',
    ]);
    expect(chapitres(await html(plan, { par: 'champ' }))[1]).toBe('Champ d’intervention à préciser');
  });

  test.each([
    ['la colonne est trop peu remplie', ['A', 'A', null, null, null], 'champ'],
    ['les axes ne se suivent pas', ['A', 'B', 'A', 'B', 'A', 'B'], 'champ'],
    ['chaque action a le sien', ['A', 'B', 'C', 'D'], 'champ'],
    ['un seul axe', ['A', 'A', 'A'], 'champ'],
    ['une action ajoutée en fin de plan', ['A', 'A', 'A', 'A', 'A', 'B', 'B', 'B', 'B', 'A'], 'axe'],
  ])('%s : %s', (_cas, axes, ordre) => {
    const { actions } = unDossier({ actions: axes.map((axe, rang) => ({ numero: `${rang}`, ...(axe && { axe }) })) });
    expect(groupByPlan(actions).ordre).toBe(ordre);
  });

  test('l’enjeu que toutes partagent est celui du chapitre, et n’est pas redit dans les fiches', async () => {
    const texte = await html(plan, { fiches: 'toutes' });
    expect(texte).toContain('Enjeu : Places');
    expect(texte.match(/>Places</g) ?? []).toEqual([]);
    expect(texte).toContain('<p>Droits</p>');
  });
});

describe('une ligne par action', () => {
  test('une phrase dit où elle en est : la difficulté de celle qui est en retard, sinon ce qui a été fait', async () => {
    const texte = await html(plan);
    expect(texte).toContain('<td>Le chantier a pris du retard.</td>');
    expect(texte).toContain('<td>Ouvert en octobre.</td>');
    expect(texte).toContain('<td>sans coût</td>');
  });

  test('une phrase qui est tout son texte se corrige dans le document ; une phrase tirée d’un texte plus long, non', async () => {
    const texte = await html(plan);
    expect(texte).toMatch(
      /data-controle="ctg\.actions\.1\.2\.realisations\.[0-9a-f]{8}"[^>]*><p>Ouvert deux jours par semaine\.<\/p>/,
    );
    expect(texte).not.toContain('ctg.actions.1.3.realisations');
  });

  test('un lien mène à la fiche, ou à la ligne de celle qui n’en a pas', async () => {
    const texte = await html(plan);
    for (const [, signet] of texte.matchAll(/href="#(action_\d+)"/g)) expect(texte).toContain(`id="${signet}"`);
    for (const rang of plan.actions.keys()) expect(texte.split(`id="action_${rang + 1}"`)).toHaveLength(2);
  });
});

describe('les fiches utiles', () => {
  test('en retard, à décider, achevée depuis un an ; l’annexe dit que les autres sont au tableau', async () => {
    const texte = await html(plan);
    expect(fiches(texte)).toEqual(['1.1 – Crèche', '2.1 – Cafés des parents', '2.2 – Médiation', '2.3 – Répit']);
    expect(texte).toContain('Les autres sont au tableau de leur chapitre.');
    expect(texte).not.toContain('--fiches');
  });

  test('toutes ou aucune, à la demande ; un point d’étape n’en a pas sans elle', async () => {
    expect(fiches(await html(plan, { fiches: 'toutes' }))).toHaveLength(plan.actions.length);
    expect(await html(plan, { fiches: 'aucune' })).not.toContain('Fiches des actions');
    expect(fiches(await html(plan, {}, 'etape'))).toEqual([]);
    expect(fiches(await html(plan, { fiches: 'utiles' }, 'etape'))).toHaveLength(4);
    expect(fiches(await html(plan, {}, 'final'))).toHaveLength(4);
  });
});

describe('la première page répond', () => {
  const avecSynthese = (texte: string) =>
    unDossier({ actions: [{ numero: '1', intitule: 'Crèche' }], redaction: [{ rubrique: 'synthese', texte }] });

  test('une synthèse courte suit les chiffres ; une longue vient après ce que l’élu cherche, entière, et c’est dit', async () => {
    const courte = await html(avecSynthese('Le plan avance.'));
    expect(courte.indexOf('Le plan avance.')).toBeLessThan(courte.indexOf('Décisions demandées'));
    expect(courte).not.toContain('Synthèse rédigée');
    const mots = `${'Le plan avance comme prévu. '.repeat(80)}Fin.`;
    const longue = await html(avecSynthese(mots));
    expect(longue.indexOf('Décisions demandées')).toBeLessThan(longue.indexOf('Le plan avance comme prévu.'));
    expect(longue).toContain('Ce texte se poursuit sur les pages suivantes');
    expect(longue.split(mots)).toHaveLength(2);
  });
});

describe('la première phrase d’un texte', () => {
  test.each([
    ['Deux lieux ouverts. Un troisième en 2029.', 'Deux lieux ouverts.'],
    ['Piloté par M. le maire et env. 12 agents. La suite.', 'Piloté par M. le maire et env. 12 agents.'],
    ['Version 2.1 livrée', 'Version 2.1 livrée'],
    ['- premier point\n- second', 'premier point'],
    ['Travaux :\n- étude', 'Travaux…'],
    ['', ''],
  ])('%s', (texte, phrase) => {
    expect(firstPhrase(texte)).toBe(phrase);
  });

  test('trop longue, elle s’arrête à un mot', () => {
    const phrase = firstPhrase('mot '.repeat(100));
    expect(phrase).toMatch(/^(mot )+mot…$/);
    expect(phrase.length).toBeLessThanOrEqual(201);
  });
});
