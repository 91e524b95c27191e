import { formatCompte } from '../documents/formats.js';
import { feuilles } from '../dossier/dossier.js';
import { type LigneTriee, type SorteTriee, sortesTriees } from './tri.js';

/** How many rows of each sheet left, and stayed: what the bordereau says. A sheet without any row is not said. */
export function viewTri(tri: readonly LigneTriee[]) {
  return countTri(tri).map(({ sorte, jointes, nonJointes }) => ({
    feuille: feuilles[sorte].nom,
    jointes: String(jointes),
    nonJointes: String(nonJointes),
  }));
}

export function countTri(tri: readonly LigneTriee[]) {
  return sortesTriees
    .map((sorte) => {
      const lignes = tri.filter((ligne) => ligne.sorte === sorte);
      const jointes = lignes.filter(({ part }) => part).length;
      return { sorte, jointes, nonJointes: lignes.length - jointes };
    })
    .filter(({ jointes, nonJointes }) => jointes + nonJointes > 0);
}

/**
 * What leaves and what stays, for the sender alone: a sentence a sheet and a lot, each row by its name, by reason.
 * « Non joint – Actions, 3 lignes : autre champ d’intervention (2.1, 2.2) ; ni champ écrit, ni réponse à un point (5.1). »
 */
export function formatTri(tri: readonly LigneTriee[]): readonly string[] {
  return [true, false].flatMap((part) =>
    sortesTriees.flatMap((sorte) => {
      const lignes = tri.filter((ligne) => ligne.sorte === sorte && ligne.part === part);
      return lignes.length === 0 ? [] : [phraseOf(sorte, part, lignes)];
    }),
  );
}

function phraseOf(sorte: SorteTriee, part: boolean, lignes: readonly LigneTriee[]): string {
  const raisons = [...new Set(lignes.map(({ raison }) => raison))];
  const motifs = raisons.map((raison) => {
    const noms = lignes.filter((ligne) => ligne.raison === raison).map(({ nom }) => court(nom));
    return `${raison} (${noms.join(', ')})`;
  });
  const compte = formatCompte(lignes.length, 'ligne', 'lignes');
  return `${part ? 'Joint' : 'Non joint'} – ${feuilles[sorte].nom}, ${compte} : ${motifs.join(' ; ')}.`;
}

/** A title may be long: its beginning is enough to find the row. */
function court(nom: string): string {
  const debut = nom.replaceAll('\n', ' ');
  return debut.length > 50 ? `${debut.slice(0, 49).trimEnd()}…` : debut;
}
