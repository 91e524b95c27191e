import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filtresDeDepart } from '../../src/page/ecrans/constats/choix.js';
import { isFiltre, retenir } from '../../src/page/ecrans/constats/retenir.js';
import type { DemandeDe, NomOperation, ReponseDe } from '../../src/page/protocole.js';
import type { Atelier } from '../../src/page/travail/atelier.js';
import { operations } from '../../src/page/travail/operations.js';
import { gabarits } from '../documents/gabarits-du-depot.js';

const date = '2027-09-15';
const lire = (nom: string) => ({ nom, octets: new Uint8Array(readFileSync(`test/fixtures/fiches/${nom}`)) });
const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

async function ouvrir(fichier: { nom: string; octets: Uint8Array }) {
  const textes = Object.fromEntries(Object.entries(gabarits));
  const ressources = { gabaritsCompiles: {}, regles: {}, textes: async () => textes };
  const atelier: Atelier = { ressources, suivi: null, constats: null };
  const demander = async <N extends NomOperation>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>> => {
    const faire = operations[nom] as unknown as (
      a: Atelier,
      d: DemandeDe<N>,
      p: { progres: () => void },
    ) => ReponseDe<N>;
    return faire(atelier, demande, { progres: () => undefined });
  };
  const ouverture = { plan: null, correspondance: null, date };
  const vue = await demander('ouvrir', { fichier, ...ouverture, relu: false });
  const relire = (corrige: { nom: string; octets: Uint8Array }) =>
    demander('ouvrir', { fichier: corrige, ...ouverture, relu: true });
  return { atelier, demander, vue, relire };
}

const trois = () => ouvrir(lire('trois-onglets.xlsx'));
const F7 = { feuille: 'Petite enfance', cellule: 'F7' };

describe('corriger une cellule dans la page', () => {
  test('sa ligne et ses voisines, sous leurs titres, avec le contrôle qui convient', async () => {
    const { demander } = await trois();
    const vue = await demander('voisinage', F7);
    expect(vue).toMatchObject({
      titre: 'Échéance',
      controle: { genre: 'date', souple: true },
      valeurs: ['31/13/2028'],
      fusionnee: false,
    });
    expect(vue.lignes.map(({ numero }) => numero)).toEqual([5, 6, 7, 8, 9]);
    expect(vue.colonnes.map(({ titre }) => titre)).toContain('Porteur');
  });

  test('une donnée personnelle n’est pas réaffichée, ni dans son champ ni dans le tableau', async () => {
    const { demander, atelier } = await trois();
    const vue = await demander('voisinage', { ...F7, cellule: 'C7' });
    expect(vue.valeurs).toBeNull();
    const tenue = atelier.suivi?.classeur.feuilles
      .find(({ nom }) => nom === F7.feuille)
      ?.lignes.get(7)
      ?.get(3);
    expect(tenue?.genre).toBe('texte');
    expect(JSON.stringify(vue)).not.toContain(tenue?.genre === 'texte' ? tenue.texte : '?');
    expect(vue.lignes[2]?.cellules.find(({ adresse }) => adresse === 'C7')).toMatchObject({ texte: '', masquee: true });
  });

  test('une liste : ses valeurs, celle de la cellule dans ses mots, plusieurs quand il en faut', async () => {
    const entetes = 'N°;Intitulé;Champ d’intervention;Statut;Exigences du schéma\n';
    const texte = `${entetes}1;Ouvrir la crèche;"petite enfance ; Jardinage";en cours;"4° a ; 4°f"\n`;
    const { demander, vue } = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
    expect(vue.annotable).toBe(false);
    const cellule = (adresse: string) => demander('voisinage', { feuille: 'suivi', cellule: adresse });
    expect(await cellule('D2')).toMatchObject({
      controle: { genre: 'liste', plusieurs: false },
      valeurs: ['En cours'],
    });
    expect(await cellule('E2')).toMatchObject({ controle: { plusieurs: true }, valeurs: ['4° a', '4° f'] });
    expect((await cellule('C2')).valeurs).toEqual(['Petite enfance', 'Jardinage']);
  });

  test('ce qui revient dans une colonne est suggéré', async () => {
    const texte = 'N°;Intitulé;Pilote\n1;Une;CCAS\n2;Deux;CCAS\n3;Trois;\n4;Quatre;Mairie\n';
    const { demander } = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
    expect((await demander('voisinage', { feuille: 'suivi', cellule: 'C4' })).suggestions).toEqual(['CCAS']);
  });

  test('la copie se relit, et dit ce que la correction a réglé ; un refus garde le fichier', async () => {
    const { demander, relire } = await trois();
    const refuse = await demander('corriger', { ...F7, valeur: 'bientôt', date });
    expect(refuse.fichier).toBeNull();
    expect(plat(refuse.refus ?? '')).toMatch(/^« bientôt » n’est pas une date.* La cellule n’a pas été changée\.$/);
    const { fichier, refus } = await demander('corriger', { ...F7, valeur: '31/12/2028', date });
    expect([fichier?.nom, refus]).toEqual(['trois-onglets-corrige.xlsx', null]);
    const apres = await relire(fichier ?? lire('trois-onglets.xlsx'));
    expect(apres.gueris?.map(({ regle, cellule }) => `${regle} ${cellule}`)).toEqual(['date-illisible F7']);
  });

  test('un point montré sur le numéro de l’action va à sa case : la colonne s’ajoute quand le tableau ne l’a pas', async () => {
    const { demander, vue, relire } = await ouvrir({
      nom: 'w01.xlsx',
      octets: new Uint8Array(readFileSync('test/fixtures/suivis-vus/w01-annees-croix.xlsx')),
    });
    const tous = vue.feuilles.flatMap(({ groupes }) => groupes.flat());
    const point = tous.find(({ message }) => plat(message).includes('L’action 1.1 n’a pas d’objectif'));
    const cle = point?.cle ?? -1;
    const champ = await demander('pointACorriger', { cle });
    expect(champ).toMatchObject({ titre: 'Objectif', ajoutee: true, valeurs: [] });
    const { fichier, refus } = await demander('ajouterColonne', { cle, valeur: 'Accueillir plus d’enfants', date });
    expect([fichier?.nom, refus]).toEqual(['w01-corrige.xlsx', null]);
    const relu = await relire(fichier ?? { nom: '', octets: new Uint8Array() });
    expect(relu.gueris?.map(({ message }) => plat(message))).toContain(plat(point?.message ?? ''));
    const autre = relu.feuilles
      .flatMap(({ groupes }) => groupes.flat())
      .find(({ message }) => plat(message).includes('L’action 1.2 n’a pas d’objectif'));
    expect(await demander('pointACorriger', { cle: autre?.cle ?? -1 })).toMatchObject({
      titre: 'Objectif',
      ajoutee: false,
    });
  });

  test('une feuille absente est dite une fois, peut être ajoutée, et n’est plus dite', async () => {
    const { vue, demander, relire } = await trois();
    const absence = vue.feuilles.flatMap(({ groupes }) => groupes.flat()).find(({ feuille }) => feuille === 'Offre');
    expect(absence).toMatchObject({ ajout: 'offre', cellule: null });
    expect(plat(absence?.message ?? '')).toMatch(/^Votre classeur n’a pas de feuille Offre\. Vous pouvez l’ajouter\./);
    const { fichier } = await demander('ajouterFeuille', { cle: 'offre', date });
    const apres = await relire(fichier);
    const ajouts = apres.feuilles.flatMap(({ groupes }) => groupes.flat()).map(({ ajout }) => ajout);
    expect(ajouts).not.toContain('offre');
    expect(ajouts).toContain('zones');
  });
});

describe('partager les constats', () => {
  test('la part de chacun, en texte, sans donnée personnelle', async () => {
    const { demander, atelier } = await trois();
    const parts = await demander('partager', { critere: 'pilote', date });
    const caf = parts.find(({ titre }) => plat(titre) === 'Pour la Caf');
    expect(plat(caf?.texte ?? '')).toContain(`Pour la Caf : ${caf?.nombre} points\n\n- `);
    const tenue = atelier.suivi?.classeur.feuilles
      .find(({ nom }) => nom === F7.feuille)
      ?.lignes.get(7)
      ?.get(3);
    const tout = plat(parts.map(({ texte }) => texte).join('\n'));
    expect(tout).toContain('Petite enfance!C7, Porteur');
    expect(tout).not.toContain(tenue?.genre === 'texte' ? tenue.texte : '?');
  });

  test('une fiche seule, ou toutes dans une archive', async () => {
    const { demander } = await trois();
    const demande = { critere: 'feuille', date, format: 'csv' } as const;
    const parts = await demander('partager', demande);
    const seule = await demander('fiches', { ...demande, rang: 0 });
    expect(seule.fichier.nom).toMatch(/^fiche-.*\.csv$/);
    expect(strFromU8(seule.fichier.octets)).toContain('Votre réponse');
    const toutes = await demander('fiches', { ...demande, rang: null });
    expect(Object.keys(unzipSync(toutes.fichier.octets))).toHaveLength(parts.length);
  });
});

describe('filtrer les constats', () => {
  const compter = async (filtres: Partial<ReturnType<typeof filtresDeDepart>>) => {
    const { vue } = await trois();
    return retenir(vue.feuilles, { ...filtresDeDepart(), ...filtres }).flatMap(({ groupes }) => groupes.flat());
  };

  test('sans filtre, tout', async () => {
    const { vue } = await trois();
    expect(isFiltre(filtresDeDepart())).toBe(false);
    expect(retenir(vue.feuilles, filtresDeDepart())).toEqual(vue.feuilles);
  });

  test('par feuille, sorte, action, gravité', async () => {
    const jeunesse = await compter({ feuille: 'Jeunesse' });
    expect(new Set(jeunesse.map(({ feuille }) => feuille))).toEqual(new Set(['Jeunesse']));
    const dates = await compter({ regle: 'date-illisible' });
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every(({ regle }) => regle === 'date-illisible')).toBe(true);
    const action = await compter({ sujet: 'Action PE-3' });
    expect(action.map(({ cellule }) => cellule)).toContain('F7');
    const graves = await compter({ gravitesMasquees: new Set(['a-corriger', 'a-verifier', 'info']) });
    expect(new Set(graves.map(({ gravite }) => gravite))).toEqual(new Set(['empeche-envoi']));
  });

  test.each(['echeance F7', 'ÉCHÉANCE   31/13', 'F7 petite'])(
    'par des mots, sans accent ni ordre : %s',
    async (texte) => {
      const gardes = await compter({ texte });
      expect(gardes.map(({ cellule }) => cellule)).toContain('F7');
      expect(gardes.length).toBeLessThan(5);
    },
  );
});
