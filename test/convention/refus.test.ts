import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';
import { pdfDe } from './pdf.js';

const refus = (octets: Uint8Array, nom: string) =>
  lireConvention(octets, nom).then(
    () => 'lu',
    (erreur: Error) => `${erreur.name} : ${erreur.message}`,
  );

const docx = (document: string) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) });

describe('ce qui ne peut pas être lu est dit d’une phrase', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['vide.pdf', new Uint8Array(), /est vide/],
    ['scan.pdf', pdfDe([[], [], []]), /numérisé.*images.*OCR/],
    ['abime.pdf', strToU8('%PDF-1.7\nrien de plus'), /incomplet ou abîmé/],
    ['ancien.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /ancien format Word \(\.doc\)/],
    ['texte.rtf', strToU8('{\\rtf1 Convention}'), /format RTF/],
    ['photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /est une image/],
    ['archive.docx', zipSync({ 'a.txt': strToU8('a') }), /est une archive/],
    ['sans-corps.docx', docx('<w:document/>'), /abîmé/],
    ['coupe.docx', docx('<w:document/>').subarray(0, 60), /abîmé/],
    ['coupe.odt', zipSync({ 'content.xml': strToU8('<a/>') }), /abîmé/],
    [
      'chiffre.odt',
      zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<m:encryption-data/>') }),
      /mot de passe/,
    ],
    ['bombe.docx', docx(`<w:document>${' '.repeat(70_000_000)}</w:document>`), /volumineux/],
    ['profond.docx', docx('<w:p>'.repeat(2_000)), /anormalement long/],
  ])('%s', async (nom, octets, message) => {
    const dit = await refus(octets, nom);
    expect(dit).toMatch(/^ErreurUtilisateur : /);
    expect(dit).toMatch(message);
    expect(dit.length).toBeLessThan(400);
  });

  test('un PDF protégé par un mot de passe', async () => {
    expect(await refus(pdfDe([['Convention']], { protege: true }), 'protege.pdf')).toMatch(
      /protégé par un mot de passe/,
    );
  });
});

describe('un PDF trop long, ou dont des pages sont des images', () => {
  test('de 400 pages, les 150 premières sont lues, et c’est dit', async () => {
    const pages = Array.from({ length: 400 }, (_, rang) => [`Texte de la page ${rang + 1} de la convention`]);
    const { remarques } = await lireConvention(pdfDe(pages), 'long.pdf');
    expect(remarques[0]).toMatch(/400 pages : les 150 premières/);
  });

  test('une page sans texte est nommée', async () => {
    const { remarques } = await lireConvention(
      pdfDe([['Convention territoriale globale'], [], ['La suite de la convention']]),
      'a.pdf',
    );
    expect(remarques[0]).toContain('page 2');
  });
});
