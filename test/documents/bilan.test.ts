import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan, renderBilanHtml } from '../../src/documents/bilan.js';
import type { EntreeDocument } from '../../src/documents/entree.js';
import type { OptionsDuPlan } from '../../src/documents/options-du-plan.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { referentiel } from '../../src/referentiel/referentiel.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { unDossier } from '../dossiers.js';
import { fabriquerActions } from '../tableur/fabrique.js';
import { openDocument, readParagraphes } from '../word/ouvrir.js';
import { gabarits } from './gabarits-du-depot.js';

const date = '2028-06-30';

function entree(
  dossier: Dossier,
  etat: 'projet' | 'definitif' = 'projet',
  plan: OptionsDuPlan = { fiches: 'toutes' },
): EntreeDocument {
  return {
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat,
    optionsDuPlan: plan,
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    gabarits,
  };
}

const plain = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');
const html = async (dossier: Dossier, etat?: 'projet' | 'definitif') =>
  plain(await renderBilanHtml('intermediaire', entree(dossier, etat)));

describe('un texte du classeur est du texte, jamais du code', () => {
  const hostiles = [
    '</w:t></w:r></w:p><w:p>',
    '{{#each actions}}{{numero}}{{/each}} {{{projet}}}',
    '<script>alert("x")</script><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x")&<>"\'`',
    '👩‍👧 مرحبا بالعائلات שלום',
    'é'.repeat(32_000),
  ];

  test.each(hostiles.map((texte) => [texte.slice(0, 30), texte]))('%s', async (_nom, texte) => {
    const octets = await fabriquerActions((feuille) =>
      feuille.addRows([
        ['N°', 'Intitulé', 'Statut', 'Description', 'Pilote'],
        ['1', texte, 'En cours', texte, texte],
      ]),
    );
    const { dossier } = readDossier(await readClasseur(octets));
    const paragraphes = readParagraphes(openDocument(await renderBilan({ type: 'intermediaire', ...entree(dossier) })));
    expect(paragraphes.filter((paragraphe) => paragraphe === texte).length).toBeGreaterThanOrEqual(3);
    expect(paragraphes).toContain(`1 – ${texte}`);
  });

  test('les caractères de contrôle venus d’Excel ne cassent pas le document', async () => {
    const octets = await fabriquerActions((feuille) =>
      feuille.addRows([
        ['N°', 'Intitulé', 'Statut'],
        ['1', 'avant_x0001_après_x000B_', 'En cours'],
      ]),
    );
    const { dossier } = readDossier(await readClasseur(octets));
    expect(readParagraphes(openDocument(await renderBilan({ type: 'intermediaire', ...entree(dossier) })))).toContain(
      'avantaprès',
    );
  });
});

describe('le bilan intermédiaire', () => {
  const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];
  const dossier = unDossier({
    convention: { caf: 'Caf', debut: '2026-01-01', fin: '2030-12-31' },
    communes: [{ nom: 'Cournon', population: 20_300 }],
    actions: [
      {
        numero: '1.1',
        intitule: 'Ouvrir une crèche',
        champs: petiteEnfance,
        statut: 'en-cours',
        fin: '2028-03-31',
        budgetPrevu: 1000,
        budgetRealise: 250,
      },
      {
        numero: '2.1',
        intitule: 'Soutenir les parents',
        champs: [{ code: 'parentalite', libelle: 'Parentalité' }],
        statut: 'realisee',
      },
      { numero: '1.2', intitule: 'Former', champs: petiteEnfance, statut: 'abandonnee', ajustement: 'avenant' },
    ],
    besoins: [{ territoire: 'Cournon', annee: 2027, enfants: 200, places: 125, source: 'Insee' }],
    indicateurs: [{ numero: 'I1', libelle: 'Places', champs: petiteEnfance, depart: 100, cible: 150, unite: 'places' }],
    mesures: [
      { indicateur: 'I1', date: '2027-12-31', valeur: 120 },
      { indicateur: 'i1', date: '2028-12-31', valeur: 999 },
    ],
  });

  test('la synthèse compte les actions engagées ou réalisées et les retards, à la date du bilan', async () => {
    const texte = await html(dossier);
    expect(texte).toContain('<p class="grand-chiffre">2 / 3</p>');
    expect(texte).toContain('Sur les 12 points du décret (article D. 214-10-1');
    expect(texte).toContain('Un avenant est à prévoir : l’action 1.2 modifie un terme');
  });

  test('la petite enfance vient en tête, chaque action a sa fiche et son lien', async () => {
    const texte = await html(dossier);
    expect(
      [...texte.matchAll(/<h2[^>]*>(\d+)\. ([^<]+)<\/h2>/g)]
        .slice(0, 3)
        .map(([, numero, titre]) => `${numero} ${titre}`),
    ).toEqual(['1 Cadre et méthode', '2 Petite enfance', '3 Parentalité']);
    for (const signet of ['action_1', 'action_2', 'action_3']) {
      expect(texte).toContain(`href="#${signet}"`);
      expect(texte).toContain(`<h4 id="${signet}">`);
    }
    expect(texte).toContain('en retard de 3 mois');
  });

  test('un taux est recalculé, un indicateur lu à sa dernière mesure connue, jamais à une mesure future', async () => {
    const texte = await html(dossier);
    expect(texte).toContain('<td class="nombre">62,5</td>');
    expect(texte).toMatch(/120\n\(31\/12\/2027\)/);
    expect(texte).toContain('+ 20');
    // The marks of the texts are digests: any digits may stand there.
    expect(texte.replace(/ data-(?:controle|signet)="[^"]*"/g, '')).not.toContain('999');
  });

  test('un projet surligne ce qui manque ; un définitif omet le titre de ce que personne n’a écrit, et le dit dans son annexe', async () => {
    expect(await html(dossier)).toContain('<mark>À compléter : ce qui a évolué pour les habitants du territoire');
    expect(await html(dossier, 'definitif')).not.toContain('<mark>');
    expect(await html(dossier)).toContain('<h3>Diagnostic actualisé</h3>');
    expect(await html(dossier, 'definitif')).not.toContain('<h3>Diagnostic actualisé</h3>');
    expect(await html(dossier, 'definitif')).toMatch(
      /ne comporte pas, faute de texte à sa date\s: .*diagnostic actualisé/,
    );
  });

  test('chaque point du décret est dans la table de concordance, qui renvoie à sa section quand il en a une', async () => {
    const texte = await html(dossier);
    const concordance = /Table de concordance avec les textes.*?<\/table>/s.exec(texte)?.[0] ?? '';
    for (const { id, titre } of referentiel.exigences.filter(({ id: sien }) => /^D214-10-1-I-4-[a-h]$/.test(sien)))
      expect(concordance, id).toContain(titre.replaceAll("'", '&#x27;'));
    const renvois = [...concordance.matchAll(/<a href="#([^"]+)">/g)].map(([, signet]) => signet);
    expect(renvois.length).toBeGreaterThan(3);
    for (const signet of renvois) expect(texte).toContain(`<h3 id="${signet}">`);
    expect(texte).toMatch(/Ce document ne comporte pas d’élément sur\s: .*les besoins en emplois/);
  });

  test('un texte de loi qui n’a pas été lu n’est jamais imprimé comme une citation', async () => {
    const section = /<h3 id="exigence_D214_10_1_II">.*?(?=<h3)/s.exec(await html(dossier))?.[0] ?? '';
    expect(section).toContain('La concertation');
    expect(section).not.toContain('class="citation"');
  });

  test('un classeur réduit à une action donne un document entier', async () => {
    const paragraphes = readParagraphes(
      openDocument(
        await renderBilan({ type: 'intermediaire', ...entree(unDossier({ actions: [{ intitule: 'Seule' }] })) }),
      ),
    );
    expect(paragraphes).toContain('Seule');
    expect(paragraphes.map(plain)).toContain('À compléter : les signataires (feuille Convention)');
  });
});
