import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/tableur/annotation/annoter.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { completer, type FichierLu, fichier } from './lire.js';

const note = 'À confirmer : article 10, « La convention prend effet le 1er janvier 2026 »';
const riche = fichier('test/fixtures/complement/suivi-riche.xlsx');
const ods = fichier('test/fixtures/suivis-varies/v51-opendocument-bandeaux.ods');

/** The notes of a workbook: « onglet!cellule », and what each says. */
async function notesDe({ octets, nom }: FichierLu) {
  const { feuilles } = await readClasseur(octets, nom);
  return Object.fromEntries(
    feuilles.flatMap((feuille) =>
      [...(feuille.commentaires ?? [])].flatMap(([ligne, parColonne]) =>
        [...parColonne].map(([colonne, texte]) => [
          `${feuille.nom}!${String.fromCharCode(64 + colonne)}${ligne}`,
          texte,
        ]),
      ),
    ),
  );
}

const partie = ({ octets }: FichierLu, nom: string) => strFromU8(unzipSync(octets)[nom] ?? new Uint8Array());

describe('une valeur que personne n’a encore confirmée', () => {
  test('a sa note et sa marque ; un commentaire qui était là reste', async () => {
    const { copie } = await completer(
      riche,
      { rang: 5, cellules: { statut: 'En cours', debut: '01/01/2027' }, aConfirmer: { statut: note } },
      { feuille: 'convention', cellules: { debut: '01/01/2026', caf: 'Caf de Test' }, aConfirmer: { debut: note } },
    );
    expect(await notesDe(copie)).toEqual({
      'Suivi R&D!F5': `À voir en comité\n\n— à confirmer —\n${note}`,
      'Convention!B6': note,
    });
    const feuille = partie(copie, 'xl/worksheets/sheet1.xml');
    expect(feuille).toMatch(/<conditionalFormatting sqref="F5">.*?LEN\("bilan-ctg à confirmer"\)/);
  });

  test('la confirmer, c’est l’écrire sans note : la marque et la note s’en vont, les autres restent', async () => {
    const { copie } = await completer(riche, {
      rang: 5,
      cellules: { statut: 'En cours', debut: '01/01/2027' },
      aConfirmer: { statut: note, debut: note },
    });
    const { copie: apres, dossier } = await completer(copie, { rang: 5, cellules: { statut: 'Réalisée' } });
    expect(await notesDe(apres)).toEqual({ 'Suivi R&D!F5': 'À voir en comité', 'Suivi R&D!D5': note });
    expect(partie(apres, 'xl/worksheets/sheet1.xml')).toContain('<conditionalFormatting sqref="D5">');
    expect(partie(apres, 'xl/worksheets/sheet1.xml')).not.toContain('sqref="D5 F5"');
    expect(dossier.actions[1]?.statut?.valeur).toBe('realisee');
  });

  test('« annoter » la laisse, et ce qu’il ajoute ne la cache pas', async () => {
    const { copie } = await completer(riche, { rang: 4, cellules: { pilote: 'CCAS' }, aConfirmer: { pilote: note } });
    const { octets } = annotate(
      copie.octets,
      [{ feuille: 'Suivi R&D', cellule: 'G4', gravite: 'a-verifier', texte: 'À dater. (règle « dates »)' }],
      () => ({ titre: 't', conclusion: 'c', entetes: ['a'], lignes: [], colonneLien: 0 }),
    );
    const annote = { nom: copie.nom, octets };
    expect((await notesDe(annote))['Suivi R&D!C4']).toBe(note);
    expect(partie(annote, 'xl/worksheets/sheet1.xml')).toContain('LEN("bilan-ctg à confirmer")');
  });

  test('n’est pas un commentaire de l’action : les documents ne la reprennent pas', async () => {
    const { dossier } = await completer(riche, { rang: 4, cellules: { pilote: 'CCAS' }, aConfirmer: { pilote: note } });
    expect(dossier.actions[0]?.autres).toEqual(
      expect.not.objectContaining({ 'Commentaires de cellule': expect.anything() }),
    );
  });

  test('dans un .ods : note, fond, et le fond d’origine revient quand elle est confirmée', async () => {
    const [action] = (await completer(ods)).dossier.actions;
    const rang = Number(/\d+$/.exec(action?.origine.cellule ?? '')?.[0]);
    const { copie } = await completer(ods, { rang, cellules: { pilote: 'CCAS' }, aConfirmer: { pilote: note } });
    const cellule = action?.pilote?.origine.cellule ?? '';
    expect((await notesDe(copie))[`${action?.origine.feuille}!${cellule}`]).toBe(note);
    expect(partie(copie, 'content.xml')).toContain('fo:background-color="#fff8e1"');
    const { copie: apres } = await completer(copie, { rang, cellules: { pilote: 'CCAS' } });
    expect(await notesDe(apres)).toEqual(await notesDe(ods));
    expect(partie(apres, 'content.xml')).not.toContain('table:style-name="ctg.');
  });
});
