import type { Source } from '../fichiers.js';

/** Every document that the page writes. */
export const genres = {
  intermediaire: {
    nom: 'Bilan intermédiaire',
    aide: 'À mi-parcours',
    bouton: 'Télécharger le bilan (Word)',
    enCours: 'Écriture du bilan intermédiaire',
    apercu: 'Aperçu',
    contient: 'Le document tel qu’il sera dans Word, avec ses graphiques.',
    sansApercu: false,
  },
  etape: {
    nom: 'Point d’étape',
    aide: 'Chaque année',
    bouton: 'Télécharger le point d’étape (Word)',
    enCours: 'Écriture du point d’étape',
    apercu: 'Aperçu',
    contient: 'Le document tel qu’il sera dans Word, avec ses graphiques.',
    sansApercu: false,
  },
  final: {
    nom: 'Bilan final',
    aide: 'En fin de convention',
    bouton: 'Télécharger le bilan (Word)',
    enCours: 'Écriture du bilan final',
    apercu: 'Aperçu',
    contient: 'Le document tel qu’il sera dans Word, avec ses graphiques.',
    sansApercu: false,
  },
  cdsf: {
    nom: 'Dossier pour le CDSF',
    aide: 'La petite enfance, pour le comité départemental',
    bouton: 'Télécharger le dossier (.zip)',
    enCours: 'Écriture du dossier pour le CDSF',
    apercu: 'Ce que contient le dossier',
    contient:
      'La lettre de transmission, le volet petite enfance avec sa table de concordance, le bordereau des pièces avec leurs empreintes, et les mêmes données en Excel et pour un programme. Rien d’autre que la petite enfance n’y entre.',
    sansApercu: true,
  },
  avenant: {
    nom: 'Avenant',
    aide: 'Ce qui a changé depuis la signature',
    bouton: 'Télécharger l’avenant et ses annexes (.zip)',
    enCours: 'Écriture de l’avenant',
    apercu: 'Ce qui a changé',
    contient: 'Chaque différence entre le plan de départ et le tableau ouvert, et ce qui demande un avenant.',
    sansApercu: false,
  },
  annexes: {
    nom: 'Annexes de la convention',
    aide: 'Les six annexes, à jour',
    bouton: 'Télécharger les annexes (.zip)',
    enCours: 'Écriture des annexes',
    apercu: 'Ce que contient l’archive',
    contient: 'Un document Word par annexe, avec ce qui a changé depuis le plan signé quand il est donné.',
    sansApercu: true,
  },
} as const;

export type Genre = keyof typeof genres;

/** What was chosen for the document. */
export interface Choix {
  genre: Genre;
  definitif: boolean;
  bilanTransmis: 'intermediaire' | 'final';
  modele: Source | null;
  logos: readonly Source[];
  reference: Source | null;
  avant: Source | null;
  numero: number | null;
  objet: string;
}

export function choixDeDepart(): Choix {
  return {
    genre: 'intermediaire',
    definitif: false,
    bilanTransmis: 'intermediaire',
    modele: null,
    logos: [],
    reference: null,
    avant: null,
    numero: null,
    objet: '',
  };
}
