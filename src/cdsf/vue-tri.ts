import { formatCompte } from '../documents/formats.js';
import { capitalize } from '../documents/typographie.js';
import { type LigneTriee, type SorteTriee, sortesTriees } from './tri.js';

/** What a row of each sheet is, in the singular and the plural, and how it agrees. */
const noms: Readonly<Record<SorteTriee, readonly [un: string, plusieurs: string, genre: 'm' | 'f']>> = {
  actions: ['action', 'actions', 'f'],
  offre: ['équipement ou service', 'équipements et services', 'm'],
  zones: ['zone en difficulté', 'zones en difficulté', 'f'],
  operations: ['opération d’investissement', 'opérations d’investissement', 'f'],
  emplois: ['besoin en emplois et compétences', 'besoins en emplois et compétences', 'm'],
  indicateurs: ['indicateur', 'indicateurs', 'm'],
  instances: ['réunion', 'réunions', 'f'],
  redaction: ['texte rédigé', 'textes rédigés', 'm'],
};

/** How many of each the envelope holds, and leaves: what the bordereau says. What the tracker has none of is not said. */
export function viewTri(tri: readonly LigneTriee[]) {
  return countTri(tri).map(({ sorte, jointes, nonJointes }) => ({
    quoi: capitalize(noms[sorte][1]),
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
 * « 3 actions ne sont pas jointes : autre champ d’intervention (2.1, 2.2) ; ni champ écrit, ni réponse à un point du schéma (5.1). »
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
  const [un, plusieurs, genre] = noms[sorte];
  const sont = lignes.length === 1 ? (part ? 'est' : 'n’est pas') : part ? 'sont' : 'ne sont pas';
  const joint = `joint${genre === 'f' ? 'e' : ''}${lignes.length === 1 ? '' : 's'}`;
  return `${formatCompte(lignes.length, un, plusieurs)} ${sont} ${joint} : ${motifs.join(' ; ')}.`;
}

/** A title may be long: its beginning is enough to find the row. */
function court(nom: string): string {
  const debut = nom.replaceAll('\n', ' ');
  return debut.length > 50 ? `${debut.slice(0, 49).trimEnd()}…` : debut;
}
