import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { type DemandeDeDiaporama, diaporama } from '../../src/operations/diaporama.js';
import { ouvrir, verifier } from '../../src/operations/suivi.js';

/** The deck of a tracker, as every face asks for it. */
export async function presenter(
  classeur: string | Uint8Array,
  demande: Partial<DemandeDeDiaporama> & { readonly date?: string } = {},
) {
  const octets = typeof classeur === 'string' ? new Uint8Array(readFileSync(classeur)) : classeur;
  const { date = '2028-06-30', ...reste } = demande;
  const suivi = await verifier(await ouvrir({ nom: 'suivi.xlsx', octets }), date);
  return { suivi, rendu: await diaporama(suivi, { type: 'intermediaire', definitif: false, ...reste }) };
}

/** The parts of a deck as text, those that are text. */
export function partiesDe(octets: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(octets)).map(([chemin, part]) => [chemin, strFromU8(part)]));
}

/** The slides in their order: all their text, that of their title, their notes. */
export function diaposDe(parts: Readonly<Record<string, string>>) {
  const nombre = Object.keys(parts).filter((chemin) => /^ppt\/slides\/[^/]+\.xml$/.test(chemin)).length;
  return Array.from({ length: nombre }, (_, rang) => {
    const xml = parts[`ppt/slides/slide${rang + 1}.xml`] ?? '';
    return {
      xml,
      textes: textesDe(xml),
      titre: textesDe(/<p:sp>(?:(?!<\/p:sp>).)*type="(?:title|ctrTitle)".*?<\/p:sp>/s.exec(xml)?.[0] ?? '').join(' '),
      notes: textesDe(parts[`ppt/notesSlides/notesSlide${rang + 1}.xml`] ?? ''),
    };
  });
}

function textesDe(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, texte = '']) =>
    texte
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replace(/[\u00a0\u202f]/g, ' '),
  );
}
