import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { GabaritsCompiles } from '../../src/documents/gabarits.js';
import { fiches, regrouper, verifier } from '../../src/index.js';
import type { Demande, FichierRecu, NomOperation, ReponseDe, Retour } from '../../src/page/protocole.js';
import type { Atelier } from '../../src/page/travail/atelier.js';
import { traiter } from '../../src/page/travail/traiter.js';
import { exemple } from '../cli/lancer.js';
import { retype } from '../reprise/documents.js';

const { gabaritsCompiles } = createRequire(import.meta.url)('../../dist/gabarits.js') as {
  readonly gabaritsCompiles: GabaritsCompiles;
};
const date = '2028-06-30';
const complet = lu('suivi-exemple.xlsx', exemple);
/** Deux actions de même numéro, sans parties ni période : rien de définitif ne peut en partir. */
const fautif = {
  nom: 'fautif.csv',
  octets: strToU8(
    'N°;Intitulé;Statut;Début;Fin\n1;Ouvrir la crèche;En cours;01/01/2026;31/12/2029\n1;Agrandir le relais;En cours;01/01/2026;31/12/2029\n',
  ),
};
const charte = lu('charte-exemple.docx', 'data/exemple/charte-exemple.docx');
const choix = { date, definitif: false, exigerSchema: false, modele: null, logos: [] };

/** The same Word document, a text of it typed over where it stands. */
function corriger({ nom, octets }: FichierRecu, avant: string, apres: string): FichierRecu {
  return { nom, octets: retype(octets, avant, apres) };
}

function lu(nom: string, chemin: string): FichierRecu {
  return { nom, octets: new Uint8Array(readFileSync(chemin)) };
}

async function ouvert(fichier: FichierRecu): Promise<Atelier> {
  const atelier: Atelier = {
    ressources: { gabaritsCompiles, regles: {}, textes: async () => ({}) },
    suivi: null,
    constats: null,
  };
  await demander(atelier, 'ouvrir', { fichier, plan: null, correspondance: null, date, relu: false });
  return atelier;
}

async function demander<N extends NomOperation>(
  atelier: Atelier,
  operation: N,
  demande: object | null,
): Promise<ReponseDe<N>> {
  const retour = await dernierRetour(atelier, operation, demande);
  if (retour?.genre !== 'fait') throw new Error(JSON.stringify(retour));
  return retour.reponse as ReponseDe<N>;
}

async function dernierRetour(atelier: Atelier, operation: NomOperation, demande: object | null) {
  const retours: Retour[] = [];
  await traiter(atelier, { id: 1, operation, demande } as Demande, (retour) => retours.push(retour));
  return retours.at(-1);
}

const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

const documents = [
  ['bilan', 'apercuBilan', { type: 'intermediaire', reference: null }],
  ['cdsf', 'apercuCdsf', { bilan: 'intermediaire', parentalite: false }],
  ['diaporama', 'apercuDiaporama', { type: 'intermediaire' }],
  ['annexes', 'apercuAnnexes', {}],
  [
    'avenant',
    'apercuAvenant',
    { avant: lu('plan.json', 'data/exemple/plan-signe-avenant-1.json'), numero: null, objet: '' },
  ],
] as const;

describe('un aperçu dit ce que le fichier dira', () => {
  test.each(documents)('%s : le définitif y est refusé par la même phrase', async (ecrire, voir, propre) => {
    const atelier = await ouvert(ecrire === 'avenant' ? complet : fautif);
    const demande = { ...choix, ...propre, definitif: true };
    const refus = await dernierRetour(atelier, ecrire, demande);
    const vue = await demander(atelier, voir, demande);
    expect(refus?.genre).toBe('refus');
    expect(plat(vue.refus ?? '')).toBe(refus?.genre === 'refus' ? plat(refus.message) : '');
    expect('pages' in vue ? vue.pages : vue.diapos).toEqual([]);
  });

  test.each(documents)('%s : le projet dit ce qui lui manque, comme le fichier', async (ecrire, voir, propre) => {
    const atelier = await ouvert(ecrire === 'avenant' ? complet : fautif);
    const demande = { ...choix, ...propre };
    const vue = await demander(atelier, voir, demande);
    const { avis } = await demander(atelier, ecrire, demande);
    expect(vue.refus).toBeNull();
    expect(ecrire === 'avenant' || vue.reste !== null).toBe(true);
    if (vue.reste !== null) expect(avis).toContain(vue.reste);
  });

  test('les annexes : chacune a sa page, qui est un projet', async () => {
    const { pages } = await demander(await ouvert(complet), 'apercuAnnexes', choix);
    expect(pages.map(({ titre }) => titre.replace(/\s/g, ' ').slice(0, 10))).toEqual(
      [1, 2, 3, 4, 5, 6].map((numero) => `Annexe ${numero} :`),
    );
    expect(pages.every(({ html }) => html.includes('PROJET'))).toBe(true);
  });

  test('le dossier du CDSF : la lettre, le volet, et ce qui reste', async () => {
    const vue = await demander(await ouvert(complet), 'apercuCdsf', {
      ...choix,
      bilan: 'intermediaire',
      parentalite: false,
    });
    expect(vue.pages.map(({ titre }) => titre)).toEqual(['Lettre de transmission', 'Volet petite enfance']);
    expect(vue.tri.some((phrase) => /ne sont pas jointes/.test(phrase))).toBe(true);
  });

  test('le diaporama : autant de titres que de diapositives, et celles qui manquent', async () => {
    const vue = await demander(await ouvert(fautif), 'apercuDiaporama', { ...choix, type: 'intermediaire' });
    expect(vue.diapos[0]?.titre).toMatch(/Bilan intermédiaire/);
    expect(vue.avis.join(' ')).toMatch(/faute de données/);
  });

  test('le papier à en-tête : son en-tête, son pied, ses marges, ses polices', async () => {
    const demande = { ...choix, type: 'etape', reference: null };
    const atelier = await ouvert(complet);
    const vue = await demander(atelier, 'apercuBilan', { ...demande, modele: charte });
    expect(vue.papier?.polices).toEqual({ texte: 'Calibri', titres: 'Calibri', couleur: '7A1F3D' });
    expect(vue.papier?.entete.lignes.join(' ')).toContain('Mairie d’Exemple');
    expect(vue.papier?.pied.lignes.join(' ')).toMatch(/Page …/);
    expect(vue.papier?.marges.gauche).toBeGreaterThan(0.05);
    expect(vue.pages[0]?.html).toContain('<font face="Calibri, Arial, sans-serif" color="#7A1F3D">');
    const sans = await demander(atelier, 'apercuBilan', demande);
    expect(sans.papier).toBeNull();
    expect(sans.pages[0]?.html).not.toContain('<font');
  });

  test('le plan signé : ce qui est figé, et l’empreinte que porte le papier', async () => {
    const atelier = await ouvert(complet);
    const vue = await demander(atelier, 'apercuPlanSigne', { signature: '2026-02-01' });
    expect(vue.feuilles.find(({ nom }) => nom === 'Actions')?.lignes).toBe(46);
    expect(plat(vue.signature ?? '')).toBe('1er février 2026');
    const { html } = (await demander(atelier, 'apercuAnnexes', choix)).pages[0] ?? { html: '' };
    expect(html).toContain(vue.empreinte);
  });

  test('les échéances : chacune datée, les plus pressantes d’abord', async () => {
    const { groupes } = await demander(await ouvert(complet), 'echeances', { date: '2029-06-30' });
    const etats = ['en retard', 'à venir', 'à préciser', 'fait', 'sans objet'];
    expect(groupes.map(({ etat }) => etat)).toEqual(etats.filter((etat) => groupes.some((un) => un.etat === etat)));
    expect(
      groupes
        .flatMap(({ echeances }) => echeances)
        .every(({ quand }) => /^(?:\d\d\/\d\d\/\d{4}|fait$|sans date$)/.test(quand)),
    ).toBe(true);
    expect(groupes[0]?.echeances.some(({ quand }) => /2028|2029/.test(quand))).toBe(true);
  });

  test('un tableau sans période : la phrase du cœur', async () => {
    const retour = await dernierRetour(await ouvert(fautif), 'echeances', { date });
    expect(retour).toMatchObject({ genre: 'refus', message: expect.stringMatching(/feuille Convention/) });
  });
});

describe('ce qui revient', () => {
  async function bilanDe(fichier: FichierRecu): Promise<FichierRecu> {
    const demande = { ...choix, type: 'intermediaire', reference: null, fiches: 'toutes' };
    return (await demander(await ouvert(fichier), 'bilan', demande)).fichier;
  }

  test('un Word corrigé : ce qu’il change, puis plus rien quand il est redonné', async () => {
    const atelier = await ouvert(complet);
    const corrige = corriger(await bilanDe(complet), 'À mi-parcours, le plan avance', 'À mi-parcours, le plan tient');
    const { retours, fichier } = await demander(atelier, 'ramener', { fichiers: [corrige], date, vider: false });
    expect(retours[0]?.ecrits).toHaveLength(1);
    expect(retours[0]?.ecrits[0]?.avant).toContain('le plan avance');
    expect(retours[0]?.ecrits[0]?.apres).toContain('le plan tient');
    expect(fichier?.nom).toBe(complet.nom);
    const apres = await ouvert(fichier ?? complet);
    const deux = await demander(apres, 'ramener', { fichiers: [corrige], date, vider: false });
    expect(deux.fichier).toBeNull();
    expect(deux.retours[0]?.ecrits).toEqual([]);
  });

  test('deux Word qui disent autre chose de la même cellule : le second est à décider', async () => {
    const bilan = await bilanDe(complet);
    const versions = ['tient', 'recule'].map((mot) => ({
      ...corriger(bilan, 'À mi-parcours, le plan avance', `À mi-parcours, le plan ${mot}`),
      nom: `${mot}.docx`,
    }));
    const { retours } = await demander(await ouvert(complet), 'ramener', { fichiers: versions, date, vider: false });
    expect(retours.map(({ ecrits, conflits }) => [ecrits.length, conflits.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('le bilan d’un autre tableau : la phrase du cœur, et les autres fichiers vont leur chemin', async () => {
    const bon = corriger(await bilanDe(complet), 'À mi-parcours, le plan avance', 'À mi-parcours, le plan tient');
    const etranger = { ...(await bilanDe(fautif)), nom: 'autre.docx' };
    const { retours } = await demander(await ouvert(complet), 'ramener', {
      fichiers: [etranger, bon],
      date,
      vider: false,
    });
    expect(retours[0]?.refus).toMatch(/à partir d’un autre tableau de suivi/);
    expect(retours[1]?.ecrits).toHaveLength(1);
  });

  /** Une fiche du tableau, où chaque point a cette réponse. */
  async function ficheRemplie(atelier: Atelier, reponse: string): Promise<FichierRecu> {
    if (!atelier.suivi) throw new Error('rien d’ouvert');
    const verifie = await verifier(atelier.suivi, date);
    const groupes = regrouper(verifie, 'feuille').map((groupe) => ({
      ...groupe,
      constats: groupe.constats.filter(({ regle }) => regle === 'date-illisible'),
    }));
    const [fiche] = await fiches(verifie, groupes, { format: 'csv', unSeul: 'fiche.csv' });
    const texte = new TextDecoder().decode(fiche?.octets);
    const remplie = texte.replaceAll(/;;date-illisible;/g, `;${reponse};date-illisible;`);
    return { nom: 'fiche.csv', octets: strToU8(remplie) };
  }
  const tableauCsv = {
    nom: 'suivi.csv',
    octets: strToU8('N°;Intitulé;Pilote;Statut;Début;Fin\n1;Ouvrir la crèche;Mairie;En cours;01/01/2026;bientôt\n'),
  };

  test('une fiche .csv remplie, d’un tableau .csv : la réponse dans sa cellule, d’un classeur qui porte le nom d’un classeur', async () => {
    const atelier = await ouvert(tableauCsv);
    const fiche = await ficheRemplie(atelier, '31/12/2028');
    const { retours, fichier } = await demander(atelier, 'ramener', { fichiers: [fiche], date, vider: false });
    expect(retours[0]).toMatchObject({ nom: 'fiche.csv', refus: null, laisses: [] });
    expect(retours[0]?.ecrits).toMatchObject([{ place: { feuille: 'suivi', cellule: 'F2' }, apres: '31/12/2028' }]);
    expect(fichier?.nom).toBe('suivi.xlsx');
  });

  test('une fiche que personne n’a remplie : rien à écrire', async () => {
    const atelier = await ouvert(tableauCsv);
    const fiche = await ficheRemplie(atelier, '');
    const { retours, fichier } = await demander(atelier, 'ramener', { fichiers: [fiche], date, vider: false });
    expect([retours[0]?.refus, retours[0]?.ecrits, fichier]).toEqual([null, [], null]);
  });
});

test('un texte qui n’est celui d’aucun document : lequel, et que faire', async () => {
  const gabarits = [{ nom: 'bilan.hbs', octets: strToU8('<p></p>') }];
  const demande = { ...choix, gabarits, type: 'etape', reference: null };
  expect(await dernierRetour(await ouvert(complet), 'bilan', demande)).toMatchObject({
    genre: 'refus',
    message: expect.stringMatching(/n’est le texte d’aucun document.*gardez aux fichiers le nom/),
  });
});
