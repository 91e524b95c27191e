import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { couvertureDeLExtrait } from '../../src/cdsf/couverture.js';
import { extractPetiteEnfance } from '../../src/cdsf/extraire.js';
import { formatTri } from '../../src/cdsf/vue-tri.js';
import { runControles } from '../../src/controles/verification.js';
import { direManques } from '../../src/documents/concordance.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { unDossier } from '../dossiers.js';
import { lire } from '../tableur/fabrique.js';

const date = '2028-06-30';
const fixture = fileURLToPath(new URL('../fixtures/cdsf-sans-champ.xlsx', import.meta.url));
const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];
const parentalite = [{ code: 'parentalite', libelle: 'Parentalité' }];

function extraire(dossier: Dossier, options: { readonly parentalite?: boolean } = {}) {
  const { couverture } = runControles(dossier, { date });
  const extrait = extractPetiteEnfance(dossier, { couverture, ...options });
  return { ...extrait, couverture, imprimee: couvertureDeLExtrait(couverture, extrait.tri) };
}

/** « operations : Crèche » for what leaves, « – » before what stays. */
const sorts = ({ tri }: ReturnType<typeof extraire>) =>
  tri.map(({ sorte, nom, part, raison }) => `${part ? '+' : '–'} ${sorte} ${nom} : ${raison}`);

describe('ce qui part au CDSF', () => {
  test('des opérations, des emplois, des zones et des décisions sans champ, étrangers à la petite enfance, restent', async () => {
    const { dossier } = await lire(new Uint8Array(readFileSync(fixture)));
    const extrait = extraire(dossier);
    const texte = JSON.stringify([extrait.dossier, extrait.imprimee]);
    expect(texte).not.toMatch(/ZQ[A-Z]+Z/);
    expect(texte).toContain('Créer une crèche');
    expect(sorts(extrait).filter((sort) => sort.startsWith('–'))).toHaveLength(4);
  });

  test('sans champ, une ligne part quand elle répond à un point et dit la petite enfance, ou quand ce qui la porte part', () => {
    const complet = { natures: ['creation'] as const, cout: 400_000 };
    const dossier = unDossier({
      actions: [
        { numero: '1', intitule: 'Ouvrir', champs: petiteEnfance, zone: ['Nord'] },
        { numero: '2', intitule: 'Sans champ' },
      ],
      offre: [{ nom: 'Les Lutins', type: 'eaje-psu' }],
      zones: [{ nom: 'Nord' }, { nom: 'Sud' }],
      operations: [
        { intitule: 'Construire la micro-crèche', ...complet },
        { intitule: 'Agrandir Les Lutins', ...complet },
        { intitule: 'Chaufferie', equipement: 'Les Lutins' },
        { intitule: 'Études', action: '1' },
        { intitule: 'Micro-crèche, à voir' },
        { intitule: 'Gymnase', ...complet },
        { intitule: 'Micro-crèche du bailleur', action: '2', ...complet },
      ],
      emplois: [
        { metier: 'Auxiliaire de puériculture', etp: 2, competences: 'Éveil', reponse: 'Apprentissage' },
        { metier: 'Animateur', etp: 1, competences: 'Ados', reponse: 'Recrutement' },
      ],
    });
    expect(sorts(extraire(dossier))).toEqual([
      '+ actions 1 : champ « Petite enfance »',
      '– actions 2 : ni champ écrit, ni réponse à un point du schéma',
      '+ offre Les Lutins : mode d’accueil ou service du jeune enfant',
      '+ zones Nord : lien avec une action ou un équipement joint',
      '– zones Sud : aucune réponse à un point du schéma',
      '+ operations Construire la micro-crèche : réponse à un point du schéma',
      '+ operations Agrandir Les Lutins : réponse à un point du schéma',
      '+ operations Chaufferie : équipement joint',
      '+ operations Études : action jointe',
      '– operations Micro-crèche, à voir : ni champ écrit, ni réponse à un point du schéma',
      '– operations Gymnase : aucun champ écrit, et la petite enfance n’y est pas nommée',
      '– operations Micro-crèche du bailleur : action non jointe',
      '+ emplois Auxiliaire de puériculture : réponse à un point du schéma',
      '– emplois Animateur : aucun champ écrit, et la petite enfance n’y est pas nommée',
    ]);
  });

  test('la parentalité n’est jointe qu’à la demande', () => {
    const dossier = unDossier({ actions: [{ numero: '1', intitule: 'Café des parents', champs: parentalite }] });
    expect(extraire(dossier).dossier.actions).toHaveLength(0);
    const jointe = extraire(dossier, { parentalite: true });
    expect(jointe.dossier.actions).toHaveLength(1);
    expect(sorts(jointe)).toEqual(['+ actions 1 : champ « Parentalité », joint à la demande']);
  });

  test('l’expéditeur lit ce qui est joint, ce qui ne l’est pas, et pourquoi', () => {
    const dossier = unDossier({
      actions: [
        { numero: '1', intitule: 'Ouvrir', champs: petiteEnfance },
        { numero: '2', intitule: 'Parents', champs: parentalite },
        { numero: '3', intitule: 'Rien' },
      ],
    });
    expect(formatTri(extraire(dossier).tri).map((phrase) => phrase.replaceAll('\u00a0', ' '))).toEqual([
      '1 action est jointe : champ « Petite enfance » (1).',
      '2 actions ne sont pas jointes : autre champ d’intervention (2) ; ni champ écrit, ni réponse à un point du schéma (3).',
    ]);
  });
});

describe('la couverture imprimée est celle de tout le tableau', () => {
  const dossier = unDossier({
    convention: { debut: '2026-01-01', fin: '2030-12-31' },
    communes: [{ nom: 'Exemple', population: 12_000 }],
    actions: [{ numero: '1', intitule: 'Ouvrir', champs: petiteEnfance }],
    operations: [{ intitule: 'ZQSKATE', cout: 1000 }],
  });
  const { couverture, imprimee } = extraire(dossier);
  const moyens = imprimee.find(({ exigence }) => exigence === 'D214-10-1-I-4-f');

  test('les mêmes états, point par point', () => {
    for (const { exigence, etat } of imprimee)
      expect(etat).toBe(couverture.find((ligne) => ligne.exigence === exigence)?.etat);
  });

  test('une preuve qui n’est pas jointe est dite telle, un manque sur sa ligne est dit sans être cité', () => {
    expect(moyens?.nonJointes).toEqual(moyens?.preuves);
    expect(moyens?.nonJointes?.length).toBeGreaterThan(0);
    expect(JSON.stringify(imprimee)).not.toContain('ZQSKATE');
    expect(direManques(moyens ?? { lacunes: [] })).toEqual([
      'Ce qui relève d’un autre champ de la convention n’est pas complet.',
    ]);
  });
});
