import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encodage } from '../../../src/tableur/formats/encodage/encodage.js';
import { readClasseur } from '../../../src/tableur/lire.js';

async function lire(octets: Uint8Array) {
  const { feuilles, remarques = [] } = await readClasseur(octets, 'suivi.csv');
  const lignes = [...(feuilles[0]?.lignes.values() ?? [])].map((contenus) =>
    [...contenus.values()].map((contenu) => (contenu.genre === 'texte' ? contenu.texte : contenu.genre)),
  );
  return { lignes, remarques };
}

const cas = (nom: string) => lire(new Uint8Array(readFileSync(`test/fixtures/formats/cas/${nom}`)));

/** The bytes of the letters of French in each set, from the tables of the standards, not from the code under test. */
const jeux = {
  mac: 'é8e è8f ê90 ë91 à88 â89 ç8d ù9d û9e ô99 î94 ï95 œcf É83 ÀCB ÊE6 ÈE9 ÔEF Ç82 ’d5 «c7 »c8 –d0 …c9 °a1 €db ²b2 ·e1',
  msdos:
    'é82 è8a ê88 ë89 à85 â83 ç87 ù97 û96 ô93 î8c ï8b É90 ÀB7 ÊD2 ÈD4 ÔE2 Ç80 «ae »af °f8 €d5 ²fd ·fa │b3 ─c4 ├c3 ┤b4 ═cd ║ba ░b0',
  latin15: 'ée9 èe8 êea ëeb àe0 âe2 çe7 ùf9 ûfb ôf4 îee ïef œbd Éc9 Àc0 Êca Èc8 Ôd4 Çc7 «ab »bb °b0 €a4 ²b2 ·b7',
  windows:
    'ée9 èe8 êea ëeb àe0 âe2 çe7 ùf9 ûfb ôf4 îee ïef œ9c Éc9 Àc0 Êca Èc8 Ôd4 Çc7 ’92 «ab »bb –96 …85 °b0 €80 ²b2 ·b7',
} as const;

function encoder(jeu: keyof typeof jeux, texte: string): Uint8Array {
  const octets = new Map(jeux[jeu].split(' ').map((paire) => [paire[0], Number.parseInt(paire.slice(1), 16)]));
  return Uint8Array.from(
    [...texte].map((lettre) => {
      const octet = octets.get(lettre) ?? lettre.charCodeAt(0);
      if (octet > 0xff) throw new Error(`« ${lettre} » n’est pas de ce jeu`);
      return octet;
    }),
  );
}

const utf8 = (texte: string) => new TextEncoder().encode(texte);
const joindre = (...morceaux: readonly Uint8Array[]) => Uint8Array.from(morceaux.flatMap((morceau) => [...morceau]));
/** What a program writes that took UTF-8 for Latin-1, or for Windows-1252. */
const relu = (texte: string, encodage = 'latin1') =>
  encodage === 'latin1' ? Buffer.from(texte, 'utf8').toString('latin1') : new TextDecoder(encodage).decode(utf8(texte));

const table = [
  ['N°', 'Intitulé', 'Début', 'Pilote', 'Budget prévu'],
  ['1.1', "Créer une crèche « à deux pas » de l'école", '2027', 'Communauté de communes', '12 000'],
  ['1.2', "Étudier l'accueil du mercredi, où et pour qui", '2028', 'Ville', '0'],
];
const csv = (fin = '\r\n') => table.map((ligne) => ligne.join(';')).join(fin) + fin;

describe('d’où viennent les accents, leurs mots le disent', () => {
  it.each<[string, Uint8Array, RegExp | null]>([
    ['UTF-8', utf8(csv()), null],
    ['Windows-1252', encoder('windows', csv()), null],
    ['Mac Roman', encoder('mac', csv('\r')), /comme ceux d’un texte Macintosh/],
    ['MS-DOS', encoder('msdos', csv()), /comme ceux d’un texte MS-DOS/],
    ['UTF-8 lu comme Latin-1 et récrit', utf8(relu(csv())), /abîmés par une conversion/],
    ['UTF-8 lu comme Windows-1252 et récrit', utf8(relu(csv(), 'windows-1252')), /abîmés par une conversion/],
    ['UTF-8 lu comme Mac et récrit', utf8(relu(csv(), 'macintosh')), /abîmés par une conversion/],
    ['deux fois', utf8(relu(relu(csv()))), /abîmés par une conversion/],
  ])('%s', async (_nom, octets, remarque) => {
    const lu = await lire(octets);
    expect(lu.lignes).toEqual(table);
    if (remarque) expect(lu.remarques).toEqual([expect.stringMatching(remarque)]);
    else expect(lu.remarques).toEqual([]);
  });

  it.each<[keyof typeof jeux, string, string]>([
    ['latin15', 'N°;Budget (€)\n1;5 € à l’œuvre\n'.replace('’', "'"), "5 € à l'œuvre"],
    ['mac', 'N°;Titre\n1;L’œuvre « été » – 5 €…\n', 'L’œuvre « été » – 5 €…'],
    ['windows', 'N°;Titre\n1;L’œuvre « été » – 5 €…\n', 'L’œuvre « été » – 5 €…'],
    ['msdos', '═════;═════\nN°;Titre\n1;├─ Créé ─┤ │ ░ été\n', '├─ Créé ─┤ │ ░ été'],
    ['mac', 'N°;Titre\n1;RÉALISÉE\n', 'RÉALISÉE'],
    ['windows', 'N°;Titre\n1;« ÉTÉ»\n', '« ÉTÉ»'],
    ['windows', 'N°;Titre\n1;À faire\n', 'À faire'],
    ['mac', 'Titre;x\nÉtude;1\n', 'Étude'],
    ['msdos', 'Titre;x\nÉtude;1\n', 'Étude'],
    ['windows', 'Titre;x\nÎlots, âge, être;1\n', 'Îlots, âge, être'],
  ])('%s : %j', async (jeu, texte, attendu) => {
    expect((await lire(encoder(jeu, texte))).lignes.at(-1)).toContain(attendu);
  });

  it('deux fichiers mis bout à bout, l’un en UTF-8, l’autre non', async () => {
    const [titres = '', ...suite] = csv().split(/(?<=\n)/);
    for (const jeu of ['windows', 'mac'] as const) {
      const lu = await lire(joindre(utf8(titres), ...suite.map((ligne) => encoder(jeu, ligne))));
      expect(lu.lignes).toEqual(table);
      expect(lu.remarques).toEqual([expect.stringMatching(/écrits de deux façons/)]);
    }
  });

  it('un fichier abîmé en partie : le reste n’est pas touché', async () => {
    const lu = await lire(utf8(`Intitulé;Statut\n${relu('Réalisée à l’été')};Prévu\n1;Crèche « été »\n`));
    expect(lu.lignes).toEqual([
      ['Intitulé', 'Statut'],
      ['Réalisée à l’été', 'Prévu'],
      ['1', 'Crèche « été »'],
    ]);
  });

  it.each<[string, string]>([
    ['une apostrophe de Windows au milieu d’UTF-8', 'l\u0092été'],
    ['une césure de Word', 'l’é\u001fté'],
    ['une marque de début au milieu', 'l’\ufeffété'],
  ])('%s', async (_nom, texte) => {
    expect((await lire(utf8(`N°;Titre\n1;${texte}\n`))).lignes[1]).toEqual(['1', 'l’été']);
  });

  it.each<[string, string]>([
    ['une marque de début récrite', 'ï»¿N°;Titre\n1;Crèche\n'],
    ['une marque de début récrite, les accents avec elle', `${relu('\ufeffN°;Titre\n1;Crèche\n')}`],
  ])('%s', async (_nom, texte) => {
    expect((await lire(utf8(texte))).lignes).toEqual([
      ['N°', 'Titre'],
      ['1', 'Crèche'],
    ]);
  });

  it.each([
    'N°;Fait\n1;✓ → ✗ ≥ ☑ 😀\n2;été\n',
    'N°;Titre\n1;Ελλάδα, Україна, 日本\n2;Ça va\n',
    'N°;Titre\n1;Ô rage, ├─┤ ¬ √ 5 ‚ â â\n',
  ])('un UTF-8 sans défaut n’est pas réparé : %j', async (texte) => {
    const lu = await lire(utf8(texte));
    expect(lu.lignes.map((ligne) => ligne.join(';')).join('\n')).toBe(texte.trimEnd());
    expect(lu.remarques).toEqual([]);
  });

  it('un retour de ligne et un trait d’union de Word', async () => {
    expect((await lire(utf8('N°;Titre\n1;a\u000bb\n2;rendez\u001evous\n'))).lignes[2]).toEqual(['2', 'rendez-vous']);
  });

  it('des octets quelconques ne sont pas un texte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 400, maxLength: 800 }), async (octets) => {
        octets[0] = 0x41;
        await expect(lire(octets)).rejects.toThrow();
      }),
      { numRuns: 50, seed: 2027 },
    );
  });
});

describe('tout texte français se relit, quel que soit son jeu', () => {
  const mots = fc.constantFrom(
    ...'Réaliser Créer été crèche école à où déjà être âge île œuvre ça façon août forêt reçu prévue élève Évaluer État mené familles accueil jeunesse 12 5€ 2027 «été»'.split(
      ' ',
    ),
  );
  const phrase = fc.array(mots, { minLength: 4, maxLength: 12 }).map((lus) => `Réunion ${lus.join(' ')} créée`);
  it.each(['windows', 'mac', 'msdos', 'latin15'] as const)('%s', async (jeu) => {
    const permis = jeu === 'msdos' ? phrase.map((lue) => lue.replaceAll('œ', 'oe')) : phrase;
    await fc.assert(
      fc.asyncProperty(fc.array(permis, { minLength: 1, maxLength: 5 }), async (phrases) => {
        const contenu = `N°;Intitulé\n${phrases.map((lue, rang) => `${rang};${lue}`).join('\n')}\n`;
        const { lignes } = await lire(encoder(jeu, contenu));
        expect(lignes.slice(1).map(([, texte]) => texte)).toEqual(phrases);
      }),
      { numRuns: 60, seed: 2028 },
    );
  });
});

describe('les fins de ligne', () => {
  it.each(['\n', '\r', '\r\n', '\r\r\n'])('toutes %j', async (fin) => {
    expect((await lire(utf8(csv(fin)))).lignes).toEqual(table);
  });

  it('de toutes les façons, mélangées', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('\n', '\r', '\r\n'), { minLength: 3, maxLength: 3 }), async (fins) => {
        const texte = table.map((ligne, rang) => ligne.join(';') + (fins[rang] ?? '')).join('');
        expect((await lire(utf8(texte))).lignes).toEqual(table);
      }),
      { numRuns: 27, seed: 1 },
    );
  });

  it('un « \\r » seul au milieu d’une cellule n’en finit pas la ligne', async () => {
    const lu = await lire(utf8('N°;Titre;Statut\r\n1;Ouvrir\rpuis agrandir;Prévu\r\n2;Former;Prévu\r\n'));
    expect(lu.lignes[1]).toEqual(['1', 'Ouvrir\npuis agrandir', 'Prévu']);
  });

  it('vingt lignes finies autrement que les titres', async () => {
    const { lignes } = await cas('26b-fins-de-ligne-melangees.csv');
    expect(lignes).toHaveLength(21);
    expect(lignes.every(({ length }) => length === 10)).toBe(true);
  });
});

describe('ce qui garde Excel de faire une date d’un numéro', () => {
  it.each<[string, string]>([
    ['="1.2"', '1.2'],
    ['"=""1.10"""', '1.10'],
    ['\t1.3', '1.3'],
    ['="dit ""oui"""', 'dit "oui"'],
    ['="a"&"b"', '="a"&"b"'],
    ['=A1', '=A1'],
  ])('%s vaut %s', async (cellule, attendu) => {
    expect((await lire(utf8(`N°;Titre\n${cellule};Agir\n`))).lignes[1]).toEqual([attendu, 'Agir']);
  });
});

describe('les cas reçus', () => {
  it('Macintosh', async () => {
    expect((await cas('21-mac-roman.csv')).lignes[1]).toContain('Réalisée');
    expect((await cas('61-mac-roman-2.csv')).lignes[1]?.[2]).toBe('Créer un lieu d’accueil « été » – œuvre à 5 €');
  });

  it('UTF-8 et son U+0092, « ="1.2" »', async () => {
    expect((await cas('27-utf8-avec-U+0092.csv')).lignes[2]).toContain('Local trouvé pour l’accueil.');
    expect((await cas('62-egal-guillemets.csv')).lignes.map((ligne) => ligne[1])).toEqual(['N°', '1.10', '1.2', '1.3']);
  });
});

describe('l’encodage qu’une personne donne', () => {
  const octets = Uint8Array.from([...'N°;Titre\n1;R'].map((lettre) => lettre.charCodeAt(0)).concat(0x8e, 0x0a));
  it.each<[Encodage, string]>([
    ['mac', 'Ré'],
    ['windows-1252', 'RŽ'],
    ['ms-dos', 'RÄ'],
  ])('%s : lu ainsi, sans remarque', async (encodage, attendu) => {
    const { feuilles, remarques } = await readClasseur(octets, 'a.csv', encodage);
    expect(feuilles[0]?.lignes.get(2)?.get(2)).toEqual({ genre: 'texte', texte: attendu });
    expect(remarques).toBeUndefined();
  });

  it('qui n’est pas le bon est refusé par une phrase', async () => {
    await expect(readClasseur(octets, 'a.csv', 'utf-8')).rejects.toThrow(
      'Ce fichier n’est pas un texte en utf-8 : donnez un autre encodage, ou laissez l’outil le reconnaître.',
    );
  });
});
