import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zopfli from '@gfx/zopfli';
import { encodeBase91 } from './base91.js';

/** La page entière : le texte de index.html, où chaque repère laisse place à ce qu’il annonce. */
export async function assemblePage({ html, style, script, travail, aPart, exemples, stylesDeLApercu, gabarits }) {
  const donnees = await Promise.all([
    donnee('travail', Buffer.from(travail)),
    ...aPart.map(({ nom, code }) => donnee(nom, Buffer.from(code))),
    ...exemples.map(({ nom, octets }) => donnee(`exemple:${nom}`, octets)),
  ]);
  const regles = politique(script, [style, ...stylesDeLApercu], await attributsDeStyle(gabarits));
  const morceaux = { politique: regles, style: `<style>${style}</style>`, donnees: donnees.join('\n') };
  return Object.entries({ ...morceaux, script: `<script>${script}</script>` }).reduce(
    (page, [repere, texte]) => page.split(`<!--${repere}-->`).join(texte),
    html.replace('content="politique"', 'content="<!--politique-->"'),
  );
}

const gzip = promisify(zopfli.gzip);
/** Au-delà, on ne gagne plus rien. */
const passes = 5;

/**
 * Un fichier compressé dans la page, aussi serré que gzip le permet : un vingtième de moins que zlib. Ce n’est pas un script : le
 * navigateur ne l’exécute pas.
 */
async function donnee(nom, octets) {
  const serre = await gzip(octets, { numiterations: passes });
  return `<script type="application/gzip;base91" data-nom="${nom}">${encodeBase91(serre)}</script>`;
}

/**
 * Ce que la page a le droit de faire : exécuter ce script-là, ces styles-là, et rien d’autre. Les attributs style sont
 * ceux des gabarits (largeurs de colonnes), connus un par un.
 */
function politique(script, styles, attributs) {
  return [
    "default-src 'none'",
    // Les scripts que la page déplie pour son travail : elle seule en a le texte.
    `script-src ${empreinte(script)} blob:`,
    'worker-src blob:',
    `style-src ${styles.map(empreinte).join(' ')} 'unsafe-hashes' ${attributs.map(empreinte).join(' ')}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    // La seule base permise est celle de l’aperçu : son propre sommaire.
    'base-uri about:',
  ].join('; ');
}

async function attributsDeStyle(dossier) {
  const noms = (await readdir(dossier, { recursive: true })).filter((nom) => nom.endsWith('.hbs'));
  const textes = await Promise.all(noms.map((nom) => readFile(join(dossier, nom), 'utf8')));
  return [
    ...new Set(textes.flatMap((texte) => [...texte.matchAll(/ style="([^"{}]*)"/g)].map(([, valeur]) => valeur))),
  ].sort();
}

function empreinte(texte) {
  return `'sha256-${createHash('sha256').update(texte).digest('base64')}'`;
}
