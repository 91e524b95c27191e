import type { Fichier } from '../documents/fichier.js';
import { formatCompte } from '../documents/formats.js';
import type { Photo } from '../documents/photos.js';
import type { Contenu } from '../dossier/contenu.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { isLisible } from '../dossier/valeurs/lecture.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { readClasseur } from '../tableur/lire.js';
import { type Image, readImage } from '../word/images.js';

/** The photographs of a bilan, and what their author must know. */
export interface PhotosLues {
  readonly photos: readonly Photo[];
  readonly remarques: readonly string[];
}

/** As many as a bilan shows. */
const maxPhotos = 12;
/** Beyond, the document is heavy to send. */
const lourd = 15 * 1024 * 1024;
const consentement =
  'Assurez-vous que chaque personne reconnaissable, ou ses parents, a consenti par écrit à cet usage, et que les légendes ne nomment personne.';

interface Legende extends Omit<Photo, 'image'> {
  readonly fichier: string;
}

/** A folder of photographs. */
export interface DossierDePhotos {
  readonly noms: readonly string[];
  /** Reads one, when its turn comes: they are never all in memory. */
  readonly lire: (nom: string) => Promise<Uint8Array>;
  /** A small table (`legendes.csv`, `.xlsx` or `.ods`): file, legend, alternative text, credit. */
  readonly legendes: Fichier | null;
}

/**
 * Reads the photographs of a folder: those that its legends name first, in their order, then the others by their names. One that
 * cannot be placed is said and left out.
 * @throws ErreurUtilisateur when the table of legends cannot be read
 */
export async function readPhotos({ noms, lire, legendes }: DossierDePhotos): Promise<PhotosLues> {
  const ecrites = legendes ? await readLegendes(legendes) : [];
  const parNom = new Map(noms.map((nom) => [normalize(nom), nom]));
  const citees = new Set(ecrites.map(({ fichier }) => normalize(fichier)));
  const ordre = new Intl.Collator('fr', { numeric: true });
  const voulues = [
    ...ecrites.filter(({ fichier }) => parNom.has(normalize(fichier))),
    ...noms
      .filter((nom) => !citees.has(normalize(nom)))
      .toSorted(ordre.compare)
      .map((nom) => ({ fichier: nom, legende: legendeDuNom(nom), texte: '', credit: '' })),
  ];
  const photos: Photo[] = [];
  const refusees: string[] = [];
  const muettes: string[] = [];
  for (const { fichier, ...dite } of voulues) {
    if (photos.length === maxPhotos) break;
    const nom = parNom.get(normalize(fichier)) ?? fichier;
    const image = await readOne(nom, lire);
    if (typeof image === 'string') refusees.push(image);
    else {
      photos.push({ ...dite, image });
      if (!dite.legende && !dite.texte) muettes.push(nom);
    }
  }
  return {
    photos,
    remarques: [
      ...refusees,
      ...ecrites
        .filter(({ fichier }) => !parNom.has(normalize(fichier)))
        .map(
          ({ fichier }) => `La photo « ${fichier} », que nomment les légendes, n’est pas dans le dossier des photos.`,
        ),
      ...phrasesOf(photos, muettes, voulues.length - refusees.length),
    ],
  };
}

/** The picture, or why it is left out. */
async function readOne(nom: string, lire: DossierDePhotos['lire']): Promise<Image | string> {
  try {
    return readImage(await lire(nom), nom);
  } catch (erreur) {
    if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
    return `${erreur.message} Le document est écrit sans elle.`;
  }
}

function phrasesOf(photos: readonly Photo[], muettes: readonly string[], possibles: number): readonly string[] {
  if (photos.length === 0) return ['Le dossier des photos n’en donne aucune : le document est écrit sans photo.'];
  const octets = photos.reduce((somme, { image }) => somme + image.octets.length, 0);
  return [
    ...(muettes.length > 0
      ? [
          `Sans légende ni texte de remplacement : ${muettes.join(', ')}. Écrivez-les dans un fichier legendes.csv du dossier (fichier ; légende ; texte de remplacement ; crédit).`,
        ]
      : []),
    ...(possibles > photos.length
      ? [`Le document montre les ${photos.length} premières photos sur ${possibles} : gardez les plus parlantes.`]
      : []),
    ...(octets > lourd
      ? [`Les photos pèsent ${Math.round(octets / 1024 / 1024)} Mo : réduisez-les pour que le document s’envoie.`]
      : []),
    `Dans le document : ${formatCompte(photos.length, 'photo')}. ${consentement}`,
  ];
}

/** « 02-ouverture-du-relais.jpg » is « Ouverture du relais »; what a camera calls it (« IMG_2041.jpg ») says nothing. */
function legendeDuNom(nom: string): string {
  const mots = nom
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[-_ ]+/g, ' ')
    .replace(/^[\d ]+/, '')
    .trim();
  if (!/\p{L}{3}/u.test(mots) || /^(img|dsc[nf]?|pxl|photo|image|p|whatsapp image)[ \d]/i.test(mots)) return '';
  return `${mots.charAt(0).toUpperCase()}${mots.slice(1)}`;
}

const colonnes = [
  { cle: 'fichier', titres: ['fichier', 'photo', 'nom du fichier', 'image'] },
  { cle: 'legende', titres: ['legende', 'legende de la photo'] },
  { cle: 'texte', titres: ['texte de remplacement', 'texte alternatif', 'description'] },
  { cle: 'credit', titres: ['credit', 'credit photo', 'auteur', 'photographe'] },
] as const;

/** The rows of the table of legends; without a header that says so, its columns stand in this order. */
async function readLegendes({ nom, octets }: Fichier): Promise<readonly Legende[]> {
  const { feuilles } = await readClasseur(octets, nom);
  const lignes = [...(feuilles[0]?.lignes.values() ?? [])].map(
    (ligne) => new Map([...ligne].map(([colonne, contenu]) => [colonne, readTexte(contenu).trim()])),
  );
  const entete = lignes[0] ?? new Map<number, string>();
  const titrees = colonnes.map(
    ({ titres }) => [...entete].find(([, titre]) => titres.some((connu) => connu === normalize(titre)))?.[0],
  );
  const aUnEntete = titrees[0] !== undefined;
  return lignes.slice(aUnEntete ? 1 : 0).flatMap((ligne) => {
    const [fichier = '', legende = '', texte = '', credit = ''] = colonnes.map((_, rang) =>
      ligne.get((aUnEntete ? titrees[rang] : rang + 1) ?? 0),
    );
    return fichier ? [{ fichier, legende, texte, credit }] : [];
  });
}

function readTexte(contenu: Contenu): string {
  return isLisible(contenu) ? textOf(contenu) : '';
}
