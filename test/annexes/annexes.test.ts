import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderAnnexe, renderAnnexeHtml } from '../../src/annexes/rendre.js';
import type { EntreeAnnexe } from '../../src/annexes/vue-annexe.js';
import { annexesDuReglage, annexesParDefaut } from '../../src/avenant/annexes.js';
import { dossierOfPlan, figer } from '../../src/comparaison/plan.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { readImage } from '../../src/word/images.js';
import { readModele } from '../../src/word/modele/lire.js';
import { logo } from '../word/chartes.js';
import { checkDocx } from '../word/conformite.js';
import { openDocument, openParts } from '../word/ouvrir.js';
import { type Lignes, lireAnnexe, lireTableau, uneAnnexe, uneEntree } from './fabrique.js';

const charte = fileURLToPath(new URL('../../data/exemple/charte-exemple.docx', import.meta.url));
const exemple = fileURLToPath(new URL('../../data/exemple/suivi-exemple.xlsx', import.meta.url));

const { dossier: suivi } = readDossier(await readClasseur(new Uint8Array(readFileSync(exemple))));

/** The example, frozen anew each time. */
function entreeExemple(options: Partial<EntreeAnnexe> = {}) {
  return uneEntree({}, { dossier: dossierOfPlan(figer(suivi)), ...options });
}

const communes: Lignes['communes'] = [
  { nom: 'Le Cendre', codeInsee: '63069', population: 5600, anneePopulation: 2025, competenceAo: 'oui' },
  { nom: 'Cournon-d’Auvergne', codeInsee: '63124', competenceAo: 'non', transfereeA: 'Métropole' },
];

describe('ce que chaque annexe contient', () => {
  test('la première page : territoire, intitulé, période, parties, version, état', async () => {
    const lignes = await lireAnnexe(
      { numero: '4', intitule: 'Modalités de pilotage', fonctions: ['pilotage'] },
      uneEntree({
        convention: [
          {
            territoire: 'Pays d’Exemple',
            debut: '01/01/2026',
            fin: '31/12/2030',
            signataires: 'Caf d’Exemple ; Ville d’Exemple',
          },
        ],
      }),
    );
    expect(lignes.slice(0, 10)).toEqual([
      'Convention territoriale globale Pays d’Exemple',
      'Annexe 4 – Modalités de pilotage',
      '1er janvier 2026 – 31 décembre 2030',
      'Parties à la convention',
      'Caf d’Exemple',
      'Ville d’Exemple',
      'Version',
      'Version signée le 17 décembre 2025',
      'État du document',
      'Projet, 30 juin 2027',
    ]);
  });

  test('diagnostic : enjeux, population, besoins au taux recalculé à côté du taux publié', async () => {
    const entree = uneEntree({
      convention: [{ enjeux: 'Soutenir les parents ; Rendre les services accessibles' }],
      communes,
      besoins: [
        {
          territoire: 'Le Cendre',
          annee: 2025,
          enfants: 152,
          places: 61,
          tauxCouverture: { genre: 'nombre', nombre: 0.41, pourcentage: true },
          source: 'Insee 2025',
        },
        { territoire: 'Quartier du Lac', annee: 2025, places: 10 },
      ],
    });
    const annexe = uneAnnexe('diagnostic');
    expect(await lireAnnexe(annexe, entree)).toEqual(
      expect.arrayContaining(['Soutenir les parents', 'Rendre les services accessibles']),
    );
    expect(await lireTableau(annexe, entree, /Communes/)).toEqual([
      ['Commune', 'Population', 'Année'],
      ['Le Cendre', '5 600', '2025'],
      ['Cournon-d’Auvergne', 'À compléter : la population', 'À compléter : l’année'],
    ]);
    expect((await lireTableau(annexe, entree, /Besoins/)).slice(1)).toEqual([
      ['Le Cendre', '2025', '152', '–', '–', '–', '61', '40,1', '41 %', 'Insee 2025'],
      ['Quartier du Lac', '2025', '–', '–', '–', '–', '10', '–', '–', 'À compléter : la source'],
    ]);
  });

  test('offre : par commune, les places s’ajoutent, et 0 n’est pas vide', async () => {
    const entree = uneEntree({
      offre: [
        { nom: 'Les Lutins', type: 'EAJE PSU', commune: 'Le Cendre', placesDebut: 30, placesPrevues: 36 },
        { nom: 'Le Parc', commune: 'LE CENDRE', placesDebut: 12, placesPrevues: 0, avip: 'oui' },
        { nom: 'Relais', commune: 'Cournon' },
      ],
    });
    const annexe = uneAnnexe('offre');
    expect(await lireTableau(annexe, entree, /Nombre/)).toEqual([
      [
        'Commune',
        'Équipements et services',
        'Places au début',
        'Places au 31/12/2023',
        'Places prévues',
        'Places soutenues',
      ],
      ['Le Cendre', '2', '42', '–', '36', '–'],
      ['Cournon', '1', '–', '–', '–', '–'],
      ['Ensemble', '3', '42', '–', '36', '–'],
    ]);
    expect((await lireTableau(annexe, entree, /horaires/)).slice(1, 4)).toEqual([
      ['Le Cendre'],
      ['Les Lutins', '–', '–', '–', '–', '–'],
      ['Le Parc', '–', '–', '–', '–', 'Oui'],
    ]);
  });

  test('plan d’actions : une fiche par action, axe par axe, les points du schéma en toutes lettres', async () => {
    const entree = uneEntree({
      actions: [
        { numero: '1.1', intitule: 'Ouvrir une crèche', axe: 'Axe 1', exigences: '4° a', statut: 'abandonnée' },
        { numero: '2.1', intitule: 'Aider', axe: 'Axe 2', description: 'En deux temps :\n- étude\n- travaux' },
        { numero: '1.2', intitule: 'Rénover', axe: 'Axe 1', pilote: 'Ville', objectif: 'Maintenir' },
      ],
    });
    const lignes = await lireAnnexe(uneAnnexe('plan-actions'), entree);
    const titres = ['Axe 1', '1.1 – Ouvrir une crèche', '1.2 – Rénover', 'Axe 2', '2.1 – Aider'];
    expect(lignes.slice(lignes.lastIndexOf('1. Le plan d’actions')).filter((ligne) => titres.includes(ligne))).toEqual(
      titres,
    );
    expect(lignes).toEqual(
      expect.arrayContaining([
        'Abandonnée',
        'étude',
        'travaux',
        'D. 214-10-1, I, 4°, a : les objectifs de maintien, de développement et de redéploiement',
        'À compléter : la structure qui porte l’action',
      ]),
    );
  });

  test('programmation : le total dit combien de montants manquent ; 0 et « sans objet » n’en sont pas', async () => {
    const entree = uneEntree({
      actions: [
        { numero: '1', budgetPrevu: 1000.5, cofinancements: 'Caf 600 € ; MSA' },
        { numero: '2', budgetPrevu: 0, cofinancements: 'CAF 100 €' },
        { numero: '3', budgetPrevu: 'sans objet', cofinancements: 'à définir' },
        { numero: '4' },
        { numero: '5', budgetPrevu: 'à chiffrer' },
      ],
    });
    const annexe = uneAnnexe('programmation');
    expect((await lireTableau(annexe, entree, /Budget/)).map((ligne) => ligne.slice(-2))).toEqual([
      ['Cofinancements', 'Budget prévu'],
      ['Caf 600 € ; MSA', '1 000,50 €'],
      ['Caf 100 €', '0 €'].map((texte) => texte.replace('Caf', 'CAF')),
      ['à définir', 'sans objet'],
      ['–', 'À compléter : le budget'],
      ['–', 'à chiffrer'],
      ['700 €\n1 financement sans montant', '1 000,50 €\n2 montants manquants'],
    ]);
    expect((await lireTableau(annexe, entree, /financeur/)).slice(1)).toEqual([
      ['Caf', '2', '0', '700 €'],
      ['MSA', '1', '1', '–'],
    ]);
  });

  test('pilotage : qui porte chaque action', async () => {
    const entree = uneEntree({
      actions: [{ numero: '1', intitule: 'Ouvrir', pilote: 'Ville', eluReferent: 'Adjointe à la petite enfance' }],
    });
    expect(await lireTableau(uneAnnexe('pilotage'), entree, /Pilote/)).toEqual([
      ['N°', 'Action', 'Pilote', 'Élu référent'],
      ['1', 'Ouvrir', 'Ville', 'Adjointe à la petite enfance'],
    ]);
  });

  test('évaluation : l’indicateur que cite une action est nommé, par son numéro ou son libellé', async () => {
    const entree = uneEntree({
      actions: [{ numero: '1', intitule: 'Ouvrir', indicateurs: 'i1 ; Familles reçues ; Inconnu' }],
      indicateurs: [
        { numero: 'I1', libelle: 'Places', depart: 0, cible: 24, sens: 'hausse' },
        { numero: 'I2', libelle: 'Familles reçues' },
      ],
    });
    const annexe = uneAnnexe('evaluation');
    expect((await lireTableau(annexe, entree, /chaque action/))[1]).toEqual([
      '1',
      'Ouvrir',
      'I1 – Places\nI2 – Familles reçues\nInconnu',
    ]);
    expect((await lireTableau(annexe, entree, /départ/))[1]?.slice(0, 8)).toEqual([
      'I1',
      'Places',
      '–',
      '0',
      '–',
      '24',
      '–',
      'Hausse',
    ]);
  });

  test('délibérations : les communes signataires, et que les délibérations sont jointes', async () => {
    const entree = uneEntree({ communes }, { etat: 'definitif' });
    const annexe = uneAnnexe('deliberations');
    expect(await lireAnnexe(annexe, entree)).toContain(
      'Les délibérations des collectivités signataires sont jointes à la présente annexe.',
    );
    expect((await lireTableau(annexe, entree, /Communes/)).slice(1)).toEqual([
      ['Le Cendre', '63069', 'Oui', '–', 'non précisé'],
      ['Cournon-d’Auvergne', '63124', 'Non', 'Métropole', 'non précisé'],
    ]);
  });

  test('plusieurs parties dans une annexe : dans l’ordre choisi, puis ce qui change', async () => {
    const lignes = await lireAnnexe(uneAnnexe('concertation', 'deliberations'), uneEntree({}));
    expect(lignes.filter((ligne) => /^\d\. /.test(ligne))).toEqual([
      '1. La concertation et les partenariats',
      '2. Les communes signataires et leurs délibérations',
      '3. Ce qui change',
      '4. D’où viennent ces données',
    ]);
  });
});

describe('ce qui change', () => {
  const lire = (modifications: EntreeAnnexe['modifications']) =>
    lireTableau(uneAnnexe('pilotage'), uneEntree({}, { modifications }), /Modifications/);
  const entete = ['Ce qui change', 'Avant', 'Après'];

  test('avant tout avenant', async () => {
    expect(await lire(null)).toEqual([entete, ['Aucune modification : version d’origine.']]);
  });

  test('un avenant signé dont le plan n’est pas connu n’est pas passé sous silence', async () => {
    const entree = uneEntree({}, { modifications: 'inconnues', avenantsSansPlan: ['1'] });
    expect(await lireTableau(uneAnnexe('pilotage'), entree, /Modifications/)).toEqual([
      entete,
      ['Les modifications de l’avenant n° 1 sont données par cet avenant.'],
    ]);
  });

  test('sans plan signé, ou avec un avenant signé qu’il ne contient pas, personne ne sait ce qui a changé', async () => {
    expect(await lire('inconnues')).toEqual([entete, ['Ce qui a changé depuis la signature n’est pas connu.']]);
  });

  test('un avenant qui ne touche pas l’annexe', async () => {
    expect(await lire([])).toEqual([entete, ['L’avenant ne modifie pas cette annexe.']]);
  });

  test('avant et après, ligne à ligne', async () => {
    expect(await lire([{ objet: 'Action 1.1, description', avant: '–', apres: 'Deux temps :\n- étude' }])).toEqual([
      entete,
      ['Action 1.1, description', '–', 'Deux temps :\nétude'],
    ]);
  });
});

describe('ce qui manque', () => {
  const vide = (etat: 'projet' | 'definitif') => uneEntree({ actions: [] }, { etat });

  test.each(annexesParDefaut)('un plan sans rien fait l’annexe $numero entière', async (annexe) => {
    const projet = await lireAnnexe(annexe, vide('projet'));
    expect(projet.join('\n')).toMatch(/À compléter : |n’est (?:donnée?|prévue?)/);
    const definitif = await lireAnnexe(annexe, vide('definitif'));
    expect(definitif.join('\n')).not.toMatch(/À compléter/);
    expect(definitif.join('\n')).toMatch(
      /non précisé|n’est (?:donnée?|prévue?|fixé|identifiée?|chiffré)|ne compte aucune action/,
    );
  });

  test('la mention « données fictives » vient du Dossier, ou de qui connaît le tableau de suivi', async () => {
    const fictives = /Données fictives\./;
    const lire = async (options: Partial<EntreeAnnexe>) =>
      (
        await lireAnnexe(uneAnnexe('pilotage'), uneEntree({ convention: [{ donneesFictives: 'oui' }] }, options))
      ).join();
    expect(await lire({})).toMatch(fictives);
    expect(await lire({ fictif: false })).not.toMatch(fictives);
    expect((await lireAnnexe(uneAnnexe('pilotage'), uneEntree({}, { fictif: true }))).join()).toMatch(fictives);
  });
});

describe('deux versions d’une annexe se comparent', () => {
  const annexes = [...annexesParDefaut, ...(annexesDuReglage('usuel') ?? [])];

  /** The pages' orientations in order, and the number of columns of each table that the fiches do not repeat. */
  function ossature(docx: Uint8Array) {
    const xml = openDocument(docx);
    return {
      pages: [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([taille]) => taille),
      tableaux: [...xml.matchAll(/<w:tblCaption w:val="([^"]*)"\/>.*?<w:tblGrid>(.*?)<\/w:tblGrid>/gs)]
        .map(([, nom, colonnes]) => `${nom} : ${colonnes?.match(/<w:gridCol/g)?.length}`)
        .filter((tableau) => !tableau.startsWith('Fiche de l’action')),
    };
  }

  test.each(annexes)('annexe $numero, $intitule : même ossature, vide ou pleine', async (annexe) => {
    const [pleine, vide] = await Promise.all([
      renderAnnexe(annexe, entreeExemple()),
      renderAnnexe(annexe, uneEntree({})),
    ]);
    expect(ossature(pleine.octets)).toEqual(ossature(vide.octets));
  });

  test.each(annexes)(
    'annexe $numero, $intitule : ni champ, ni lien, ni contrôle de contenu hors du sommaire',
    async (annexe) => {
      const { octets } = await renderAnnexe(annexe, entreeExemple());
      const corps = openDocument(octets).replace(/<w:sdt>.*?Table of Contents.*?<\/w:sdt>/s, '');
      expect(corps).not.toMatch(/<w:(?:fldSimple|fldChar|hyperlink|sdt)\b/);
    },
  );

  test('seule l’annexe du plan d’actions a un sommaire', async () => {
    const avecSommaire = await Promise.all(
      annexesParDefaut.map(async (annexe) => (await renderAnnexeHtml(annexe, uneEntree({}))).includes('<nav')),
    );
    expect(avecSommaire).toEqual(annexesParDefaut.map(({ fonctions }) => fonctions.includes('plan-actions')));
  });
});

describe('un document conforme, sûr et répétable', () => {
  test.each(annexesParDefaut)('annexe $numero : conforme et accessible, en projet et définitive', async (annexe) => {
    for (const etat of ['projet', 'definitif'] as const) {
      const pleine = await renderAnnexe(annexe, entreeExemple({ etat }));
      expect(checkDocx(pleine.octets)).toEqual([]);
      expect(checkDocx((await renderAnnexe(annexe, uneEntree({}, { etat }))).octets)).toEqual([]);
      expect(pleine.pages === null).toBe(etat === 'projet');
    }
  });

  test('la même entrée donne les mêmes octets', async () => {
    const [annexe] = annexesParDefaut;
    if (!annexe) throw new Error('aucune annexe');
    const [une, autre] = [await renderAnnexe(annexe, entreeExemple()), await renderAnnexe(annexe, entreeExemple())];
    expect(une.octets).toEqual(autre.octets);
  });

  test('un texte hostile reste un texte', async () => {
    const hostile = '<img src=x onerror="alert(1)"> {{territoire}} {{{x}}} =HYPERLINK("http://x") &amp; </td>';
    const entree = uneEntree(
      {
        convention: [{ territoire: hostile, enjeux: `${hostile} ;` }],
        communes: [{ nom: hostile, transfereeA: hostile }],
        actions: [{ numero: '1', axe: hostile, intitule: hostile, description: hostile, pilote: hostile }],
        offre: [{ nom: hostile, commune: hostile, cofinanceurs: hostile }],
        indicateurs: [{ libelle: hostile }],
        redaction: [{ rubrique: 'pilotage', texte: hostile }],
      },
      { version: hostile, modifications: [{ objet: hostile, avant: hostile, apres: hostile }] },
    );
    const annexe = uneAnnexe('plan-actions', 'diagnostic', 'offre', 'pilotage', 'evaluation', 'deliberations');
    const html = await renderAnnexeHtml(annexe, entree);
    expect(html).not.toContain('<img');
    expect(checkDocx((await renderAnnexe(annexe, entree)).octets)).toEqual([]);
    const lignes = await lireAnnexe(annexe, entree);
    expect(lignes.filter((ligne) => ligne === hostile).length).toBeGreaterThan(12);
  });

  test('les caractères de contrôle venus d’Excel ne cassent pas le document', async () => {
    const texte = 'Début\u0000\u0007 _x000D_ \ud800 fin';
    const entree = uneEntree({ actions: [{ numero: texte, intitule: texte, priorite: texte, description: texte }] });
    expect(checkDocx((await renderAnnexe(uneAnnexe('plan-actions'), entree)).octets)).toEqual([]);
  });

  test('trois cents actions : en quelques secondes', async () => {
    const actions = Array.from({ length: 300 }, (_, rang) => ({
      numero: String(rang + 1),
      axe: `Axe ${Math.floor(rang / 50) + 1}`,
      intitule: `Action ${rang + 1}`,
      description: 'Un texte de quelques lignes.\n- un point\n- un autre point',
      pilote: 'Ville',
      budgetPrevu: 1000,
    }));
    const depart = performance.now();
    for (const annexe of annexesParDefaut) await renderAnnexe(annexe, uneEntree({ actions }));
    expect(performance.now() - depart).toBeLessThan(10_000);
  });

  test('les logos, la charte et la source sont dans le document', async () => {
    const logos = [{ nom: 'Ville', image: readImage(logo('commune.png'), 'commune.png') }];
    const modele = readModele(new Uint8Array(readFileSync(charte)));
    const { octets } = await renderAnnexe(uneAnnexe('offre'), uneEntree({}, { logos, modele }));
    expect(checkDocx(octets)).toEqual([]);
    const parts = openParts(octets);
    expect(parts['word/document.xml']).toContain('descr="Logo : Ville"');
    expect(parts['word/document.xml']).toContain('a'.repeat(64));
    expect(Object.keys(parts).some((chemin) => chemin.includes('modele_'))).toBe(true);
    expect(parts['docProps/custom.xml']).toContain('suivi.xlsx');
  });
});
