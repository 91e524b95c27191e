import type { Constat } from '../dossier/constat.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Origine } from '../dossier/origine.js';

/** Gives a file that stands beside the tracker, by its name; null when there is none. */
type LireVoisin = (nom: string) => Promise<object | null>;

/** A file that a row of the sheet Schéma names, and its cell. */
export interface DocumentNomme {
  readonly nom: string;
  readonly origine: Origine;
}

/** The endings that make a name that of a file: « Annexe 1, p. 12 » names none. */
const fichiers: ReadonlySet<string> = new Set([
  'pdf',
  'doc',
  'docx',
  'odt',
  'xls',
  'xlsx',
  'ods',
  'ppt',
  'pptx',
  'odp',
]);
const longueurMax = 200;

/** The files that the sheet Schéma names and that the folder of the tracker does not hold, each once a cell. */
export async function findAbsents(
  { schema }: Pick<Dossier, 'schema'>,
  lireVoisin: LireVoisin,
): Promise<readonly DocumentNomme[]> {
  const nommes = schema.flatMap(({ ou }) =>
    ou ? documentsNommes(ou.valeur).map((nom) => ({ nom, origine: ou.origine })) : [],
  );
  // A file that cannot be read is there: its content is nobody's business here.
  const presents = await Promise.all(
    nommes.map(({ nom }) =>
      lireVoisin(nom).then(
        (voisin) => voisin !== null,
        () => true,
      ),
    ),
  );
  return nommes.filter((_, rang) => !presents[rang]);
}

/** A remark, never more: the document may stand elsewhere. */
export function constatDocumentAbsent({ nom, origine }: DocumentNomme): Constat {
  return {
    regle: 'document-introuvable',
    gravite: 'a-verifier',
    message: `« ${nom} » n’est pas à côté du tableau de suivi : vérifiez son nom, ou joignez-le à l’envoi.`,
    ...origine,
    exigence: null,
  };
}

/** The names of files in « annexe 1.pdf, p. 12 ; diagnostic.docx »: what stands between two separators and ends as a file does. */
function documentsNommes(texte: string): readonly string[] {
  return texte
    .split(/[;,\n«»"]/)
    .map((morceau) => morceau.trim())
    .filter((nom) => nom.length <= longueurMax && fichiers.has(nom.slice(nom.lastIndexOf('.') + 1).toLowerCase()));
}
