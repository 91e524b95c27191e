import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderApercu } from '../../src/documents/apercu/apercu.js';
import { ErreurUtilisateur } from '../../src/dossier/erreur.js';
import { checkApercu } from './seulement-permis.js';

const combien = Number(process.env['ESSAIS'] ?? 600);

const permis =
  'section p h2 h3 div ul li table thead tbody tr td th caption strong em span a img br mark figure figcaption nav colgroup col'.split(
    ' ',
  );
const interdits =
  'script style svg math template noscript iframe object embed form input button base link meta video source audio foreignObject mtext mglyph annotation-xml title textarea xmp plaintext noembed select option frameset marquee x-y SCRIPT ScRiPt'.split(
    ' ',
  );
const attributs =
  'onclick onerror ONLOAD onmouseover style href HREF src SRC srcset srcdoc formaction action xlink:href background poster http-equiv content ping target data-x class id name charset autofocus is slot lowsrc dynsrc'.split(
    ' ',
  );
const valeurs = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' \u0001javascript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  'https://exemple.invalid/x',
  '//exemple.invalid',
  '#ancre',
  '#a b',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:image/png;base64,AAAA',
  'data:image/png;base64,AAAA" onerror="alert(1)',
  'width: 9%',
  'width:9%;background:url(//exemple.invalid)',
  'width:expression(alert(1))',
  'refresh',
  '0;url=https://exemple.invalid/x',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
];
/** Ways that have got through other cleaners. */
const ruses = [
  '<!--><script>alert(1)</script><meta http-equiv="refresh" content="0;url=https://exemple.invalid/x"><base href="https://exemple.invalid/">-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<!---><img src=x onerror=alert(1)>-->',
  '<!-- a --!><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><?php echo 1 ?>',
  '<!doctype html [<!ENTITY x "<script>">]>&x;',
  '<p title="</p><img src=x onerror=alert(1)>">',
  '<title><img src=x onerror=alert(1)></title>',
  '<title></title ><p><meta http-equiv=refresh content=0>',
  '</head><body onload=alert(1)><p>',
  '<table><p><a><table><td><a href=#x>',
  '<img src="data:image/png;base64,AAAA"onerror=alert(1)>',
  '<img/src="x"/onerror=alert(1)//',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="#x" href="javascript:alert(1)">x</a>',
  '<p class="&quot;&gt;&lt;script&gt;">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<p>\u0000<\u0000script>',
  '<p><',
  '<p a="',
  '<br/>',
  '</p></br><p/>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
];

const attribut = fc
  .tuple(fc.constantFrom(...attributs), fc.constantFrom(...valeurs), fc.constantFrom('"', "'", ''))
  .map(([nom, valeur, guillemet]) => ` ${nom}=${guillemet}${valeur}${guillemet}`);
const arbre = (noms: readonly string[]) =>
  fc.letrec<{ noeud: string }>((tie) => ({
    noeud: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('texte', '&amp;', '<', '>', '"', '&lt;b&gt;', '<!-- vu -->'),
      fc
        .tuple(
          fc.constantFrom(...noms),
          fc.array(attribut, { maxLength: 3 }),
          fc.array(tie('noeud'), { maxLength: 3 }),
          fc.nat(9),
        )
        .map(
          ([nom, siens, enfants, oubli]) =>
            `<${nom}${siens.join('')}>${enfants.join('')}${oubli === 0 ? '' : `</${nom}>`}`,
        ),
    ),
  })).noeud;
const morceau = fc.oneof(
  { weight: 6, arbitrary: arbre(permis) },
  { weight: 2, arbitrary: fc.constantFrom(...ruses) },
  { weight: 1, arbitrary: arbre([...permis, ...interdits]) },
);
const page = fc
  .tuple(fc.array(morceau, { maxLength: 5 }), fc.constantFrom(true, true, false))
  .map(([morceaux, entiere]) =>
    entiere
      ? `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>a</title></head><body><section>${morceaux.join('')}</section></body></html>`
      : morceaux.join(''),
  );

test(`${combien} pages au hasard : l’aperçu n’en tient que ce que les listes permettent, ou dit l’élément de trop`, () => {
  const issues = { ecrites: 0, refusees: 0 };
  fc.assert(
    fc.property(page, (source) => {
      let apercu: string;
      try {
        apercu = renderApercu(source);
      } catch (erreur) {
        expect(erreur).toBeInstanceOf(ErreurUtilisateur);
        issues.refusees += 1;
        return;
      }
      issues.ecrites += 1;
      expect(checkApercu(apercu)).toEqual([]);
    }),
    { numRuns: combien },
  );
  expect(issues.ecrites).toBeGreaterThan(combien / 4);
  expect(issues.refusees).toBeGreaterThan(0);
}, 300_000);

test.each(ruses)('%s : rien n’en passe', (ruse) => {
  let apercu = '';
  try {
    apercu = renderApercu(`<p>avant</p>${ruse}`);
  } catch (erreur) {
    expect(erreur).toMatchObject({
      name: 'ErreurUtilisateur',
      code: 2,
      message: expect.stringMatching(/^L’élément <[\w-]+> du gabarit/),
    });
    return;
  }
  expect(apercu).toContain('<p>avant</p>');
  expect(checkApercu(apercu)).toEqual([]);
});
