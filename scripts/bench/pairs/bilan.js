// Le même bilan, mis en Word par un autre outil : lecture, contrôles, calculs et textes sont ceux de bilan-ctg.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDocument } from 'htmlparser2';

/** Une feuille par titre de niveau 1 ou 2, une fiche par titre de niveau 3 ou tableau. */
export async function lireBilan(fichier, coeur) {
  const importer = (nom) => import(pathToFileURL(join(coeur, 'dist', nom)).href);
  const { apercu, ouvrir, verifier } = await importer('index.mjs');
  const { gabaritsCompiles } = await importer('gabarits.js');
  const octets = new Uint8Array(readFileSync(fichier));
  const suivi = await verifier(await ouvrir({ nom: 'suivi.xlsx', octets }), '2028-06-30');
  const html = await apercu(suivi, {
    type: 'intermediaire',
    definitif: false,
    gabarits: readGabarits(join(coeur, 'templates')),
    gabaritsCompiles,
  });
  return { feuilles: readFeuilles(html) };
}

function readGabarits(dossier) {
  const noms = readdirSync(dossier, { recursive: true }).filter((nom) => nom.endsWith('.hbs'));
  return Object.fromEntries(
    noms.map((nom) => [nom.replaceAll('\\', '/').replace(/\.hbs$/, ''), readFileSync(join(dossier, nom), 'utf8')]),
  );
}

function readFeuilles(html) {
  const feuilles = [{ nom: '', fiches: [{ titre: '', champs: [] }] }];
  const addFiche = (titre) => feuilles.at(-1).fiches.push({ titre, champs: [] });
  const addChamp = (colonne, valeur) => feuilles.at(-1).fiches.at(-1).champs.push({ colonne, valeur });
  const walk = (noeud) => {
    if (/^h[12]$/.test(noeud.name)) feuilles.push({ nom: textOf(noeud), fiches: [{ titre: '', champs: [] }] });
    else if (/^h[3-6]$/.test(noeud.name)) addFiche(textOf(noeud));
    else if (noeud.name === 'tr') {
      const [premiere = '', ...suite] = noeud.children.filter(({ type }) => type === 'tag').map(textOf);
      addChamp(premiere, suite.join(' | '));
    } else if (['p', 'li', 'caption', 'figcaption'].includes(noeud.name)) addChamp('', textOf(noeud));
    else if (!['head', 'colgroup'].includes(noeud.name)) for (const enfant of noeud.children ?? []) walk(enfant);
  };
  walk(parseDocument(html));
  return feuilles;
}

function textOf(noeud) {
  if (noeud.type === 'text') return noeud.data.replace(/\s+/g, ' ');
  const texte = (noeud.children ?? []).map(textOf).join('');
  return ['p', 'li'].includes(noeud.name)
    ? `${texte.trim()}\n`
    : texte.trim() === ''
      ? texte
      : texte.replace(/\n$/, '');
}
