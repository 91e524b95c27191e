import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askColonnes } from '../../src/cli/questions.js';
import { readClasseur, readDossier } from '../../src/index.js';
import { fabriquer, lire } from '../classeur/fabrique.js';
import { dossierVide, lancer } from './lancer.js';

const date = ['--date', '2026-11-24'];

function mairie() {
  return fabriquer((classeur) => {
    classeur
      .addWorksheet('Suivi mairie')
      .addRows([
        ['Plan d’actions (données fictives)'],
        ['Réf', 'Intitullé de l’action', 'Pilotte', 'Service porteur de l’action', 'Etat', 'Couleur', 'Budget'],
        ['A1', 'Ouvrir un lieu d’accueil', 'Ville', 'Petite enfance', 'En cours', 'bleu', 1000],
        [
          'A2',
          'Former les assistants maternels',
          'CCAS',
          'Relais',
          'Réalisé',
          'vert',
          { formula: '1/0', result: { error: '#DIV/0!' } },
        ],
      ]);
  });
}

async function deposer() {
  const dossier = dossierVide();
  const chemin = join(dossier, 'mairie.xlsx');
  writeFileSync(chemin, await mairie());
  return { dossier, chemin, sortie: join(dossier, 'suivi.xlsx'), carte: join(dossier, 'mairie.json') };
}

describe('bilan-ctg reprendre-suivi', () => {
  test('reporte le suivi dans le nôtre, dit ce qui est reconnu, deviné et gardé à part, sans jamais rien demander hors d’un terminal', async () => {
    const { chemin, sortie: fichier } = await deposer();
    const avant = readFileSync(chemin);
    const { code, sortie, erreurs } = lancer('reprendre-suivi', chemin, '--sortie', fichier, ...date);
    expect(code).toBe(1);
    expect(sortie).toMatch(/^Feuille « Suivi mairie » : lue comme « Actions »$/m);
    expect(sortie).toMatch(/^ {2}A +Réf +→ N° +titre connu$/m);
    expect(sortie).toMatch(/^ {2}C +Pilotte +→ Pilote +devinée : titre proche à \d\d %$/m);
    expect(sortie).toMatch(/^ {2}F +Couleur +→ \(gardée à part\) +non reconnue$/m);
    expect(sortie).toContain(
      'Une cellule n’a pas pu être reprise :\n  Suivi mairie!G4 : La cellule affiche l’erreur #DIV/0!',
    );
    expect(erreurs).toContain(`Tableau de suivi écrit : ${fichier}`);
    const { dossier } = await lire(new Uint8Array(readFileSync(fichier)));
    expect(
      dossier.actions.map(({ pilote, statut, autres }) => [pilote?.valeur, statut?.valeur, autres['Couleur']?.valeur]),
    ).toEqual([
      ['Ville', 'en-cours', 'bleu'],
      ['CCAS', 'realisee', 'vert'],
    ]);
    expect(readFileSync(chemin)).toEqual(avant);
  });

  test('la correspondance écrite se corrige, et sert à verifier et bilan comme à reprendre-suivi', async () => {
    const { chemin, carte, dossier } = await deposer();
    lancer('reprendre-suivi', chemin, '--ecrire-correspondance', carte, ...date);
    expect(existsSync(join(dossier, 'mairie-suivi.xlsx'))).toBe(true);
    const ecrite = readFileSync(carte, 'utf8');
    const corrigee = ecrite
      .replace(/("titre": "Pilotte",\s*"devient": )"Pilote"/, '$1null')
      .replace(/("titre": "Service porteur de l’action",\s*"devient": )null/, '$1"Pilote"');
    expect(corrigee).not.toBe(ecrite);
    writeFileSync(carte, corrigee);
    const { sortie } = lancer('verifier', chemin, '--correspondance', carte, '--format', 'json', ...date);
    const regles = (JSON.parse(sortie) as { constats: { regle: string }[] }).constats.map(({ regle }) => regle);
    expect(regles).not.toContain('colonne-devinee');
    expect(regles).not.toContain('colonne-inconnue');
    const docx = join(dossier, 'point.docx');
    const bilan = lancer(
      'bilan',
      chemin,
      '--type',
      'etape',
      '--correspondance',
      carte,
      '--sortie',
      docx,
      '--reference',
      chemin,
      ...date,
    );
    expect(bilan.erreurs).toContain('Point d’étape écrit');
  });

  test.each([
    [
      'une correspondance qui nomme une colonne absente',
      '{"version":1,"feuilles":[{"feuille":"Suivi mairie","devient":"Actions","colonnes":[{"titre":"Porteur","devient":"Pilote"}]}]}',
      /la colonne « Porteur », que la feuille « Suivi mairie » n’a pas/,
    ],
    [
      'deux colonnes pour la même',
      '{"version":1,"feuilles":[{"feuille":"Suivi mairie","devient":"Actions","colonnes":[{"titre":"Pilotte","devient":"Pilote"},{"titre":"Etat","devient":"Pilote"}]}]}',
      /deux colonnes .* à « Pilote »/,
    ],
    ['une correspondance qui ne se lit pas', 'version: 1', /ne se lit pas/],
  ])('%s : une phrase, code 2, rien d’écrit', async (_, contenu, message) => {
    const { chemin, carte, sortie: fichier } = await deposer();
    writeFileSync(carte, contenu);
    const { code, erreurs, sortie } = lancer(
      'reprendre-suivi',
      chemin,
      '--correspondance',
      carte,
      '--sortie',
      fichier,
      ...date,
    );
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toMatch(message);
    expect(erreurs.trim().split('\n')).toHaveLength(1);
    expect(existsSync(fichier)).toBe(false);
  });

  test('ne remplace ni l’original, ni un fichier qui existe', async () => {
    const { chemin, sortie: fichier } = await deposer();
    writeFileSync(fichier, 'à moi');
    expect(lancer('reprendre-suivi', chemin, '--sortie', fichier, ...date).code).toBe(2);
    expect(readFileSync(fichier, 'utf8')).toBe('à moi');
    expect(lancer('reprendre-suivi', chemin, '--sortie', chemin, '--forcer', ...date).erreurs).toContain(
      'est un fichier que la commande lit',
    );
  });
});

describe('les questions du terminal', () => {
  async function repondre(...reponses: readonly string[]) {
    const { rapprochements } = readDossier(await readClasseur(await mairie()));
    const questions: string[] = [];
    const restantes = [...reponses];
    const decidees = await askColonnes(rapprochements, async (question) => {
      questions.push(question);
      return restantes.shift() ?? '';
    });
    return {
      questions,
      colonnes: Object.fromEntries(decidees[0]?.colonnes.map(({ titre, cle }) => [titre, cle]) ?? []),
    };
  }

  test('une réponse vide garde ce qui était compris', async () => {
    const { questions, colonnes } = await repondre();
    expect(questions).toHaveLength(3);
    expect(questions[0]).toMatch(
      /^\nQuestion 1\/3\. Feuille « Suivi mairie », colonne « Intitullé de l’action » \(B2\), par exemple « Ouvrir un lieu d’accueil »/,
    );
    expect(colonnes).toMatchObject({
      'Intitullé de l’action': 'intitule',
      Pilotte: 'pilote',
      'Service porteur de l’action': null,
    });
  });

  test('un numéro choisit, un nom aussi, « ? » les donne tous, le reste est redemandé', async () => {
    const { questions, colonnes } = await repondre('', '0', '9', '?', 'élu referent');
    expect(questions[3]).toMatch(/^« 9 » n’est ni un numéro de la liste ni une de nos colonnes/);
    expect(questions[4]).toMatch(/^N°, Axe, .*Pilote/);
    expect(colonnes).toMatchObject({ Pilotte: null, 'Service porteur de l’action': 'eluReferent' });
  });

  test('une colonne choisie pour une autre prend sa place', async () => {
    const { colonnes } = await repondre('', '1', '1');
    expect(colonnes).toMatchObject({ Pilotte: null, 'Service porteur de l’action': 'pilote' });
  });
});
