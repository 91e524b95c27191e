import { describe, expect, test } from 'vitest';
import { renderGabarit } from '../../src/documents/gabarits.js';

const page = (corps: string) =>
  `<!doctype html>\n<html lang="fr">\n<head><title>T</title></head>\n<body>\n<section>\n${corps}\n</section>\n</body>\n</html>`;
const vue = { territoire: 'Pays', actions: [{ numero: '1', pilote: { nom: 'Ville' } }], vide: [] };

/** Renders one document whose body is given, with some partials; what is thrown is a sentence of ours. */
async function rendre(corps: string, partiels: Readonly<Record<string, string>> = {}): Promise<string> {
  const gabarits = {
    document: page(corps),
    ...Object.fromEntries(Object.entries(partiels).map(([nom, source]) => [`partiels/${nom}`, source])),
  };
  return renderGabarit('document', vue, gabarits);
}

describe('une faute dans un gabarit se dit en français, avec le fichier, la ligne et ce qui est permis', () => {
  test.each<[string, string, RegExp]>([
    [
      'valeur inconnue',
      '<p>a</p>\n<p>{{territoir}}</p>',
      /document\.hbs », ligne 7 : la valeur « territoir » n’existe pas ici\. Vouliez-vous dire « territoire » \? Possible ici : actions, territoire, vide\.\n {2}7 \| <p>\{\{territoir\}\}<\/p>$/,
    ],
    [
      'valeur inconnue dans une répétition',
      '{{#each actions}}\n<p>{{numro}}</p>\n{{/each}}',
      /ligne 7 : la valeur « numro ».*« numero ».*Possible ici : numero, pilote\./,
    ],
    [
      'valeur inconnue dans une répétition, une condition et un objet',
      '{{#each actions}}{{#if numero}}{{#with pilote}}\n<p>{{mon}}</p>{{/with}}{{/if}}{{/each}}',
      /ligne 7 : la valeur « mon ».*Possible ici : nom\./,
    ],
    [
      'valeur inconnue dans une condition',
      '{{#if territoir}}<p>a</p>{{/if}}',
      /ligne 6 : la valeur « territoir » n’existe pas ici\. Vouliez-vous dire « territoire » \?/,
    ],
    [
      'valeur inconnue d’un objet, dans une condition',
      '{{#each actions}}\n{{#unless pilote.nome}}<p>a</p>{{/unless}}{{/each}}',
      /ligne 7 : la valeur « nome » n’existe pas ici/,
    ],
    [
      'contenu derrière un commentaire que les navigateurs tiennent pour fini',
      '<p>a</p>\n<!--><script>alert(1)</script>-->',
      /ligne 7 : l’élément <script> n’a pas d’équivalent prévu dans Word/,
    ],
    ['répétition inconnue', '{{#each action}}<p>a</p>{{/each}}', /« action » n’existe pas ici.*« actions »/],
    [
      'valeur inconnue donnée à un partiel',
      '{{#each actions}}\n{{> tableau pilot}}{{/each}}',
      /ligne 7 : la valeur « pilot » n’existe pas ici\. Vouliez-vous dire « pilote » \?/,
    ],
    [
      'valeur inconnue donnée à un partiel par son nom',
      '{{> tableau lignes=action}}',
      /ligne 6 : la valeur « action » n’existe pas ici\. Vouliez-vous dire « actions » \?/,
    ],
    ['bloc mal fermé', '{{#if territoire}}<p>a</p>{{/each}}', /ligne 6 : \{\{\/each\}\} ne ferme pas \{\{#if\}\}/],
    ['bloc jamais fermé', '{{#if territoire}}<p>a</p>', /les accolades ne sont pas bien écrites ici ou juste avant/],
    ['accolade perdue', '<p>{{territoire}</p>', /ligne 6 : les accolades ne sont pas bien écrites/],
    [
      'commande inconnue',
      '{{#iff territoire}}<p>a</p>{{/iff}}',
      /ligne 6 : la commande « iff » n’existe pas\. Vouliez-vous dire « if » \?/,
    ],
    [
      'partiel inconnu',
      '{{> tableu}}',
      /ligne 6 : le partiel « tableu » n’existe pas\. Vouliez-vous dire « tableau » \?/,
    ],
    ['trois accolades', '<p>{{{territoire}}}</p>', /ligne 6 : trois accolades.*Écrivez \{\{territoire\}\}\./],
    ['écriture dans la console', '{{log territoire}}', /la commande « log » n’existe pas/],
    ['prototype', '<p>{{constructor}}</p>', /« constructor » n’est pas une valeur du document/],
    ['prototype par un chemin', '<p>{{actions.__proto__}}</p>', /n’est pas une valeur du document/],
    [
      'élément que Word n’a pas',
      '<p>a</p>\n<video></video>',
      /ligne 7 : l’élément <video> n’a pas d’équivalent prévu dans Word\. Éléments permis : /,
    ],
    ['programme', '<script>x</script>', /l’élément <script> n’a pas d’équivalent/],
    ['attribut qui s’exécute', '<p onclick="x()">a</p>', /ligne 6 : l’attribut onclick ferait exécuter un programme/],
    ['image d’ailleurs', '<img src="https://x.fr/i.png" alt="x">', /rien n’est cherché ailleurs/],
    ['lien dangereux', '<p><a href="javascript:x">a</a></p>', /un lien commence par #/],
    ['lien fait d’une valeur', '<p><a href="{{territoire}}">a</a></p>', /un lien commence par #/],
    ['valeur sans guillemets', '<p class={{territoire}}>a</p>', /ligne 6 : la valeur d’un attribut s’écrit entre/],
    ['attribut fait d’une valeur', '<p {{territoire}}>a</p>', /ligne 6 : la valeur d’un attribut s’écrit entre/],
    ['texte dans une ligne de tableau', '<table><tr>a<td>b</td></tr></table>', /directement dans <tr>.*<td>/],
    ['valeur dans une liste', '<ul>{{territoire}}<li>b</li></ul>', /directement dans <ul>.*un <li>/],
    ['éléments croisés', '<p><strong>a</p></strong>', /ligne 6 : <\/p> ne ferme pas <strong>, ouvert ligne 6/],
    ['élément non fermé', '<div>\n<p>a</p>', /ligne 8 : <\/section> ne ferme pas <div>, ouvert ligne 6/],
    ['chevron isolé', '<p>a < b</p>', /écrivez &lt;/],
  ])('%s', async (_nom, corps, message) => {
    const partiels = { tableau: '<p>t</p>' };
    await expect(rendre(corps, partiels)).rejects.toMatchObject({ name: 'ErreurUtilisateur', code: 2 });
    await expect(rendre(corps, partiels)).rejects.toThrowError(message);
  });

  test('une faute d’un partiel donne le fichier du partiel', async () => {
    await expect(rendre('{{#each actions}}{{> ligne}}{{/each}}', { ligne: '<p>\n{{numro}}</p>' })).rejects.toThrowError(
      /« partiels\/ligne\.hbs », ligne 2 : la valeur « numro ».*Possible ici : numero, pilote\./,
    );
  });

  test('un partiel qui finit par s’appeler lui-même est refusé, sans tourner sans fin', async () => {
    await expect(rendre('{{> a}}', { a: '<p>a</p>\n{{> b}}', b: '{{> a}}' })).rejects.toThrowError(
      /« partiels\/a\.hbs », ligne 2 : ce partiel finit par s’appeler lui-même \(a → b → a\)/,
    );
  });

  test('des partiels qui se multiplient sont refusés, sans les déployer', async () => {
    const dix = (nom: string) => `{{> ${nom}}}`.repeat(10);
    await expect(
      rendre('{{> a}}', { a: dix('b'), b: dix('c'), c: dix('d'), d: dix('e'), e: '<p>e</p>' }),
    ).rejects.toThrowError(/ligne 6 : les partiels appelés ici en appellent d’autres un nombre démesuré de fois/);
  });

  test('un texte hors de toute section est refusé : il ne paraîtrait nulle part', async () => {
    await expect(
      renderGabarit('document', vue, { document: page('<p>a</p>').replace('<body>', '<body>\nBonjour') }),
    ).rejects.toThrowError(/ligne 5 : ce texte est hors de toute <section>/);
  });
});

describe('des répétitions les unes dans les autres sont arrêtées, même si elles n’écrivent rien', () => {
  const cent = { territoire: 'Pays', actions: Array.from({ length: 100 }, (_, rang) => ({ numero: `${rang}` })) };
  const boucles = (profondeur: number, corps: string): string =>
    profondeur === 0 ? corps : `{{#each @root.actions}}${boucles(profondeur - 1, corps)}{{/each}}`;
  const remplir = (corps: string, partiels: Readonly<Record<string, string>> = {}) =>
    renderGabarit('document', cent, { document: page(corps), ...partiels });

  test.each([
    ['vides', '', 6],
    ['dont les valeurs sont vides', '{{#if @root.territoire}}{{lookup this "rien"}}{{/if}}', 4],
  ])('%s', async (_nom, corps, profondeur) => {
    const rendu = remplir(`<p>a</p>\n${boucles(profondeur, corps)}`);
    await expect(rendu).rejects.toMatchObject({ name: 'ErreurUtilisateur', code: 2 });
    await expect(rendu).rejects.toThrowError(
      /document\.hbs », ligne 7 : cette partie du gabarit est répétée un nombre démesuré de fois/,
    );
  });

  test('par un partiel : la phrase donne le sien', async () => {
    await expect(
      remplir(boucles(3, '{{> vide}}'), { 'partiels/vide': `<p>a</p>\n${boucles(2, '')}` }),
    ).rejects.toThrowError(/« partiels\/vide\.hbs », ligne 2 : cette partie du gabarit est répétée/);
  });

  test('dix mille tours ne sont pas de trop', async () => {
    expect(await remplir(boucles(2, '<p>{{numero}}</p>'))).toContain('<p>99</p>');
  });
});

describe('un gabarit modifié sans faute', () => {
  test('se remplit, et la typographie du texte fixe est posée', async () => {
    expect(
      await rendre('<p>CTG : {{territoire}}</p>{{#each vide}}<p>{{rien}}</p>{{else}}<p>Rien</p>{{/each}}'),
    ).toContain('<p>CTG\u00a0: Pays</p><p>Rien</p>');
  });

  test('un partiel à soi s’ajoute', async () => {
    expect(await rendre('{{> perso titre="x"}}', { perso: '<p>{{titre}} {{territoire}}</p>' })).toContain(
      '<p>x Pays</p>',
    );
  });
});
