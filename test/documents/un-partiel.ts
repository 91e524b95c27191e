import { renderGabarit } from '../../src/documents/gabarits.js';
import { renderWord } from '../../src/word/rendre.js';
import { openParts } from '../word/ouvrir.js';
import { gabarits } from './gabarits-du-depot.js';

/** A document that holds one partial. */
export function unPartiel(partiel: string, donnees: object): Promise<string> {
  return renderGabarit('document', donnees, {
    ...gabarits,
    document: `<!doctype html><html lang="fr"><head><title>T</title></head><body><section><h2>T</h2>{{> ${partiel}}}</section></body></html>`,
  });
}

/** The charts of a document as Word holds them: their series, and what they say to who does not see them. */
export async function openGraphiques(html: string) {
  const parts = openParts(await renderWord(html, { date: '2028-06-30' }));
  const charts = Object.keys(parts).filter((chemin) => /^word\/charts\/chart\d+\.xml$/.test(chemin));
  const textes = [...(parts['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)];
  return charts.map((chemin, rang) => {
    const xml = parts[chemin] ?? '';
    return {
      xml,
      texte: textes[rang]?.[1] ?? '',
      categories: valuesOf(/<c:cat>.*?<\/c:cat>/s.exec(xml)?.[0] ?? ''),
      series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([serie]) => ({
        nom: /<c:tx>.*?<c:v>([^<]*)/s.exec(serie)?.[1],
        valeurs: pointsOf(/<c:val>.*?<\/c:val>/s.exec(serie)?.[0] ?? ''),
        xml: serie,
      })),
    };
  });
}

function valuesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<c:v>([^<]*)/g)].map(([, valeur]) => valeur ?? '');
}

/** A point that is missing from the chart is null. */
function pointsOf(xml: string): readonly (number | null)[] {
  const points = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)/g)].map(([, rang, valeur]) => [Number(rang), Number(valeur)]),
  );
  const nombre = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
  return Array.from({ length: nombre }, (_, rang) => points.get(rang) ?? null);
}
