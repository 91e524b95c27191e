import type { EtatDocument } from '../documents/entree.js';
import type { Fichier } from '../documents/fichier.js';
import type { Logo } from '../documents/logos.js';
import { readImages } from '../tableur/images.js';
import { readImage } from '../word/images.js';
import { readModele } from '../word/modele/lire.js';
import type { Modele } from '../word/modele/types.js';
import { type Ports, type Textes, textesDe } from './echanges.js';
import type { SuiviOuvert } from './suivi.js';

/** The look that a person gives to documents: a letterhead, logos. */
export interface Apparence {
  readonly modele: Modele | undefined;
  /** In the order of the signatories; null: those of each workbook. */
  readonly logos: readonly Logo[] | null;
}

/** What a document is dressed and worded with. */
export interface Habillage extends ReturnType<typeof textesDe> {
  readonly etat: EtatDocument;
  readonly modele: Modele | undefined;
  readonly logos: readonly Logo[];
}

/** The look that the tracker alone gives. */
const sansApparence: Apparence = { modele: undefined, logos: null };

/**
 * Reads a letterhead (`.docx`) and logos (PNG, JPEG or GIF), once for as many documents as one likes.
 * @throws ErreurUtilisateur (exit 2) when one of them cannot be used
 */
export function readApparence(modele: Fichier | null | undefined, logos: readonly Fichier[] | null): Apparence {
  return { modele: modele ? readModele(modele.octets) : undefined, logos: logos?.map(logoOf) ?? null };
}

/** What every document is asked with. */
export interface DemandeDeDocument extends Textes {
  /** A définitif is refused while something stands in its way; its table of contents has page numbers. */
  readonly definitif: boolean;
  readonly apparence?: Apparence | undefined;
}

/**
 * What dresses and words the documents of a tracker: what was given, or else the pictures of its sheet Convention and the files that
 * the sheet names, looked for beside it.
 * @returns what is missing as remarks
 */
export async function dressSuivi(
  { fichier, dossier }: Pick<SuiviOuvert, 'fichier' | 'dossier'>,
  { definitif, apparence: { modele, logos } = sansApparence, ...textes }: DemandeDeDocument,
  { lireVoisin }: Pick<Ports, 'lireVoisin'>,
): Promise<{
  readonly habillage: Habillage;
  readonly remarques: readonly string[];
}> {
  const commun = { etat: definitif ? 'definitif' : 'projet', modele, ...textesDe(textes) } as const;
  const duModele = modele?.remarques ?? [];
  if (logos) return { habillage: { ...commun, logos }, remarques: duModele };
  const feuille = dossier.feuilles.convention?.nom;
  const poses = feuille ? readImages(fichier.octets, feuille) : [];
  const nommes = await Promise.all(
    (dossier.convention?.logos?.valeur ?? []).map(async (nom) => ({ nom, voisin: await lireVoisin(nom) })),
  );
  return {
    habillage: {
      ...commun,
      logos: [
        ...poses.map(({ description, octets }, rang) => ({
          nom: description,
          image: readImage(octets, description || `image ${rang + 1} de la feuille ${feuille}`),
        })),
        ...nommes.flatMap(({ voisin }) => (voisin ? [logoOf(voisin)] : [])),
      ],
    },
    remarques: [
      ...duModele,
      ...nommes.flatMap(({ nom, voisin }) =>
        voisin
          ? []
          : `Le logo « ${nom} » que nomme la feuille Convention n’est pas dans le dossier du tableau de suivi : le document est écrit sans lui. Donnez-le avec les logos pour qu’il soit en couverture.`,
      ),
    ],
  };
}

function logoOf({ nom, octets }: Fichier): Logo {
  return { nom: nom.replace(/\.[^.]+$/, ''), image: readImage(octets, nom) };
}
