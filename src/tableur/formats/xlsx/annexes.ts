import { relationsOf } from '../../../paquet/relations.js';
import { attributOf } from '../../../xml/attributs.js';
import { decodeXml } from '../../../xml/texte.js';
import type { Archive } from '../../archive.js';
import type { Plage } from '../../classeur.js';
import { parsePlage } from '../plages.js';
import { type CommentaireXlsx, readFils, readNotes } from './commentaires.js';
import { parsePartie } from './partie.js';

/** What the parts that a sheet is linked to say of its cells. */
export interface AnnexesXlsx {
  readonly tableaux: readonly Plage[];
  readonly commentaires: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** Reads the tables and comments of a sheet, wherever its relationships say that they are. */
export function readAnnexes(archive: Archive, chemin: string): AnnexesXlsx {
  const relations = relationsOf(archive.lire, chemin);
  const partsDe = (type: string) =>
    [...new Set(relations.filter((relation) => relation.type === type).map(({ cible }) => cible))].flatMap((cible) => {
      const part = archive.lire(cible);
      return part ? [decodeXml(part)] : [];
    });
  return {
    tableaux: partsDe('table').flatMap(readTableau),
    commentaires: arrange(partsDe('comments').flatMap(readNotes), partsDe('threadedComment').flatMap(readFils)),
  };
}

function readTableau(xml: string): readonly Plage[] {
  const plages: Plage[] = [];
  parsePartie(xml, {
    open: (nom, attributs) => {
      const plage = nom === 'table' ? parsePlage(attributOf(attributs, 'ref') ?? '') : null;
      if (plage) plages.push(plage);
    },
  });
  return plages;
}

/** By row then column. A thread takes the place of the note that an older Excel would show instead of it. */
function arrange(
  notes: readonly CommentaireXlsx[],
  fils: readonly CommentaireXlsx[],
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const arranges = new Map<number, Map<number, string>>();
  const enFil = new Set(fils.map(({ ligne, colonne }) => `${ligne} ${colonne}`));
  const tous = [...notes.filter(({ ligne, colonne }) => !enFil.has(`${ligne} ${colonne}`)), ...fils];
  for (const { ligne, colonne, texte } of tous.sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne)) {
    const parColonne = arranges.get(ligne) ?? new Map<number, string>();
    const avant = parColonne.get(colonne);
    arranges.set(ligne, parColonne.set(colonne, avant === undefined ? texte : `${avant}\n${texte}`));
  }
  return arranges;
}
