import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { type Constat, gravites } from '../../src/dossier/constat.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { annoter as annotateSuivi } from '../../src/operations/annoter.js';
import { annotate } from '../../src/tableur/annotation/annoter.js';
import { removeCommentaires } from '../../src/tableur/annotation/commentaires.js';
import { readClasseur } from '../../src/tableur/lire.js';

const date = '2028-06-30';
const complet = () => new Uint8Array(readFileSync('test/fixtures/annotation/complet.xlsm'));

async function constatsDe(octets: Uint8Array) {
  const { dossier, constats } = readDossier(await readClasseur(octets));
  return runControles(dossier, { date, constatsDeLecture: constats }).constats;
}

/** The annotated copy, and what is told of it. */
function annotateWith(octets: Uint8Array, constats: readonly Constat[]) {
  const annote = annotateSuivi({
    fichier: { nom: 'complet.xlsm', octets },
    date,
    verification: { constats, repondus: [], couverture: [] },
  });
  const [fichier] = annote.fichiers;
  return { ...annote, octets: fichier?.octets ?? new Uint8Array() };
}

async function annoter(octets: Uint8Array) {
  return annotateWith(octets, await constatsDe(octets));
}

/** The parts as text; non-breaking spaces as plain ones, so that the tests read like the text. */
const textesDe = (octets: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(octets)).map(([nom, part]) => [nom, strFromU8(part).replace(/[\u00a0\u202f]/g, ' ')]),
  );

/** The text cut into tags and what stands between, without the counts that lists announce; an empty list is an open one. */
const morceaux = (xml: string) =>
  xml
    .replace(/ count="\d+"/g, '')
    .replace(/<(dxfs)\s*\/>/, '<$1></$1>')
    .match(/<[^>]+>|[^<]+/g) ?? [];

/** What `apres` adds to `avant`; fails when anything of `avant` is missing or moved. */
function ajouts(avant: string, apres: string, nom: string): string {
  const anciens = morceaux(avant);
  const ajoutes: string[] = [];
  let rang = 0;
  for (const morceau of morceaux(apres)) {
    if (morceau === anciens[rang]) rang += 1;
    else ajoutes.push(morceau);
  }
  expect(anciens.slice(rang), `perdu dans ${nom}`).toEqual([]);
  return ajoutes.join('');
}

describe('annoter un classeur avec graphique, tableau croisé, macro et mises en forme conditionnelles', () => {
  it('garde chaque partie : identique octet par octet, ou seulement complétée', async () => {
    const avant = textesDe(complet());
    const apres = textesDe((await annoter(complet())).octets);
    const changees = [...avant].filter(([nom, texte]) => apres.get(nom) !== texte).map(([nom]) => nom);
    expect(changees.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect([...apres.keys()].filter((nom) => !avant.has(nom))).toEqual(['xl/worksheets/sheet4.xml']);
    for (const nom of changees) ajouts(avant.get(nom) ?? '', apres.get(nom) ?? '', nom);
  });

  it('n’ajoute à la feuille que des mises en forme conditionnelles, et rend l’original quand on les ôte', async () => {
    const avant = textesDe(complet()).get('xl/worksheets/sheet1.xml') ?? '';
    const apres = textesDe((await annoter(complet())).octets).get('xl/worksheets/sheet1.xml') ?? '';
    const notres =
      /<conditionalFormatting sqref="[^"]*"><cfRule [^>]*><formula>LEN\("bilan-ctg"\)&gt;0<\/formula><\/cfRule><\/conditionalFormatting>/g;
    expect(apres.match(notres)?.length).toBeGreaterThan(0);
    expect(apres.replace(notres, '')).toBe(avant);
    const priorites = [...apres.matchAll(/priority="(\d+)"/g)].map(([, rang]) => rang);
    expect(new Set(priorites).size).toBe(priorites.length);
    expect(apres.lastIndexOf('<conditionalFormatting')).toBeLessThan(apres.indexOf('<dataValidations'));
    expect(apres.indexOf('<conditionalFormatting')).toBeGreaterThan(apres.indexOf('<mergeCells'));
  });

  it('chaque cellule en faute a sa marque et son commentaire, qui dit quoi faire et la règle', async () => {
    const constats = await constatsDe(complet());
    const { octets, cellules } = await annoter(complet());
    const parts = textesDe(octets);
    const feuille = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const marquees = new Set(
      [...feuille.matchAll(/sqref="([^"]*)"><cfRule type="expression"[^>]*><formula>LEN\("bilan-ctg"/g)].flatMap(
        ([, liste = '']) => liste.split(' '),
      ),
    );
    const enFaute = new Set(
      constats.filter(({ cellule, gravite }) => cellule && gravite !== 'info').map(({ cellule }) => cellule),
    );
    expect(marquees).toEqual(enFaute);
    expect(cellules).toBe(new Set(constats.flatMap(({ cellule }) => cellule ?? [])).size);
    const commentaires = parts.get('xl/comments1.xml') ?? '';
    expect(commentaires).toMatch(
      /<comment ref="F4" authorId="\d"><text>[\s\S]*À corriger : La fin de l’action 2 .*\n\(règle « fin-avant-debut »\)/,
    );
    const formes = parts.get('xl/drawings/vmlDrawing1.vml') ?? '';
    const ids = [...formes.matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe([...commentaires.matchAll(/<comment /g)].length);
  });

  it('la feuille des constats donne tout, du plus grave au moins grave, avec un lien vers chaque cellule ; celle de l’utilisateur reste', async () => {
    const constats = await constatsDe(complet());
    const { octets } = await annoter(complet());
    const parts = textesDe(octets);
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="Constats (bilan-ctg)"');
    const feuille = parts.get('xl/worksheets/sheet4.xml') ?? '';
    expect([...feuille.matchAll(/<row /g)]).toHaveLength(3 + constats.length);
    const liens = [...feuille.matchAll(/<hyperlink ref="(C\d+)" location="([^"]*)"/g)].map(([, , cible]) => cible);
    expect(liens).toEqual(
      constats.filter(({ cellule }) => cellule).map(({ feuille: nom, cellule }) => `'${nom}'!${cellule}`),
    );
    const rangs = constats.map(({ gravite }) => gravites.indexOf(gravite));
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
    expect(feuille).not.toContain('<f>');
  });

  it('une cellule en discussion garde sa discussion : elle est marquée, et c’est dit', async () => {
    const { octets, sansCommentaire } = await annoter(complet());
    expect(sansCommentaire).toEqual([{ feuille: 'Actions', cellule: 'D3' }]);
    const commentaires = textesDe(octets).get('xl/comments1.xml') ?? '';
    expect(commentaires.match(/<comment ref="D3"[\s\S]*?<\/comment>/)?.[0]).toBe(
      textesDe(complet())
        .get('xl/comments1.xml')
        ?.match(/<comment ref="D3"[\s\S]*?<\/comment>/)?.[0],
    );
    expect(textesDe(octets).get('xl/worksheets/sheet4.xml')).toContain('Une discussion occupe déjà cette cellule');
  });

  it('annoter une copie annotée donne la même copie', async () => {
    const une = (await annoter(complet())).octets;
    const deux = (await annoter(une)).octets;
    expect(textesDe(deux)).toEqual(textesDe(une));
  });

  it('la copie annotée se lit comme l’original', async () => {
    const { dossier } = readDossier(await readClasseur(complet()));
    const annotee = readDossier(await readClasseur((await annoter(complet())).octets));
    expect({ ...annotee.dossier, feuillesInconnues: [] }).toEqual({ ...dossier, feuillesInconnues: [] });
  });

  it('quand plus rien n’est en faute, plus aucune marque ni remarque ne reste, et c’est dit', async () => {
    const { octets } = annotateWith((await annoter(complet())).octets, []);
    const parts = textesDe(octets);
    expect(parts.get('xl/worksheets/sheet1.xml')).toBe(textesDe(complet()).get('xl/worksheets/sheet1.xml'));
    expect(parts.get('xl/comments1.xml')?.match(/<comment ref="[A-Z0-9]+"/g)).toEqual([
      '<comment ref="D3"',
      '<comment ref="B5"',
    ]);
    expect(parts.get('xl/drawings/vmlDrawing1.vml')?.match(/<v:shape id/g)).toHaveLength(2);
    expect(parts.get('xl/worksheets/sheet4.xml')).toContain(
      'Rien n’empêche l’envoi. Le schéma : aucun point absent ni partiel.',
    );
  });
});

describe('le commentaire d’une personne', () => {
  const remarque = {
    feuille: 'Actions',
    cellule: 'B5',
    gravite: 'a-corriger',
    texte: 'À corriger : <b> & "x"',
  } as const;
  const feuilleVide = () => ({ titre: 't', conclusion: 'c', entetes: [], lignes: [], colonneLien: 0 });

  it('est gardé entier, le nôtre vient après, et s’ôte seul', () => {
    const annote = annotate(complet(), [remarque], feuilleVide).octets;
    const bloc = (octets: Uint8Array) =>
      textesDe(octets)
        .get('xl/comments1.xml')
        ?.match(/<comment ref="B5"[\s\S]*?<\/comment>/)?.[0] ?? '';
    const texte = (octets: Uint8Array) =>
      [...bloc(octets).matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map(([, contenu]) => contenu).join('');
    expect(texte(annote)).toBe('Voir la délibération\n\n— bilan-ctg —\nÀ corriger : &lt;b&gt; &amp; &quot;x&quot;');
    expect(texte(annotate(annote, [], feuilleVide).octets)).toBe('Voir la délibération');
    expect(bloc(annotate(annote, [remarque], feuilleVide).octets)).toBe(bloc(annote));
  });
});

describe('ce qui ne peut pas être annoté sans perte est refusé', () => {
  const avec = (nom: string, contenu: string) => zipSync({ ...unzipSync(complet()), [nom]: strToU8(contenu) });

  it.each([
    ['un classeur signé', avec('_xmlsignatures/sig1.xml', 'x'), /signature électronique/],
    [
      'un classeur strict',
      avec('xl/workbook.xml', '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict"/>'),
      /Open XML strict/,
    ],
    [
      'un .csv',
      new TextEncoder().encode('N°;Intitulé\n1;Agir\n'),
      /Seul un classeur Excel \(\.xlsx ou \.xlsm\) peut être annoté/,
    ],
    ['un .ods', new Uint8Array(readFileSync('test/fixtures/formats/cellules.ods')), /classeur LibreOffice \(\.ods\)/],
  ])('%s', (_, octets, message) => {
    expect(() => annotateWith(octets, [])).toThrow(message);
  });
});

describe('des classeurs d’autres mains', () => {
  it.each([
    'data/exemple/suivi-exemple.xlsx',
    'test/fixtures/suivis-etrangers/une-seule-feuille.xlsx',
    'test/fixtures/suivis-etrangers/onglets-par-thematique.xlsx',
  ])('%s', async (chemin) => {
    const octets = new Uint8Array(readFileSync(chemin));
    const avant = textesDe(octets);
    const apres = textesDe((await annoter(octets)).octets);
    for (const [nom, texte] of avant) ajouts(texte, apres.get(nom) ?? '', nom);
    const types = apres.get('[Content_Types].xml') ?? '';
    for (const nom of apres.keys()) {
      if (nom.endsWith('/') || nom === '[Content_Types].xml') continue;
      const [, extension = ''] = /\.(\w+)$/.exec(nom) ?? [];
      expect(types.includes(`PartName="/${nom}"`) || types.includes(`Extension="${extension}"`), nom).toBe(true);
    }
  });
});

describe('une copie annotée que LibreOffice a enregistrée', () => {
  const avec = (...commentaires: readonly string[]) =>
    `<comments xmlns="x"><authors><author> </author></authors><commentList>${commentaires.join('')}</commentList></comments>`;
  const commentaire = (cellule: string, texte: string) =>
    `<comment ref="${cellule}" authorId="0"><text><r><rPr><sz val="11"/></rPr><t xml:space="preserve">${texte}</t></r></text></comment>`;

  it('nos remarques sont reconnues sans leur auteur ; les mots d’une personne restent, même fondus avec les nôtres', () => {
    const { xml, liberees } = removeCommentaires(
      avec(
        commentaire('A1', 'À corriger : Ceci.&#10;(règle « pilote-absent »)'),
        commentaire(
          'B2',
          'Voir la délibération&#10;&#10;— bilan-ctg —&#10;À corriger : Cela.&#10;(règle « pilote-absent »)',
        ),
        commentaire('C3', 'Rappeler la Caf (règle de trois)'),
      ),
    );
    expect(liberees).toEqual(['A1']);
    expect(xml).toBe(
      avec(commentaire('B2', 'Voir la délibération'), commentaire('C3', 'Rappeler la Caf (règle de trois)')),
    );
  });
});
