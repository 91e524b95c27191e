import { describe, expect, test } from 'vitest';
import { expectRevisions, page, showRevisions } from './revisions.js';

const table = (...lignes: readonly (readonly string[])[]) =>
  `<table><thead><tr><th>Commune</th><th>Places</th></tr></thead><tbody>${lignes
    .map((cellules) => `<tr>${cellules.map((cellule) => `<td>${cellule}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const fiche = (numero: number, objectif: string, etapes = '<ul><li>étude</li><li>travaux</li></ul>') =>
  `<h4 id="action_${numero}">Action ${numero} – ${objectif}</h4><table class="fiche" aria-label="Action ${numero}"><tbody><tr><th>Objectif</th><td>${objectif} avant la fin</td></tr><tr><th>Étapes</th><td>${etapes}</td></tr><tr><th>Pilote</th><td>Commune</td></tr></tbody></table>`;
const creche = fiche(1, 'Ouvrir une crèche à Lempdes');
const ram = fiche(2, 'Étendre le relais petite enfance');
const ludotheque = fiche(3, 'Animer une ludothèque itinérante', '<p>achat du véhicule</p><p>tournées</p>');

/** Name, old content, new content. */
type Cas = readonly [nom: string, avant: string, apres: string];

const paragraphes: readonly Cas[] = [
  ['un mot change', '<p>Ouvrir 12 places à Cournon</p>', '<p>Ouvrir 15 places à Cournon</p>'],
  ['un paragraphe s’ajoute au début', '<p>a b c</p>', '<p>nouveau venu</p><p>a b c</p>'],
  [
    'un paragraphe s’ajoute au milieu',
    '<p>un deux</p><p>trois quatre</p>',
    '<p>un deux</p><p>x</p><p>trois quatre</p>',
  ],
  ['un paragraphe s’ajoute à la fin', '<p>un deux</p>', '<p>un deux</p><p>trois quatre</p>'],
  [
    'deux paragraphes s’ajoutent à la fin, d’autres styles',
    '<p>un</p>',
    '<p>un</p><h4>deux</h4><p class="source">trois</p>',
  ],
  ['le dernier paragraphe disparaît', '<p>un deux</p><p class="source">trois</p>', '<p>un deux</p>'],
  ['le premier paragraphe disparaît', '<p>un deux</p><p class="source">trois</p>', '<p class="source">trois</p>'],
  ['tout est remplacé', '<p>alpha</p><h4>bêta</h4>', '<h3>gamma</h3><p>delta</p><p>epsilon</p>'],
  ['un mot devient gras', '<p>Le pilote est la commune</p>', '<p>Le pilote est la <strong>commune</strong></p>'],
  [
    'le style du paragraphe change',
    '<p>Les mêmes mots exactement</p>',
    '<p class="mention">Les mêmes mots exactement</p>',
  ],
  ['un paragraphe devient un point de liste', '<p>Les mêmes mots</p>', '<ul><li>Les mêmes mots</li></ul>'],
  ['des retours à la ligne', '<p>un<br>deux<br>trois</p>', '<p>un<br>trois<br>quatre</p>'],
  ['des signes de XML', '<p>a &lt;b&gt; &amp; « c » 👩‍👧</p>', '<p>a &lt;/w:p&gt; &amp; « d » 👨‍👩‍👧 &quot;</p>'],
  ['un texte entre guillemets', '<p>dit « oui »</p>', '<p>dit « non »</p>'],
  ['un lien apparaît', '<p>voir plus loin</p>', '<p>voir <a href="#z">plus loin</a></p><h4 id="z">Zone</h4>'],
  ['un lien disparaît', '<p>voir <a href="#z">plus loin</a></p><h4 id="z">Zone</h4>', '<p>voir plus loin</p>'],
  ['une adresse change', '<p><a href="https://a.fr">le site</a></p>', '<p><a href="https://b.fr">le site</a></p>'],
  [
    'un renvoi à une page change de cible',
    '<p>page <span data-page="z"></span></p><h4 id="z">Z</h4>',
    '<p>à la page <span data-page="y"></span></p><h4 id="y">Y</h4>',
  ],
  ['un titre change', '<h2>Les zones</h2><p>a</p>', '<h2>Les zones prioritaires</h2><p>a</p>'],
];

const listes: readonly Cas[] = [
  ['un point s’ajoute', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li><li>x</li><li>b</li></ul>'],
  ['un point s’ajoute à la fin', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li><li>b</li><li>c</li></ul>'],
  ['un point change de niveau', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  [
    'une liste numérotée s’ajoute avant une autre',
    '<ol><li>un deux</li><li>trois</li></ol><p>fin</p>',
    '<ol><li>tout neuf</li></ol><p>milieu</p><ol><li>un deux</li></ol><p>fin</p>',
  ],
  ['des puces deviennent des numéros', '<ul><li>un</li><li>deux</li></ul>', '<ol><li>un</li><li>deux</li></ol>'],
];

const cellules: readonly Cas[] = [
  ['un mot change', table(['Cournon', '12']), table(['Cournon', '15'])],
  ['un paragraphe s’ajoute au début', table(['A', '<p>b c</p>']), table(['A', '<p>x</p><p>b c</p>'])],
  ['un paragraphe s’ajoute à la fin', table(['A', '<p>b c</p>']), table(['A', '<p>b c</p><p>x</p>'])],
  ['un paragraphe disparaît à la fin', table(['A', '<p>b</p><ul><li>c</li></ul>']), table(['A', '<p>b</p>'])],
  ['une cellule se vide', table(['A', 'beaucoup de mots']), table(['A', ''])],
  ['une cellule se remplit d’une liste', table(['A', '']), table(['A', '<ul><li>u</li><li>v</li></ul>'])],
  [
    'tout le contenu est remplacé',
    table(['A', '<p>b</p><p>c</p>']),
    table(['A', '<ul><li>u</li></ul><p>v</p><p>w</p>']),
  ],
];

const tableaux: readonly Cas[] = [
  ['une ligne s’ajoute', table(['A', '1'], ['B', '2']), table(['A', '1'], ['X', '9'], ['B', '2'])],
  ['une ligne disparaît', table(['A', '1'], ['B', '2'], ['C', '3']), table(['A', '1'], ['C', '3'])],
  ['une ligne change de place', table(['A', '1'], ['B', '2'], ['C', '3']), table(['C', '3'], ['A', '1'], ['B', '2'])],
  ['toutes les lignes changent', table(['A', '1'], ['B', '2']), table(['U', '8'], ['V', '9'], ['W', '7'])],
  [
    'une colonne s’ajoute',
    `<h4>T</h4>${table(['A', '1'])}`,
    '<h4>T</h4><table><tbody><tr><td>A</td><td>1</td><td>2</td></tr></tbody></table>',
  ],
  [
    'une cellule s’étend sur deux lignes',
    '<p>a</p><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
    '<p>a</p><table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>d</td></tr></tbody></table>',
  ],
  [
    'un paragraphe s’ajoute avant un tableau',
    `<p>a b</p>${table(['A', '1'])}`,
    `<p>a b</p><p>x</p>${table(['A', '1'])}`,
  ],
  ['un paragraphe part d’avant un tableau', `<p>a</p><h4>x</h4>${table(['A', '1'])}`, `<p>a</p>${table(['A', '1'])}`],
  ['un tableau s’ajoute à la fin', '<p>a b</p>', `<p>a b</p>${table(['A', '1'])}`],
  ['le seul tableau disparaît', `<p>a b</p>${table(['A', '1'])}`, '<p>a b</p>'],
  [
    'une légende change de numéro',
    '<p>a</p><table><caption>Deux</caption><tbody><tr><td>2</td></tr></tbody></table>',
    '<p>a</p><table><caption>Un</caption><tbody><tr><td>1</td></tr></tbody></table><table><caption>Deux</caption><tbody><tr><td>2</td></tr></tbody></table>',
  ],
];

const fiches: readonly Cas[] = [
  ['une fiche s’ajoute au milieu', creche + ludotheque, creche + ram + ludotheque],
  ['une fiche s’ajoute à la fin', creche + ram, creche + ram + ludotheque],
  ['une fiche s’ajoute au début', ram + ludotheque, creche + ram + ludotheque],
  ['une fiche disparaît', creche + ram + ludotheque, creche + ludotheque],
  ['la dernière fiche disparaît', creche + ram, creche],
  ['une fiche en remplace une autre', creche + ram, creche + ludotheque],
  [
    'toutes les fiches changent et une s’ajoute devant',
    fiche(1, 'Ouvrir une crèche à Lempdes') + fiche(2, 'Étendre le relais petite enfance'),
    ludotheque + fiche(1, 'Ouvrir deux crèches à Lempdes', '<p>faite</p>') + fiche(2, 'Étendre le relais parental'),
  ],
];

describe.each([
  ['paragraphes', paragraphes],
  ['listes', listes],
  ['dans une cellule', cellules],
  ['tableaux', tableaux],
  ['fiches action', fiches],
])('accepté, le document est le nouveau ; refusé, l’ancien — %s', (_groupe, cas) => {
  test.each(cas)('%s', async (_nom, avant, apres) => {
    const entre = (contenu: string) => page(`<h1>Annexe</h1>${contenu}`, `<h2>Suite</h2>${contenu}`);
    await expectRevisions(entre(avant), entre(apres));
    await expectRevisions(entre(apres), entre(avant));
  });
});

describe('ce qu’une personne lit', () => {
  const lire = async (avant: string, apres: string) =>
    showRevisions(await expectRevisions(page(`<h1>Annexe</h1>${avant}`), page(`<h1>Annexe</h1>${apres}`))).replace(
      /^Annexe\n/,
      '',
    );

  test.each([
    ['le mot seul', 'Ouvrir 12 places à Cournon', 'Ouvrir 15 places à Cournon', 'Ouvrir [-12-]{+15+} places à Cournon'],
    [
      'deux changements que rien ne sépare n’en font qu’un',
      'à partir du 3 mai 2027 au plus tard',
      'à partir du 4 mai 2028 au plus tard',
      'à partir du [-3 mai 2027-]{+4 mai 2028+} au plus tard',
    ],
    ['un ajout', 'La commune pilote', 'La commune pilote avec la Caf', 'La commune pilote{+ avec la Caf+}'],
    [
      'un texte tout autre est remplacé entier',
      'Rénover le gymnase',
      'Recruter une animatrice',
      '[-Rénover le gymnase-]{+Recruter une animatrice+}',
    ],
  ])('%s', async (_nom, avant, apres, attendu) => {
    expect(await lire(table(['x', avant]), table(['x', apres]))).toBe(`Commune\nPlaces\nx\n${attendu}`);
  });

  test('une fiche ajoutée est insérée entière, titre d’abord', async () => {
    const lu = await lire(creche + ludotheque, creche + ram + ludotheque);
    expect(lu).toContain('{+Action 2 – Étendre le relais petite enfance+}\n{+Objectif+}');
    expect(lu).not.toContain('[-');
  });

  test('entre deux fiches modifiées aussi : ce qui est inséré va du titre à la fin du tableau', async () => {
    const xml = await expectRevisions(
      page(`<h1>Annexe</h1>${creche}${ludotheque}`),
      page(`<h1>Annexe</h1>${fiche(1, 'Ouvrir une crèche à Lempdes', '<p>faite</p>')}${ram}${ludotheque}`),
    );
    const inseres = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/><w:rPr><w:ins /g)].map(([, style]) => style);
    const horsCellules = inseres.filter((style) => style === 'Heading3' || style === 'ApresTableau');
    expect(horsCellules).toEqual(['Heading3', 'ApresTableau']);
  });

  test('une fiche remplacée est rayée entière, la nouvelle insérée entière', async () => {
    const lu = await lire(creche + ram, creche + ludotheque);
    expect(lu).toContain('[-Action 2 – Étendre le relais petite enfance-]\n[-Objectif-]');
    expect(lu).toContain('{+Action 3 – Animer une ludothèque itinérante+}\n{+Objectif+}');
  });
});
