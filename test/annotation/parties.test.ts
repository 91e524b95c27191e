import { describe, expect, it } from 'vitest';
import { addCommentaires, removeCommentaires } from '../../src/tableur/annotation/commentaires.js';
import { addFormes, removeFormes } from '../../src/tableur/annotation/dessin-vml.js';
import { addMarques, removeMarques } from '../../src/tableur/annotation/marques-de-cellule.js';
import { findElements } from '../../src/xml/recherche.js';

describe('une partie écrite pour ralentir l’annotation', () => {
  const fois = 200_000;
  const cas: readonly (readonly [string, () => unknown])[] = [
    ['des commentaires sans fin', () => removeCommentaires('<comment ref="A1">'.repeat(fois))],
    ['des commentaires dont la fin est une autre', () => removeCommentaires(`<comment >${'</comments>'.repeat(fois)}`)],
    ['des noms sans « < »', () => findElements('x:comment'.repeat(fois), 'comment')],
    ['des règles sans fin', () => removeMarques(`LEN("bilan-ctg")${'<conditionalFormatting><cfRule'.repeat(fois)}`)],
    ['des formes sans fin', () => removeFormes('<v:shape '.repeat(fois), ['A1'])],
    ['des guillemets sans fin', () => findElements('<comment a="'.repeat(fois), 'comment')],
  ];
  it.each(cas)('%s', { timeout: 5_000 }, (_quoi, essai) => {
    essai();
  });

  it('un identifiant de forme démesuré', { timeout: 5_000 }, () => {
    const vml = '<xml><o:idmap data="1"/><v:shape id="_x0000_s9007199254740992"/></xml>';
    expect(addFormes(vml, [{ cellule: 'A1', texte: 'À dater.' }])).toContain('id="_x0000_s1025"');
  });

  it('deux cent mille priorités, deux cent mille formes', { timeout: 5_000 }, () => {
    const regles = '<cfRule priority="7"/>'.repeat(fois);
    expect(addMarques(`<worksheet>${regles}</worksheet>`, [{ dxf: 0, cellules: ['A1'] }])).toContain('priority="8"');
    const formes = '<v:shape id="_x0000_s2048"/>'.repeat(fois);
    expect(addFormes(`<xml>${formes}</xml>`, [{ cellule: 'A1', texte: 'x' }])).toContain('id="_x0000_s2049"');
  });

  it('seize mille remarques sur une seule cellule', { timeout: 5_000 }, () => {
    const xml =
      '<comments><authors/><commentList><comment ref="A1" authorId="0"><text><t>Vu</t></text></comment></commentList></comments>';
    const avec = addCommentaires(
      xml,
      Array.from({ length: 16_000 }, () => ({ cellule: 'A1', texte: 'À dater.' })),
    );
    expect(avec.match(/À dater\./g)).toHaveLength(16_000);
  });

  it('trois mille remarques sur des cellules qui en ont déjà une', { timeout: 5_000 }, () => {
    const cellules = Array.from({ length: 3_000 }, (_, rang) => `A${rang + 1}`);
    const liste = cellules.map((ref) => `<comment ref="${ref}" authorId="0"><text><t>Vu</t></text></comment>`).join('');
    const xml = `<comments><authors><author>Moi</author></authors><commentList>${liste}</commentList></comments>`;
    const avec = addCommentaires(
      xml,
      cellules.map((cellule) => ({ cellule, texte: 'À dater.' })),
    );
    expect(avec.match(/À dater\./g)).toHaveLength(3_000);
    const { xml: sans, liberees } = removeCommentaires(avec);
    expect(liberees).toEqual([]);
    expect(sans.match(/Vu/g)).toHaveLength(3_000);
    expect(sans).not.toContain('À dater.');
  });
});

describe('un dessin dont la racine ne déclare pas tous les préfixes (openpyxl)', () => {
  it('les formes ajoutées déclarent ceux qui manquent', () => {
    const racine = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">';
    const dessin = addFormes(`${racine}</xml>`, [{ cellule: 'A1', texte: 'À dater.' }]);
    expect(dessin).toContain('<v:shape xmlns:x="urn:schemas-microsoft-com:office:excel" id=');
    expect(dessin).not.toContain('<v:shape xmlns:v=');
  });
});
