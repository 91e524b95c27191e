import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fabriquer } from '../tableur/fabrique.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const pieces = [
  '1-lettre-de-transmission.docx',
  '2-petite-enfance-bilan-intermediaire.docx',
  '3-bordereau.docx',
  '4-donnees.json',
  '4-donnees.schema.json',
  '4-donnees.xlsx',
];
const date = ['--date', '2028-06-30'];

describe('bilan-ctg cdsf', () => {
  test('écrit un dossier prêt à envoyer, et dit ce qu’il contient', () => {
    const dossier = dossierVide();
    const resultat = lancer('cdsf', exemple, '--bilan', 'intermediaire', ...date, '--sortie', join(dossier, 'envoi'));
    expect(resultat.code).toBe(0);
    const debut = `Dossier pour le CDSF écrit : ${join(dossier, 'envoi')}\n${pieces.map((nom) => `  ${nom}\n`).join('')}`;
    expect(resultat.erreurs.slice(0, debut.length)).toBe(debut);
    expect(resultat.erreurs.slice(debut.length)).toMatch(/^21.actions sont jointes.: champ/);
    expect(resultat.erreurs).toMatch(/^\d+.actions ne sont pas jointes.: autre champ d’intervention \(/m);
    expect(readdirSync(join(dossier, 'envoi'))).toEqual(pieces);
    expect(readdirSync(dossier)).toEqual(['envoi']);
  });

  test('ne touche pas à un dossier qui contient déjà quelque chose ; --forcer remplace les pièces et laisse le reste', () => {
    const sortie = join(dossierVide(), 'envoi');
    mkdirSync(sortie);
    writeFileSync(join(sortie, 'à moi.txt'), 'mes notes');
    const refus = lancer('cdsf', exemple, ...date, '--sortie', sortie);
    expect(refus).toMatchObject({
      code: 2,
      erreurs: expect.stringMatching(/contient déjà des fichiers et n’a pas été touché/),
    });
    expect(readdirSync(sortie)).toEqual(['à moi.txt']);
    expect(lancer('cdsf', exemple, ...date, '--sortie', sortie, '--forcer').code).toBe(0);
    expect(readdirSync(sortie).sort()).toEqual([...pieces, 'à moi.txt'].sort());
    expect(readFileSync(join(sortie, 'à moi.txt'), 'utf8')).toBe('mes notes');
  });

  test('une donnée personnelle bloque le définitif, avec sa cellule ; rien n’est écrit', async () => {
    const dossier = dossierVide();
    const classeur = join(dossier, 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquer((excel) =>
        excel.addWorksheet('Actions').addRows([
          ['N°', 'Intitulé', 'Champ', 'Statut', 'Réalisations'],
          ['1', 'Relais', 'Petite enfance', 'En cours', 'Madame Martine Durand-Lefèvre a été reçue.'],
        ]),
      ),
    );
    const resultat = lancer('cdsf', classeur, '--definitif', ...date, '--sortie', join(dossier, 'envoi'));
    expect(resultat.code).toBe(1);
    expect(resultat.sortie).toContain('Actions!E2 : Ce texte semble contenir');
    expect(resultat.erreurs).toMatch(/Le dossier définitif n’a pas été écrit/);
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
  });
});
