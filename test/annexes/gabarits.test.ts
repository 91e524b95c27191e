import { describe, expect, test } from 'vitest';
import { renderAnnexeHtml } from '../../src/annexes/rendre.js';
import { annexesParDefaut } from '../../src/avenant/annexes.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { type Lignes, uneAnnexe, uneEntree } from './fabrique.js';

const lignes: Lignes = {
  convention: [{ territoire: 'Pays d’Exemple', enjeux: 'Un enjeu ;' }],
  communes: [{ nom: 'Exemple' }],
  actions: [{ numero: '1', intitule: 'Ouvrir', cofinancements: 'Caf 12 €', statut: 'abandonnée' }],
  offre: [{ nom: 'Les Lutins' }],
  besoins: [{ territoire: 'Exemple' }],
  zones: [{ nom: 'Le Lac' }],
  operations: [{ intitule: 'Construire' }],
  emplois: [{ metier: 'Auxiliaire' }],
  indicateurs: [{ numero: 'I1' }],
  redaction: [{ rubrique: 'pilotage', texte: 'Un comité.' }],
};

describe('les gabarits des annexes se modifient comme les autres', () => {
  test.each(annexesParDefaut)(
    'annexe $numero : chaque gabarit passe les contrôles, et donne le même document',
    async (annexe) => {
      for (const entree of [uneEntree(lignes), uneEntree({})]) {
        const modifie = await renderAnnexeHtml(annexe, { ...entree, gabaritsCompiles: {} });
        expect(modifie).toBe(await renderAnnexeHtml(annexe, entree));
      }
    },
  );

  test('une phrase changée paraît ; une valeur inconnue est dite, avec le fichier et la ligne', async () => {
    const rendre = (de: string, vers: string) => {
      const partiel = gabarits['partiels/annexe-pilotage']?.replace(de, vers) ?? '';
      return renderAnnexeHtml(
        uneAnnexe('pilotage'),
        uneEntree(lignes, { gabarits: { ...gabarits, 'partiels/annexe-pilotage': partiel } }),
      );
    };
    expect(await rendre('Le pilotage et les responsables', 'Qui pilote')).toContain('1. Qui pilote');
    await expect(rendre('annexe-texte pilote', 'annexe-texte pilotte')).rejects.toThrowError(
      /annexe-pilotage\.hbs », ligne 9 : la valeur « pilotte » n’existe pas ici\. Vouliez-vous dire « pilote »/,
    );
  });
});
