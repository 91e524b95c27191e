import { expect, test } from 'vitest';
import { tousLesGenres } from '../../src/documents/genres.js';

/** What is read of the registry of the page, which the compiler of the core does not know: it has a browser's types. */
interface Offert {
  readonly cle: string;
  readonly nom: string;
  readonly aide: string;
  readonly bouton: string;
  readonly apercu: { readonly titre: string; readonly contient: string };
}

const registre: string = '../../src/page/ecrans/documents/registre.ts';
const { offerts, parDefaut } = (await import(/* @vite-ignore */ registre)) as {
  readonly offerts: readonly Offert[];
  readonly parDefaut: Offert;
};

test('la page offre chaque genre de document, et n’en confond pas deux', () => {
  const cles = offerts.map(({ cle }) => cle);
  expect(tousLesGenres.filter((genre) => !cles.includes(genre))).toEqual([]);
  expect(new Set(cles).size).toBe(cles.length);
  expect(new Set(offerts.map(({ nom }) => nom)).size).toBe(cles.length);
  expect(offerts).toContain(parDefaut);
});

test('chacun dit ce qu’on en montre, et ce que fait son bouton', () => {
  for (const { bouton, apercu, aide } of offerts) {
    expect(bouton).toMatch(/^Télécharger .+/);
    expect([apercu.titre, apercu.contient, aide].every((texte) => texte.length > 5)).toBe(true);
    // Word met en pages : un aperçu qui dirait l’être mentirait.
    expect(apercu.contient).not.toMatch(/tel qu’il sera/);
  }
});
