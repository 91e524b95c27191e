import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GabaritsCompiles } from '../../src/documents/gabarits.js';
import * as programme from '../../src/index.js';
import type { Demande, NomOperation, Produit, ReponseDe } from '../../src/page/protocole.js';
import { traiter as travailler } from '../../src/page/travail/traiter.js';
import { dossierVide, exemple, lancer } from '../cli/lancer.js';

const date = '2028-06-30';
const nom = 'suivi-exemple.xlsx';
const fichier = { nom, octets: new Uint8Array(readFileSync(exemple)) };
const { gabaritsCompiles } = createRequire(import.meta.url)('../../dist/gabarits.js') as {
  readonly gabaritsCompiles: GabaritsCompiles;
};
const textes = { gabaritsCompiles, definitif: false };
const livres = Object.fromEntries(Object.entries(gabaritsCompiles).map(([cle, { source }]) => [cle, source]));

/** What each way of asking writes: names, and bytes. */
type Fichiers = Readonly<Record<string, string>>;

const empreinte = (octets: Uint8Array) => Buffer.from(octets).toString('base64');

function fichiersDe(fichiers: readonly programme.Fichier[], prefixe = ''): Fichiers {
  return Object.fromEntries(fichiers.map((un) => [`${prefixe}${un.nom}`, empreinte(un.octets)]));
}

function fichiersDuDossier(dossier: string): Fichiers {
  const noms = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile());
  return Object.fromEntries(
    noms.map(({ parentPath, name }) => [
      relative(dossier, join(parentPath, name)),
      empreinte(new Uint8Array(readFileSync(join(parentPath, name)))),
    ]),
  );
}

/** Asks the worker of the page, which has the tracker open. */
async function demander<N extends NomOperation>(
  operation: N,
  demande: object,
  ouvert = fichier,
): Promise<ReponseDe<N>> {
  const atelier = {
    ressources: { gabaritsCompiles, regles: {}, textes: async () => livres },
    suivi: null,
    constats: null,
  };
  const faits: unknown[] = [];
  for (const message of [
    { id: 1, operation: 'ouvrir', demande: { fichier: ouvert, plan: null, correspondance: null, date, relu: false } },
    { id: 2, operation, demande },
  ] as const)
    await travailler(atelier, message as Demande, (retour) => {
      if (retour.genre === 'fait') faits.push(retour.reponse);
      else if (retour.genre !== 'etape') throw new Error(JSON.stringify(retour));
    });
  return faits[1] as ReponseDe<N>;
}

/** What the page gives as an archive: the files that it holds, without the folder's name. */
function fichiersDeLArchive({ fichier: { octets } }: Produit): Fichiers {
  return Object.fromEntries(
    Object.entries(unzipSync(octets)).map(([chemin, contenu]) => [
      chemin.slice(chemin.indexOf('/') + 1),
      empreinte(contenu),
    ]),
  );
}

const choix = { date, definitif: false, modele: null, logos: [] };
const dossier = dossierVide();
const suivi = join(dossier, nom);
const lot = join(dossier, 'lot');
let verifie: programme.SuiviVerifie;

/** Runs a command whose output is a folder, or a file of that folder. */
function commander(sortie: string, ...args: readonly string[]): Fichiers {
  const chemin = join(dossier, sortie);
  mkdirSync(chemin, { recursive: true });
  const { code, erreurs } = lancer(...args);
  if (code === 2) throw new Error(erreurs);
  return fichiersDuDossier(chemin);
}

beforeAll(async () => {
  writeFileSync(suivi, fichier.octets);
  verifie = await programme.verifier(await programme.ouvrir(fichier), date);
  mkdirSync(join(dossier, 'un'));
  writeFileSync(join(dossier, 'un', nom), fichier.octets);
  const documents = 'etape,intermediaire,final,cdsf,annexes';
  lancer('lot', join(dossier, 'un'), '--sortie', lot, '--documents', documents, '--date', date);
}, 240_000);

/** What a batch wrote for the tracker, in one of its folders. */
function fichiersDuLot(prefixe: string): Fichiers {
  const tous = fichiersDuDossier(join(lot, 'suivi-exemple'));
  return Object.fromEntries(
    Object.entries(tous).flatMap(([chemin, contenu]) =>
      chemin.startsWith(prefixe) ? [[chemin.slice(prefixe.length), contenu]] : [],
    ),
  );
}

describe('un programme, la commande, la page et lot écrivent les mêmes octets', () => {
  test.each(['etape', 'intermediaire', 'final'] as const)('bilan : %s', async (type) => {
    const { fichiers } = await programme.bilan(verifie, { ...textes, type });
    const attendu = Object.values(fichiersDe(fichiers));
    expect(attendu).toHaveLength(1);
    const page = await demander('bilan', { ...choix, type, reference: null });
    expect(Object.values(fichiersDe([page.fichier]))).toEqual(attendu);
    const sortie = join(dossier, type, 'bilan.docx');
    expect(Object.values(commander(type, 'bilan', suivi, '--type', type, '--date', date, '--sortie', sortie))).toEqual(
      attendu,
    );
    expect(Object.values(fichiersDuLot(`bilan-${type}`))).toEqual(attendu);
  });

  test('le dossier du CDSF', async () => {
    const attendu = fichiersDe((await programme.cdsf(verifie, { ...textes, bilan: 'intermediaire' })).fichiers);
    expect(Object.keys(attendu)).toHaveLength(6);
    expect(fichiersDeLArchive(await demander('cdsf', { ...choix, bilan: 'intermediaire' }))).toEqual(attendu);
    expect(commander('cdsf', 'cdsf', suivi, '--date', date, '--sortie', join(dossier, 'cdsf'))).toEqual(attendu);
    expect(fichiersDuLot('cdsf/')).toEqual(attendu);
  }, 90_000);

  test('les annexes', async () => {
    const rendu = await programme.annexes({ genre: 'suivi', ...verifie }, { ...textes, date });
    const attendu = fichiersDe(rendu.fichiers);
    expect(Object.keys(attendu)).toHaveLength(6);
    expect(fichiersDeLArchive(await demander('annexes', choix))).toEqual(attendu);
    const usuelles = await demander('annexes', { ...choix, reglage: 'usuel' });
    const sortie = join(dossier, 'usuelles');
    const options = ['--annexes', 'usuel', '--date', date, '--sortie', sortie];
    expect(fichiersDeLArchive(usuelles)).toEqual(commander('usuelles', 'annexes', suivi, ...options));
    expect(commander('annexes', 'annexes', suivi, '--date', date, '--sortie', join(dossier, 'annexes'))).toEqual(
      attendu,
    );
    expect(fichiersDuLot('annexes/')).toEqual(attendu);
  }, 120_000);

  test('le diaporama du Copil', async () => {
    const { fichiers } = await programme.diaporama(verifie, { type: 'final', definitif: false });
    const attendu = fichiersDe(fichiers);
    expect(Object.keys(attendu)).toEqual([`diaporama-final-${date}.pptx`]);
    expect(fichiersDe([(await demander('diaporama', { ...choix, type: 'final' })).fichier])).toEqual(attendu);
    const sortie = join(dossier, 'diaporama', `diaporama-final-${date}.pptx`);
    expect(commander('diaporama', 'diaporama', suivi, '--type', 'final', '--date', date, '--sortie', sortie)).toEqual(
      attendu,
    );
  });

  test('un bilan avec ses photos, leurs légendes et un tableau plus ancien', async () => {
    const photos = join(dossier, 'photos');
    mkdirSync(photos);
    const contenus = {
      '01-relais.jpg': new Uint8Array(readFileSync('test/fixtures/logos/caf.jpg')),
      'legendes.csv': new TextEncoder().encode('Fichier;Légende\n01-relais.jpg;Le relais (données fictives)\n'),
    };
    const fichiers = Object.entries(contenus).map(([nomDeFichier, octets]) => ({ nom: nomDeFichier, octets }));
    for (const { nom: nomDeFichier, octets } of fichiers) writeFileSync(join(photos, nomDeFichier), octets);
    const ancien = 'data/exemple/suivi-exemple-2027.xlsx';
    const reference = { nom: 'suivi-exemple-2027.xlsx', octets: new Uint8Array(readFileSync(ancien)) };
    const page = await demander('bilan', { ...choix, type: 'final', reference, photos: fichiers, fiches: 'toutes' });
    expect(page.avis.join(' ')).toMatch(/1\sphoto/);
    const sortie = join(dossier, 'photographie', 'bilan.docx');
    const options = ['--reference', ancien, '--photos', photos, '--fiches', 'toutes', '--date', date];
    expect(
      Object.values(commander('photographie', 'bilan', suivi, '--type', 'final', ...options, '--sortie', sortie)),
    ).toEqual([empreinte(page.fichier.octets)]);
  }, 60_000);

  test('l’avenant, et ce qui a changé', async () => {
    const plan = readFileSync('data/exemple/plan-signe.json');
    const avant = { nom: 'plan-signe.json', octets: new Uint8Array(plan) };
    const lu = await programme.ouvrirPlanOuSuivi(avant);
    const apres = { genre: 'suivi', ...verifie } as const;
    const signe = '2027-02-16';
    const attendu = fichiersDe((await programme.avenant(lu, apres, { ...textes, date: signe })).fichiers);
    expect(Object.keys(attendu).length).toBeGreaterThan(7);
    expect(
      fichiersDeLArchive(await demander('avenant', { ...choix, date: signe, avant, numero: null, objet: '' })),
    ).toEqual(attendu);
    const sortie = join(dossier, 'avenant');
    expect(
      commander('avenant', 'avenant', 'data/exemple/plan-signe.json', suivi, '--date', signe, '--sortie', sortie),
    ).toEqual(attendu);
    const { resume, prochain } = await programme.comparer(lu, apres);
    const vue = await demander('comparer', { avant });
    const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');
    expect(plat(vue.resume)).toBe(plat(resume));
    expect({ numero: vue.numero, objet: vue.objet }).toEqual(prochain);
    expect(lancer('comparer', 'data/exemple/plan-signe.json', suivi).sortie).toContain(plat(resume));
  }, 120_000);

  test('le classeur annoté', async () => {
    const attendu = fichiersDe(programme.annoter(verifie).fichiers);
    expect(fichiersDe([(await demander('annoter', { date })).fichier])).toEqual(attendu);
    const sortie = join(dossier, 'annote', 'suivi-exemple-annote.xlsx');
    expect(commander('annote', 'annoter', suivi, '--date', date, '--sortie', sortie)).toEqual(attendu);
  });

  test('un tableau vierge, un plan signé, un agenda, les gabarits', async () => {
    const modele = fichiersDe([await programme.modele({ date })]);
    expect(fichiersDe([(await demander('modele', { date, renseignements: [] })).fichier])).toEqual(modele);
    expect(commander('modele', 'modele', join(dossier, 'modele', 'suivi.xlsx'), '--date', date)).toEqual(modele);
    const plan = fichiersDe(programme.signer(verifie).fichiers);
    expect(commander('plan', 'signer', suivi, '--sortie', join(dossier, 'plan', 'plan-signe.json'))).toEqual(plan);
    expect(fichiersDe([(await demander('signer', { signature: null })).fichier])).toEqual(plan);
    const ics = join(dossier, 'agenda', 'ctg.ics');
    const agenda = fichiersDe([await programme.agenda(verifie, date)]);
    expect(commander('agenda', 'echeances', suivi, '--date', date, '--ics', ics)).toEqual(agenda);
    expect(fichiersDe([(await demander('agenda', { date })).fichier])).toEqual(agenda);
    const livres = Object.fromEntries(Object.entries(gabaritsCompiles).map(([cle, { source }]) => [cle, source]));
    const textes = fichiersDe(programme.gabarits(livres));
    expect(commander('gabarits', 'gabarits', join(dossier, 'gabarits'))).toEqual(textes);
    expect(fichiersDeLArchive(await demander('gabarits', { date }))).toEqual(textes);
  }, 90_000);

  test('un tableau étranger mis à notre forme, un bilan corrigé reporté', async () => {
    const etranger = 'test/fixtures/suivis-etrangers/une-seule-feuille.xlsx';
    const octets = new Uint8Array(readFileSync(etranger));
    const repris = await programme.reprendreSuivi(
      await programme.ouvrirTelQuel({ nom: 'une-seule-feuille.xlsx', octets }),
      date,
    );
    const sortie = join(dossier, 'repris', 'suivi.xlsx');
    const mapping = join(dossier, 'repris', 'correspondance.json');
    expect(
      commander(
        'repris',
        ...['reprendre-suivi', etranger, '--date', date, '--sortie', sortie, '--ecrire-correspondance', mapping],
      ),
    ).toEqual(fichiersDe([...repris.fichiers, repris.correspondance]));
    const page = await demander('reprendreSuivi', { date }, { nom: 'une-seule-feuille.xlsx', octets });
    expect(page.fichier.nom).toBe('une-seule-feuille-suivi.xlsx');
    expect([page.fichier.octets]).toEqual(repris.fichiers.map((un) => un.octets));

    const [bilan] = (await programme.bilan(verifie, { ...textes, type: 'intermediaire' })).fichiers;
    const document = join(dossier, 'bilan.docx');
    writeFileSync(document, bilan?.octets ?? new Uint8Array());
    const { fichiers, reprise } = await programme.reprendre(
      { nom: 'bilan.docx', octets: bilan?.octets ?? new Uint8Array() },
      fichier,
    );
    expect(fichiers).toEqual([]);
    expect(reprise.inchanges).toBeGreaterThan(50);
    expect(lancer('reprendre', document, suivi).erreurs).toContain('Rien n’a été écrit');
  });
});
