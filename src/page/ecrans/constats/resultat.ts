import { creer } from '../../elements.js';
import type { ConstatVu, VueSuivi, VueVoisinage } from '../../protocole.js';

/** More are counted. */
const montres = 4;

/** What a correction came to: what it settled, what stays on the cell, what it brought. */
export function resultat(
  { feuille, cellule, ajoutee, titre: colonne }: VueVoisinage,
  apres: VueSuivi | null,
  remarques: readonly string[],
): { readonly titre: string; readonly element: HTMLElement } {
  const tous = apres?.feuilles.flatMap(({ groupes }) => groupes.flat()) ?? [];
  const gueris = apres?.gueris ?? [];
  const nouveaux = tous.filter(({ nouveau }) => nouveau);
  const restants = tous.filter(
    (constat) => constat.feuille === feuille && constat.cellule === cellule && !constat.nouveau,
  );
  // What was typed in a column that was added is not in the cell that the finding was shown on.
  const ou = ajoutee ? `${colonne} de la ligne ${/\d+/.exec(cellule)?.[0] ?? ''}` : cellule;
  return {
    titre: `${gueris.length > 0 ? 'Corrigé' : 'Écrit'} : ${feuille}, ${ou}`,
    element: creer(
      'div',
      { class: 'resultat' },
      ...partie('Réglé', gueris, 'regle-ok'),
      ...partie(ajoutee ? 'Reste sur cette ligne' : 'Reste sur cette cellule', restants, 'reste'),
      ...partie('Apparu', nouveaux, 'apparu'),
      gueris.length + restants.length + nouveaux.length === 0 &&
        creer('p', {}, `${ajoutee ? 'La colonne est ajoutée' : 'La cellule est écrite'} ; aucun constat n’a changé.`),
      ...remarques.map((remarque) => creer('p', { class: 'discret' }, remarque)),
    ),
  };
}

function partie(titre: string, constats: readonly ConstatVu[], classe: string): readonly Node[] {
  if (constats.length === 0) return [];
  const reste = constats.length - montres;
  return [
    creer('h3', { class: classe }, constats.length > 1 ? `${titre} (${constats.length})` : titre),
    creer(
      'ul',
      {},
      ...constats
        .slice(0, montres)
        .map(({ feuille, cellule, message }) =>
          creer('li', {}, `${[feuille, cellule].filter(Boolean).join(' ') || 'Le classeur'} : ${message}`),
        ),
      reste > 0 && creer('li', {}, `et ${reste} de plus`),
    ),
  ];
}
