import { creer } from '../../elements.js';
import { champ } from '../champs.js';
import type { Gestes, Tableau } from './gestes.js';

/** The row of the titles and the last row, by their numbers: rows that are not shown are reached so. */
export function reglagesDesLignes(feuille: string, tableau: Tableau, rang: number, gestes: Gestes): HTMLElement {
  const { entete, premiere, derniere } = tableau;
  const numero = (valeur: number) => creer('input', { type: 'number', min: 1, step: 1, required: true, value: valeur });
  const titres = numero(entete ?? premiere);
  const fin = numero(derniere);
  const appliquer = async () => {
    const ligne = Number(titres.value);
    const jusqua = Number(fin.value);
    if (ligne !== entete)
      await gestes.decider(
        { genre: 'titres', feuille, tableau: rang, ligne },
        `Les titres sont maintenant pris en ligne ${ligne}.`,
      );
    if (jusqua !== derniere)
      await gestes.decider(
        { genre: 'fin', feuille, tableau: rang, ligne: jusqua },
        `Le tableau est maintenant lu jusqu’à la ligne ${jusqua}.`,
      );
  };
  return creer(
    'details',
    { class: 'colonnes-lignes' },
    creer('summary', {}, `Titres en ligne ${entete ?? premiere}, lu jusqu’à la ligne ${derniere} : changer`),
    creer(
      'form',
      {
        class: 'colonnes-reglages',
        onsubmit: (evenement) => {
          evenement.preventDefault();
          void appliquer();
        },
      },
      champ(`titres-${rang}`, 'Ligne des titres', titres),
      champ(`fin-${rang}`, 'Dernière ligne à lire', fin),
      creer('button', { type: 'submit', class: 'bouton petit' }, 'Relire avec ces lignes'),
    ),
  );
}
