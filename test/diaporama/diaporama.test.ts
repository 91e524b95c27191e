import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { viewBilanIntermediaire } from '../../src/documents/bilans/intermediaire.js';
import { readApparence } from '../../src/operations/apparence.js';
import { readRelations } from '../../src/paquet/relations.js';
import { parseXml } from '../../src/xml/arbre.js';
import { exemple } from '../cli/lancer.js';
import { fabriquer } from '../tableur/fabrique.js';
import { diaposDe, partiesDe, presenter } from './ouvrir.js';

const huit = 'test/fixtures/diaporama/huit-actions.xlsx';
const octets = new TextEncoder();
const enOctets = (parts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(parts).map(([chemin, xml]) => [chemin, octets.encode(xml)]));

type Diaporama = Awaited<ReturnType<typeof presenter>> & {
  readonly parts: Readonly<Record<string, string>>;
  readonly diapos: ReturnType<typeof diaposDe>;
};

async function ouvert(...demande: Parameters<typeof presenter>): Promise<Diaporama> {
  const presente = await presenter(...demande);
  const parts = partiesDe(presente.rendu.fichiers[0]?.octets ?? new Uint8Array());
  return { ...presente, parts, diapos: diaposDe(parts) };
}

describe('le diaporama de l’exemple', () => {
  let deck: Diaporama;
  beforeAll(async () => {
    deck = await ouvert(exemple);
  });

  test('tient en 10 à 14 diapositives, dans l’ordre d’un comité de pilotage', () => {
    expect(deck.diapos.map(({ titre }) => titre)).toEqual([
      'Bilan intermédiaire',
      'Où en sommes-nous ?',
      'L’avancement, champ par champ',
      'Ce qui a été fait',
      'Ce qui est en retard, et pourquoi',
      'Ce qui résiste',
      'Les places d’accueil du jeune enfant',
      'Les indicateurs',
      'Les moyens',
      'Petite enfance : la réponse au schéma',
      'Ce qui a changé pour les familles',
      'Les décisions demandées au Copil',
      'Les prochaines dates',
    ]);
    expect(deck.rendu.nombre).toBe(deck.diapos.length);
    expect(deck.rendu.remarques).toEqual([]);
  });

  test('porte les chiffres de la première page du bilan, au caractère près', () => {
    const { suivi } = deck;
    const { synthese } = viewBilanIntermediaire({
      ...suivi,
      etat: 'projet',
      source: { nom: 'suivi.xlsx', sha256: '' },
      gabarits: {},
    });
    const attendus = synthese.chiffres.flatMap(({ valeur, libelle }) => [valeur, libelle]);
    expect(attendus).toHaveLength(8);
    const normal = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');
    expect(deck.diapos[1]?.textes).toEqual(expect.arrayContaining(attendus.map(normal)));
    expect(deck.diapos[1]?.textes).toContain(normal(synthese.phraseAvancement));
  });

  test('chaque diapositive a un titre et des notes, qui disent d’où viennent ses données', () => {
    for (const { titre, notes } of deck.diapos) {
      expect(titre).not.toBe('');
      expect(notes.join('').length).toBeGreaterThan(20);
    }
    for (const { notes } of deck.diapos.slice(1)) expect(notes.at(-1)).toMatch(/^Source : .*\(données fictives\)\.$/);
  });

  test('« PROJET » et « données fictives » sont sur chacune', () => {
    for (const { textes } of deck.diapos) expect(textes).toContain('PROJET · données fictives');
  });

  test('chaque image, chaque graphique, chaque tableau a son texte de remplacement', () => {
    const cadres = deck.diapos.flatMap(({ xml }) => [
      ...xml.matchAll(/<p:(?:graphicFrame|pic)>.*?<p:cNvPr ([^>]*)>/gs),
    ]);
    expect(cadres.length).toBeGreaterThanOrEqual(6);
    for (const [, attributs] of cadres) expect(attributs).toMatch(/descr="[^"]{10,}"/);
  });

  test('les graphiques sont natifs, en français, avec leur classeur', () => {
    const graphiques = Object.keys(deck.parts).filter((chemin) => /^ppt\/charts\/[^/]+\.xml$/.test(chemin));
    expect(graphiques).toHaveLength(2);
    for (const chemin of graphiques) {
      expect(deck.parts[chemin]).toContain('<c:lang val="fr-FR"/>');
      const tailles = [...(deck.parts[chemin] ?? '').matchAll(/ sz="(\d+)"/g)].map(([, taille]) => Number(taille));
      expect(Math.min(...tailles)).toBeGreaterThanOrEqual(1800);
    }
  });

  test('ce qui est abrégé sur la diapositive est entier dans ses notes', () => {
    const indicateurs = deck.diapos[7];
    expect(indicateurs?.textes.join('\n')).toMatch(/… et \d+ autres lignes, dans les notes/);
    for (const { libelle } of deck.suivi.dossier.indicateurs)
      expect(indicateurs?.notes.join('\n')).toContain(libelle?.valeur.replace(/[\u00a0\u202f]/g, ' '));
  });

  test('le paquet est entier : types déclarés, relations qui mènent quelque part, identifiants uniques', () => {
    const { parts } = deck;
    const binaires = enOctets(parts);
    const types = parts['[Content_Types].xml'] ?? '';
    for (const chemin of Object.keys(parts)) {
      if (chemin === '[Content_Types].xml') continue;
      const extension = chemin.slice(chemin.lastIndexOf('.') + 1);
      expect(types.includes(`PartName="/${chemin}"`) || types.includes(`Extension="${extension}"`), chemin).toBe(true);
      if (/\.(xml|rels)$/.test(chemin)) expect(parseXml(binaires[chemin]), chemin).not.toBeNull();
      const relations = readRelations(binaires, chemin);
      for (const { cible } of relations) expect(Object.keys(parts), chemin).toContain(cible);
      expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
      const xml = /\.xml$/.test(chemin) ? (parts[chemin] ?? '') : '';
      const cites = [...xml.matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
      for (const id of cites)
        expect(
          relations.map((relation) => relation.id),
          chemin,
        ).toContain(id);
      if (!chemin.startsWith('ppt/charts/') && chemin.endsWith('.xml')) {
        const ids = [...(parts[chemin] ?? '').matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size, chemin).toBe(ids.length);
      }
    }
    for (const [, nom] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(nom);
  });

  test('même entrée, mêmes octets ; la seule date est celle qui est donnée', async () => {
    const autre = await ouvert(exemple);
    expect(autre.rendu.fichiers[0]?.octets).toEqual(deck.rendu.fichiers[0]?.octets);
    expect(deck.parts['docProps/core.xml']).toContain('>2028-06-30T00:00:00Z</dcterms:created>');
    expect(deck.rendu.fichiers[0]?.nom).toBe('diaporama-intermediaire-2028-06-30.pptx');
  });

  test('le définitif n’a plus la mention « projet »', async () => {
    const { diapos } = await ouvert(exemple, { definitif: true });
    expect(diapos.flatMap(({ textes }) => textes).join(' ')).not.toMatch(/projet ·|PROJET/);
    for (const { textes } of diapos) expect(textes).toContain('données fictives');
  });

  test('prend la couleur et les polices de la charte', async () => {
    const charte = {
      nom: 'charte.docx',
      octets: new Uint8Array(readFileSync('test/fixtures/diaporama/charte-mairie.docx')),
    };
    const { parts } = await ouvert(exemple, { apparence: readApparence(charte, null) });
    const theme = parts['ppt/theme/theme1.xml'] ?? '';
    expect(theme).toContain('<a:accent1><a:srgbClr val="B01040"/></a:accent1>');
    expect(theme).toContain('<a:minorFont><a:latin typeface="Georgia"/>');
  });

  test('sans logos, l’image de l’en-tête de la charte est en couverture, avec son texte de remplacement', async () => {
    const charte = {
      nom: 'charte.docx',
      octets: new Uint8Array(readFileSync('test/fixtures/chartes/word-francais.docx')),
    };
    const { diapos, parts } = await ouvert(exemple, { apparence: readApparence(charte, []) });
    expect(diapos[0]?.xml).toContain('descr="Logo de l’en-tête"');
    expect(parts['[Content_Types].xml']).toContain('Extension="png"');
  });
});

describe('un petit tableau de suivi', () => {
  test('a moins de diapositives, et celles qui manquent sont dites', async () => {
    const { diapos, rendu } = await ouvert(huit);
    expect(diapos.map(({ titre }) => titre)).toEqual([
      'Bilan intermédiaire',
      'Où en sommes-nous ?',
      'L’avancement, champ par champ',
      'Ce qui a été fait',
      'Ce qui est en retard',
      'Petite enfance : la réponse au schéma',
      'Les décisions demandées au Copil',
    ]);
    expect(rendu.remarques).toEqual([
      '6 diapositives sont laissées de côté, faute de données dans le tableau de suivi : les difficultés, les places d’accueil, les indicateurs, les moyens, ce qui a changé pour les familles et les prochaines dates.',
    ]);
    expect(diapos.flatMap(({ textes }) => textes).join(' ')).not.toContain('fictives');
  });

  test('définitif, il est refusé pour la même raison que le bilan', async () => {
    const { rendu } = await ouvert(huit, { definitif: true }).catch(() => presenter(huit, { definitif: true }));
    expect(rendu).toMatchObject({ fichiers: [], nombre: 0, code: 1 });
    expect(rendu.refus).toMatch(/^Le diaporama définitif n’a pas été écrit : /);
  });
});

describe('les textes du tableau de suivi sont des données', () => {
  test('ni balise, ni formule, ni marque n’y devient autre chose que du texte', async () => {
    const hostile = '</a:t><a:br/> & "guillemets" {{titre}} =cmd|’ /C calc’!A0 <script>';
    const octetsDuSuivi = await fabriquer((classeur) => {
      const feuille = classeur.addWorksheet('Actions');
      feuille.addRows([
        ['N°', 'Intitulé', 'Champ', 'Statut', 'Fin', 'Difficultés', 'Effets pour les habitants'],
        ['1', hostile, 'Petite enfance', 'En cours', new Date('2027-01-31'), hostile, hostile],
        ['2', 'Deux', 'Jeunesse', 'Réalisée', new Date('2027-01-31'), null, null],
      ]);
    });
    const { diapos, parts } = await ouvert(octetsDuSuivi);
    const tout = diapos.flatMap(({ textes, notes }) => [...textes, ...notes]).join('\n');
    expect(tout).toContain('</a:t><a:br/>');
    expect(tout).toContain('{{titre}} =cmd|');
    for (const [chemin, xml] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(chemin)) {
        expect(parseXml(octets.encode(xml)), chemin).not.toBeNull();
        expect(xml, chemin).not.toMatch(/<script|<a:br|<a:hlinkClick|TargetMode/);
      }
  });
});
