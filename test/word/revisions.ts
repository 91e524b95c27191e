import { expect } from 'vitest';
import { renderWord } from '../../src/word/rendre.js';
import { renderRevisions } from '../../src/word/revisions/rendre.js';
import { openDocument } from './ouvrir.js';
import { reviser } from './reviser.js';
import { readStructure, structureOf } from './structure.js';

export const options = { date: '2029-03-01', auteur: 'bilan-ctg' };

/** A whole document, from the content of its sections: a section of its own for each. */
export function page(...sections: readonly string[]): string {
  const corps = sections.map((section) => `<section>${section}</section>`).join('');
  return `<!doctype html><html lang="fr"><head><title>Annexe</title><meta name="auteur" content="CTG"></head><body>${corps}</body></html>`;
}

/** Accepted, the tracked document is the new one; rejected, the old one. Gives its XML. */
export async function expectRevisions(avant: string, apres: string): Promise<string> {
  const suivi = openDocument(await renderRevisions(avant, apres, options));
  const [ancien, nouveau] = await Promise.all(
    [avant, apres].map(async (html) => readStructure(openDocument(await renderWord(html, options)))),
  );
  expect(suivi).not.toContain('</w:tbl><w:tbl>');
  expect(structureOf(reviser(suivi, 'accepter'))).toEqual(nouveau);
  expect(structureOf(reviser(suivi, 'refuser'))).toEqual(ancien);
  return suivi;
}

/** « a [-b-] {+c+} »: the text of the document with what is deleted and what is inserted. */
export function showRevisions(xml: string): string {
  return xml
    .replace(/<w:del [^>]*[^/]>(.*?)<\/w:del>/gs, (_, runs: string) => `[-${runs.replace(/<[^>]*>/g, '')}-]`)
    .replace(/<w:ins [^>]*[^/]>(.*?)<\/w:ins>/gs, (_, runs: string) => `{+${runs.replace(/<[^>]*>/g, '')}+}`)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(?:instrText|sectPr).*?<\/w:(?:instrText|sectPr)>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}
