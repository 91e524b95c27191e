import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { schemaRapportEcheances } from '../../src/cli/texte/echeances-json.js';
import { fabriquer } from '../tableur/fabrique.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2028-06-30'];
const actions = [
  ['N°', 'Intitulé', 'Statut'],
  ['1', 'A', 'En cours'],
];

async function ecrire(remplir: (classeur: Workbook) => void): Promise<string> {
  const chemin = join(dossierVide(), 'suivi.xlsx');
  writeFileSync(chemin, await fabriquer(remplir));
  return chemin;
}

describe('bilan-ctg echeances', () => {
  test('l’exemple : ce qui vient, ce qui est fait, avec la cellule qui le montre et la source', () => {
    const { code, sortie, erreurs } = lancer('echeances', exemple, ...date);
    expect({ code, erreurs }).toEqual({ code: 0, erreurs: '' });
    expect(sortie).not.toContain('En retard');
    expect(sortie).toMatch(/^À venir \(9\)\n {2}05\/07\/2028 {6}Échange de mi-parcours et bilan intermédiaire\n/m);
    expect(sortie).toMatch(/^Fait, ou passé \(5\)\n {2}06\/01\/2026 {6}Transmission au CDSF du schéma/m);
    expect(sortie).toMatch(
      /^ {2}08\/03\/2027 {6}Transmission au CDSF de l’avenant n° 1\n {18}Transmis le 08\/03\/2027\./m,
    );
    expect(sortie).toContain('Convention!B7');
    expect(sortie).toContain('[Instances!A11]');
    expect(sortie).not.toContain('\u001b[');
  });

  test('un an après la fin, ce qui n’a pas été noté est en retard, et le code reste 0', () => {
    const { code, sortie } = lancer('echeances', exemple, '--date', '2031-12-31');
    expect(code).toBe(0);
    expect(sortie).toMatch(/^En retard \(\d\)/m);
    expect(sortie).toContain('La convention a pris fin');
  });

  test('le rapport JSON suit son contrat', () => {
    const { code, sortie } = lancer('echeances', exemple, ...date, '--format', 'json');
    expect(code).toBe(0);
    const rapport = schemaRapportEcheances.parse(JSON.parse(sortie));
    expect(rapport.convention).toEqual({ debut: '2026-01-01', fin: '2030-12-31' });
    expect(rapport.echeances.find(({ id }) => id === 'cdsf-schema')).toMatchObject({
      date: '2026-01-09',
      nature: 'fixée',
      etat: 'fait',
      faitLe: '2026-01-06',
      source: { certitude: 'exact' },
    });
  });

  test('--ics écrit l’agenda, deux fois les mêmes octets, et n’écrase rien sans --forcer', () => {
    const dossier = dossierVide();
    const [un, deux] = [join(dossier, 'un.ics'), join(dossier, 'deux.ics')];
    expect(lancer('echeances', exemple, ...date, '--ics', un)).toMatchObject({
      code: 0,
      erreurs: `Agenda écrit : ${un}\n`,
    });
    lancer('echeances', exemple, ...date, '--ics', deux);
    expect(readFileSync(un).equals(readFileSync(deux))).toBe(true);
    writeFileSync(un, 'mon agenda');
    const refus = lancer('echeances', exemple, ...date, '--ics', un);
    expect(refus).toMatchObject({ code: 2, sortie: '' });
    expect(refus.erreurs).toMatch(/existe déjà et n’a pas été touché : choisissez un autre nom avec --ics/);
    expect(readFileSync(un, 'utf8')).toBe('mon agenda');
    expect(lancer('echeances', exemple, ...date, '--ics', un, '--forcer').code).toBe(0);
    expect(readFileSync(un).equals(readFileSync(deux))).toBe(true);
  });

  test('--ics refuse un autre nom que .ics : le classeur ne peut pas être remplacé', async () => {
    const classeur = await ecrire((fichier) => fichier.addWorksheet('Actions').addRows(actions));
    const avant = readFileSync(classeur);
    const { code, erreurs } = lancer('echeances', classeur, '--ics', classeur, '--forcer');
    expect(code).toBe(2);
    expect(erreurs).toMatch(/finit par \.ics/);
    expect(readFileSync(classeur).equals(avant)).toBe(true);
  });

  test('sans les dates de la convention : une phrase, code 2, aucun agenda', async () => {
    const agenda = join(dossierVide(), 'ctg.ics');
    const sansFeuille = await ecrire((fichier) => fichier.addWorksheet('Actions').addRows(actions));
    const resultat = lancer('echeances', sansFeuille, '--ics', agenda);
    expect(resultat).toMatchObject({ code: 2, sortie: '' });
    expect(resultat.erreurs).toMatch(/^Le classeur n’a pas de feuille Convention : ajoutez-la/);
    expect(existsSync(agenda)).toBe(false);
  });

  test('une date illisible est dite : ce qui paraît en retard est peut-être fait', async () => {
    const classeur = await ecrire((fichier) => {
      fichier.addWorksheet('Actions').addRows(actions);
      fichier.addWorksheet('Communes').addRows([
        ['Commune', 'Population', 'Date de délibération'],
        ['Grande', 20_000, '17/12/2025'],
      ]);
      fichier.addWorksheet('Convention').addRows([
        ['Date de début', '01/01/2026'],
        ['Date de fin', '31/12/2030'],
        ['Schéma transmis au CDSF le', 'fait'],
      ]);
    });
    const { code, sortie, erreurs } = lancer('echeances', classeur, ...date);
    expect(code).toBe(0);
    expect(sortie).toMatch(/^En retard/m);
    expect(erreurs).toMatch(/^Date non lue, Convention!B3 : « fait » n’est pas une date reconnue/);
  });
});
