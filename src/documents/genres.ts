/** What the tool and its two faces know of a kind of document made of a tracker. */
interface GenreDeDocument {
  /** As it is named among the others. */
  readonly nom: string;
  /** What its file, or its folder, is called before its date. */
  readonly fichier: string;
  /** Of a single Word document, which `bilan --type` writes; null for a folder of several pieces, which has its own command. */
  readonly bilan: {
    /** On its cover, and in the properties of its file. */
    readonly titre: string;
    /** Its template, which its view fills: see `bilan.ts`. */
    readonly gabarit: string;
  } | null;
  /** Whether `lot` may write it for each workbook. */
  readonly lot: boolean;
  /** What tells it from the other bilans whose petite-enfance part goes to the CDSF; null when it does not go there. */
  readonly transmis: string | null;
}

/** Every kind of document, in the order in which they are offered. */
export const genres = {
  etape: {
    nom: 'Point d’étape',
    fichier: 'bilan-etape',
    bilan: { titre: 'Point d’étape annuel', gabarit: 'point-etape' },
    lot: true,
    transmis: null,
  },
  intermediaire: {
    nom: 'Bilan intermédiaire',
    fichier: 'bilan-intermediaire',
    bilan: { titre: 'Bilan intermédiaire', gabarit: 'bilan-intermediaire' },
    lot: true,
    transmis: 'intermédiaire',
  },
  final: {
    nom: 'Bilan final',
    fichier: 'bilan-final',
    bilan: { titre: 'Bilan final', gabarit: 'bilan-final' },
    lot: true,
    transmis: 'final',
  },
  cdsf: {
    nom: 'Dossier pour le CDSF',
    fichier: 'cdsf',
    bilan: null,
    lot: true,
    transmis: null,
  },
  avenant: {
    nom: 'Avenant',
    fichier: 'avenant',
    bilan: null,
    lot: false,
    transmis: null,
  },
  annexes: {
    nom: 'Annexes de la convention',
    fichier: 'annexes',
    bilan: null,
    lot: true,
    transmis: null,
  },
} as const satisfies Readonly<Record<string, GenreDeDocument>>;

export type Genre = keyof typeof genres;

/** Those whose column is of a kind. */
type GenresOu<Colonne extends keyof GenreDeDocument, Valeur> = {
  [G in Genre]: (typeof genres)[G][Colonne] extends Valeur ? G : never;
}[Genre];

/** The three moments of the convention's article 9. */
export type TypeBilan = GenresOu<'bilan', object>;

/** The bilans whose petite-enfance part goes to the CDSF (L. 214-2, II; convention, article 9). */
export type TypeBilanTransmis = GenresOu<'transmis', string>;

export type DocumentDuLot = GenresOu<'lot', true>;

/** The one that is offered first. */
export const genreParDefaut = 'intermediaire' as const satisfies TypeBilan & TypeBilanTransmis & DocumentDuLot;

export const tousLesGenres = Object.keys(genres) as readonly Genre[];
export const typesDeBilan: readonly TypeBilan[] = tousLesGenres.filter(isBilan);
export const bilansTransmis: readonly TypeBilanTransmis[] = tousLesGenres.filter(isTransmis);
export const documentsDuLot: readonly DocumentDuLot[] = tousLesGenres.filter(isDuLot);

/** What the help of `bilan --type` says of its choices. */
export const aideDesTypes = 'Point d’étape annuel, bilan intermédiaire (mi-parcours) ou bilan final';

function isBilan(genre: Genre): genre is TypeBilan {
  return genres[genre].bilan !== null;
}

function isTransmis(genre: Genre): genre is TypeBilanTransmis {
  return genres[genre].transmis !== null;
}

function isDuLot(genre: Genre): genre is DocumentDuLot {
  return genres[genre].lot;
}
