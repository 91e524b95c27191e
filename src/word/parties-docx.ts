import { strFromU8, strToU8 } from 'fflate';
import { type Paquet, zip } from '../paquet/parties.js';

type Docx = typeof import('docx');
type Document = InstanceType<Docx['Document']>;

interface Compilateur {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The parts of a document as docx writes them. Its public `Packer.pack` compresses them into a zip that we would open at
 * once, a third of the time of a short document; what it compresses is the private `Packer.compiler`. The workbooks of the
 * charts are left uncompressed. A test compares both.
 */
export function writeParts(document: Document, { Packer }: Docx): Paquet {
  const { compiler } = Packer as unknown as { readonly compiler: Compilateur };
  openClasseurs(document);
  const parts: Paquet = {};
  const classeurs = new Map<string, Paquet>();
  for (const [chemin, contenu] of compiler.compile(document)) {
    const octets = typeof contenu === 'string' ? strToU8(contenu) : contenu;
    const coupe = chemin.indexOf('.xlsx/') + '.xlsx'.length;
    const classeur = chemin.slice(0, coupe);
    const fichier = chemin.slice(coupe + 1);
    if (!chemin.includes('.xlsx/')) {
      if (!isRelationsVides(chemin, octets)) parts[chemin] = octets;
    } else classeurs.set(classeur, { ...classeurs.get(classeur), [fichier]: octets });
  }
  const [premier = {}] = classeurs.values();
  const communs = Object.fromEntries(Object.entries(premier).filter(([fichier]) => fichiersCommuns.has(fichier)));
  for (const [chemin, fichiers] of classeurs) parts[chemin] = zip({ ...communs, ...fichiers }, 0);
  return parts;
}

/** The list of relationships that docx writes for every header, footer and note, though it names no part. */
function isRelationsVides(chemin: string, octets: Uint8Array): boolean {
  return chemin.endsWith('.rels') && octets.length < 200 && !strFromU8(octets).includes('<Relationship ');
}

/** A part that a chart adds to the package, as docx holds it. */
type PartieAjoutee = Document['PackageParts']['Array'][number];

/** The first files of the workbook of a chart, the same in all. */
const fichiersCommuns: ReadonlySet<string> = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
]);

/**
 * docx writes and compresses the workbook of each chart, a hundred small files in a bilan: made to see each file as a part
 * of its own (« embeddings/classeur.xlsx/xl/styles.xml »), it only writes it; and once, when it is the same in all.
 */
function openClasseurs({ PackageParts }: Document): void {
  const { get } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(PackageParts), 'Array') ?? {};
  if (!get) return;
  Object.defineProperty(PackageParts, 'Array', {
    get: () => {
      const ajoutees: readonly PartieAjoutee[] = get.call(PackageParts);
      const premier = ajoutees.find(({ part }) => 'files' in part.options.content);
      return ajoutees.flatMap((ajoutee) => openClasseur(ajoutee, ajoutee === premier));
    },
  });
}

function openClasseur(ajoutee: PartieAjoutee, premier: boolean): readonly PartieAjoutee[] {
  const { content } = ajoutee.part.options;
  if (!('files' in content)) return [ajoutee];
  return content.files
    .filter(({ path }) => premier || !fichiersCommuns.has(path))
    .map((fichier) => ({
      path: `${ajoutee.path}/${fichier.path}`,
      part: { options: { ...ajoutee.part.options, content: fichier.content } } as PartieAjoutee['part'],
    }));
}
