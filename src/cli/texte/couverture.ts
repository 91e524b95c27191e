import { type Couverture, type EtatDeCouverture, libellesDeCouverture } from '../../controles/controle.js';
import { insecables } from '../../documents/typographie.js';
import { exigence } from '../../referentiel/referentiel.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

const cases = 10;

/** The coverage, an item a line: a bar of how far it is answered, the state in words, what it is about, its identifier. */
export function formatCouverture(
  couverture: readonly Couverture[],
  couleurs: Couleurs,
  largeur: number | null,
): readonly string[] {
  return [
    couleurs.fort('Couverture du schéma pluriannuel'),
    ...couverture.map((item) => {
      const { exigence: id, etat, manques } = item;
      const reste = manques.length === 0 ? '' : `, ${manques.length} ${manques.length > 1 ? 'manques' : 'manque'}`;
      const texte = `${insecables(exigence(id)?.titre ?? id)}${reste} ${couleurs.gris(`(${id})`)}`;
      const barre = peindreEtat(etat, couleurs)(`${barreDe(item)} ${libellesDeCouverture[etat].padEnd(10)}`);
      return wrap(texte, largeur, `  ${barre} `, ' '.repeat(cases + 14));
    }),
  ];
}

/** How much of the item is answered: what proves it, beside what is still missing. Never full, nor empty, when partial. */
function barreDe({ etat, preuves, manques }: Couverture): string {
  if (etat === 'sans-objet') return '–'.padEnd(cases);
  const part = Math.round((cases * preuves.length) / Math.max(1, preuves.length + manques.length));
  const pleines =
    etat === 'constatee' || etat === 'declaree'
      ? cases
      : etat === 'absente'
        ? 0
        : Math.min(cases - 1, Math.max(1, part));
  return '■'.repeat(pleines) + '□'.repeat(cases - pleines);
}

function peindreEtat(etat: EtatDeCouverture, { vert, jaune, rouge, gris }: Couleurs): (texte: string) => string {
  return { constatee: vert, declaree: vert, partielle: jaune, absente: rouge, 'sans-objet': gris }[etat];
}
