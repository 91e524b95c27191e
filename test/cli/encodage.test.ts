import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossierVide, exemple, lancer } from './lancer.js';

/** A tracker in .csv whose accents are those of a Macintosh. */
function deposer(dossier: string): string {
  const chemin = join(dossier, 'suivi.csv');
  const lignes = [
    'N°;Intitulé;Pilote;Réalisations',
    '1;Crèche de l’été;CCAS;Ouverte à la rentrée',
    '2;Ludothèque;Ville;',
  ];
  // A Macintosh's bytes for the letters above.
  const mac = new Map(Object.entries({ '°': 0xa1, é: 0x8e, è: 0x8f, à: 0x88, '’': 0xd5 }));
  writeFileSync(
    chemin,
    Uint8Array.from([...lignes.join('\r')], (lettre) => mac.get(lettre) ?? lettre.charCodeAt(0)),
  );
  return chemin;
}

describe('--encodage', () => {
  test('sans elle, ce qui a été deviné est dit, avec le moyen de le corriger', () => {
    const { code, sortie } = lancer('verifier', deposer(dossierVide()), '--date', '2027-06-30', '--tout');
    expect(code).toBe(0);
    expect(sortie).toContain('lus comme ceux d’un texte Macintosh');
    expect(sortie).toContain('l’option --encodage dit comment les lire');
  });

  test('avec elle, le texte est lu comme elle le dit, et rien n’est plus deviné', () => {
    const suivi = deposer(dossierVide());
    const juste = lancer('verifier', suivi, '--encodage', 'mac', '--date', '2027-06-30', '--tout');
    expect(juste.sortie).toContain('2 actions, 4 colonnes reconnues');
    expect(juste.sortie).not.toContain('Macintosh');
    const autre = lancer('echeances', suivi, '--encodage', 'utf-8', '--date', '2027-06-30');
    expect(autre).toMatchObject({
      code: 2,
      erreurs: expect.stringContaining('n’est pas un texte en utf-8 : donnez un autre encodage'),
    });
  });

  test('un classeur qui dit lui-même le sien est lu comme il le dit, et la commande le remarque', () => {
    const { code, sortie } = lancer('verifier', exemple, '--encodage', 'mac', '--date', '2028-06-30', '--tout');
    expect(code).toBe(0);
    expect(sortie).toContain('L’encodage demandé ne sert qu’à un tableau en texte (.csv)');
  });

  test('un encodage inconnu est refusé avec la liste de ceux qui se lisent', () => {
    const { code, erreurs } = lancer('verifier', exemple, '--encodage', 'klingon');
    expect(code).toBe(2);
    expect(erreurs).toContain('"windows-1252"');
  });

  test('dans un lot, elle change ce qui est lu : un tableau déjà fait est refait', () => {
    const dossier = dossierVide();
    deposer(dossier);
    const sortie = join(dossierVide(), 'sortie');
    const lot = (encodage: string) =>
      lancer(
        'lot',
        dossier,
        '--sortie',
        sortie,
        '--documents',
        'aucun',
        '--encodage',
        encodage,
        '--date',
        '2027-06-30',
      );
    lot('mac');
    expect(lot('mac').sortie).toContain('repris');
    expect(lot('ms-dos').sortie).not.toContain('repris');
  });
});
