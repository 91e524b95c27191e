import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderEnvoi } from '../../src/cdsf/envoi.js';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan, type TypeBilan } from '../../src/documents/bilan.js';
import type { EntreeDocument } from '../../src/documents/entree.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { readImage } from '../../src/word/images.js';
import { readModele } from '../../src/word/modele/lire.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { unDossier } from '../dossiers.js';
import { lire } from '../tableur/fabrique.js';
import { checkDocx } from './conformite.js';
import { openDocument, readParagraphes } from './ouvrir.js';

const fichier = (chemin: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../${chemin}`, import.meta.url))));
const exemple = async (nom: string) => (await lire(fichier(`data/exemple/${nom}.xlsx`))).dossier;
const suivi2027 = await exemple('suivi-exemple-2027');
const suivi2028 = await exemple('suivi-exemple');
const suivi2030 = await exemple('suivi-exemple-2030');
const apparence = {
  modele: readModele(fichier('data/exemple/charte-exemple.docx')),
  logos: ['caf.jpg', 'commune.png', 'association.gif'].map((nom) => ({
    nom,
    image: readImage(fichier(`test/fixtures/logos/${nom}`), nom),
  })),
};

function entree(dossier: Dossier, date: string, plus: Partial<EntreeDocument> = {}): EntreeDocument {
  return {
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    gabarits,
    ...plus,
  };
}

const cas: readonly [string, TypeBilan, EntreeDocument][] = [
  [
    'point d’étape, depuis 2027',
    'etape',
    entree(suivi2028, '2028-06-30', { reference: { dossier: suivi2027, nom: '2027.xlsx' } }),
  ],
  ['point d’étape, seul', 'etape', entree(suivi2027, '2027-06-30')],
  ['bilan intermédiaire, projet', 'intermediaire', entree(suivi2028, '2028-06-30')],
  ['bilan intermédiaire, définitif', 'intermediaire', entree(suivi2028, '2028-06-30', { etat: 'definitif' })],
  ['bilan intermédiaire, charte et logos', 'intermediaire', entree(suivi2028, '2028-06-30', apparence)],
  [
    'bilan final, depuis 2028',
    'final',
    entree(suivi2030, '2030-11-30', { reference: { dossier: suivi2028, nom: '2028.xlsx' } }),
  ],
  ['bilan final, définitif, charte', 'final', entree(suivi2030, '2030-11-30', { etat: 'definitif', ...apparence })],
  [
    'une action sans numéro ni titre',
    'intermediaire',
    entree(unDossier({ actions: [{ statut: 'en-cours' }] }), '2028-06-30'),
  ],
  [
    'une action, point d’étape',
    'etape',
    entree(unDossier({ actions: [{ intitule: 'Seule', fin: '2027-01-01' }] }), '2028-06-30'),
  ],
  ['une action, bilan final', 'final', entree(unDossier({ actions: [{ intitule: 'Seule' }] }), '2028-06-30')],
  [
    'textes hostiles, listes emboîtées, deux actions de même numéro',
    'final',
    entree(
      unDossier({
        actions: [
          {
            numero: '1',
            intitule: '</w:t>&<b>',
            realisations: '- a\n  - b\n    - c\n- d\nfin',
            difficultes: `${'ligne\n'.repeat(200)}fin`,
          },
          { numero: '1', intitule: 'مرحبا 👩‍👧', effets: '\u0001\ufffe- x', perspectives: '1. un' },
          { numero: 'x'.repeat(80), intitule: 'é'.repeat(3000), resultat: '\ue0000\ue001' },
        ],
        redaction: [{ rubrique: 'synthese', texte: '- a\n- b' }],
      }),
      '2028-06-30',
    ),
  ],
];

describe('chaque document s’ouvre sans réparation et se lit par tous', () => {
  test.each(cas)(
    '%s',
    async (_nom, type, donnees) => {
      const docx = await renderBilan({ type, ...donnees });
      expect(checkDocx(docx).join('\n')).toBe('');
      if (donnees.etat === 'definitif')
        expect(readParagraphes(openDocument(docx)).filter((texte) => texte.includes('À compléter'))).toEqual([]);
    },
    60_000,
  );

  test.each([
    ['sans charte', {}],
    ['avec charte et logos', apparence],
  ])(
    'les trois documents du dossier CDSF, %s',
    async (_nom, plus) => {
      const fichiers = await renderEnvoi({ bilan: 'intermediaire', ...entree(suivi2028, '2028-06-30', plus) });
      const documents = fichiers.filter(({ nom }) => nom.endsWith('.docx'));
      expect(documents).toHaveLength(3);
      for (const { nom, octets } of documents) expect([nom, checkDocx(octets)]).toEqual([nom, []]);
    },
    60_000,
  );

  test('deux fois la même entrée : les mêmes octets', async () => {
    for (const [, type, donnees] of cas.slice(0, 3)) {
      const [un, deux] = [await renderBilan({ type, ...donnees }), await renderBilan({ type, ...donnees })];
      expect(Buffer.from(un).equals(Buffer.from(deux))).toBe(true);
    }
  }, 60_000);
});

describe('un document abîmé est reconnu', async () => {
  const sain = await renderBilan({ type: 'intermediaire', ...entree(suivi2028, '2028-06-30', apparence) });
  const abimer = (part: string, avant: string | RegExp, apres: string) => {
    const parts = unzipSync(sain);
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    expect(xml).toMatch(avant);
    return zipSync({ ...parts, [part]: strToU8(xml.replace(avant, apres)) });
  };
  const doc = 'word/document.xml';

  test.each<[string, string, string | RegExp, string, RegExp]>([
    ['XML mal formé', doc, '</w:body>', '', /mal formé/],
    ['relation cassée', 'word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="absent.xml"', /n’existe pas/],
    [
      'cible au-dehors',
      'word/_rels/document.xml.rels',
      'Target="styles.xml"',
      'Target="https://x.fr" TargetMode="External"',
      /hors du document/,
    ],
    [
      'type de contenu absent',
      '[Content_Types].xml',
      'PartName="/word/styles.xml"',
      'PartName="/word/autre.xml"',
      /absente du paquet/,
    ],
    ['signet non fermé', doc, /<w:bookmarkEnd w:id="1"\/>/, '', /ne se ferme pas/],
    ['signets de même nom', doc, 'w:name="action_2"', 'w:name="action_1"', /deux signets s’appellent action_1/],
    ['lien sans cible', doc, 'w:anchor="action_1"', 'w:anchor="nulle_part"', /ne mène nulle part/],
    [
      'balises en double',
      doc,
      /(w:tag w:val="ctg\.redaction\.[^"]*")(.*?)w:tag w:val="ctg\.redaction\.[^"]*"/s,
      '$1$2$1',
      /deux contrôles de contenu/,
    ],
    [
      'cellule sans paragraphe',
      doc,
      /(<w:tc>(?:<w:tcPr>(?:(?!<w:p>).)*<\/w:tcPr>)?)<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/s,
      '$1</w:tc>',
      /ne finit pas par un paragraphe|mal formé/,
    ],
    ['colonnes qui débordent', doc, '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="4"/>', /colonnes au lieu de/],
    ['style inconnu', doc, '<w:pStyle w:val="TexteTableau"/>', '<w:pStyle w:val="Perdu"/>', /le style Perdu/],
    ['champ non fermé', doc, '<w:fldChar w:fldCharType="end"/>', '', /un champ ne se ferme pas/],
    ['ordre des propriétés', doc, /<w:pPr>(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '<w:pPr>$2$1', /vient trop tard/],
    ['langue', 'word/styles.xml', /w:lang w:val="fr-FR"/, 'w:lang w:val="en-US"', /langue du texte/],
    ['titre du fichier', 'docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>', /propriété dc:title/],
    ['dessin sans texte', doc, /descr="[^"]*"/, 'descr=""', /n’a pas de texte de remplacement/],
    ['tableau sans nom', doc, /<w:tblCaption [^>]*>/, '', /sans nom/],
  ])('%s', (_nom, part, avant, apres, message) => {
    expect(checkDocx(abimer(part, avant, apres)).join('\n')).toMatch(message);
  });

  test('niveau de titre sauté, deux titres de document', () => {
    const titres = [
      ...strFromU8(unzipSync(sain)['word/styles.xml'] ?? new Uint8Array()).matchAll(
        /w:styleId="([^"]+)"[^>]*><w:name w:val="(heading \d|title)"/gi,
      ),
    ];
    const id = (nom: string) => titres.find(([, , n]) => n?.toLowerCase() === nom)?.[1] ?? '';
    expect(
      checkDocx(abimer(doc, `<w:pStyle w:val="${id('heading 1')}"/>`, `<w:pStyle w:val="${id('heading 3')}"/>`)).join(
        '\n',
      ),
    ).toMatch(/titre de niveau 3 après un niveau 0/);
    expect(
      checkDocx(abimer(doc, `<w:pStyle w:val="${id('heading 1')}"/>`, `<w:pStyle w:val="${id('title')}"/>`)).join('\n'),
    ).toMatch(/2 titres de document/);
  });
});
