import type { SourceDeFichier } from './fichiers.js';
import type { FichierRecu, ReponseDe } from './protocole.js';

/** What a file that was given is for. */
export type Genre = ReponseDe<'reconnaitre'>[number];

/** A file that was given, recognised. */
export interface Recu {
  readonly source: SourceDeFichier;
  readonly fichier: FichierRecu;
  readonly genre: Genre;
}

const noms: Readonly<Record<Genre, string>> = {
  suivi: 'un tableau de suivi',
  plan: 'un plan signé',
  correspondance: 'un fichier de choix de colonnes',
  reponses: 'un fichier de réponses',
  bilan: 'un document que vous avez corrigé',
  fiche: 'une fiche de réponses',
  convention: 'une convention',
  charte: 'un papier à en-tête',
  image: 'un logo',
  gabarit: 'un texte de document',
  inconnu: '',
};

const acceptes =
  'La page lit un tableau de suivi (.xlsx, .xlsm, .ods, .csv), un plan signé (.json), une convention (.docx, .odt, .pdf, .txt), un document à reprendre ou un papier à en-tête (.docx), une fiche remplie (.docx, .csv), des réponses ou des choix de colonnes gardés (.json), des textes de documents (.hbs), des logos (.png, .jpg, .gif).';

export function direEnAttente(nom: string, genre: Genre): string {
  if (genre === 'inconnu') return direInconnu(nom);
  return `« ${nom} » est ${noms[genre]}, que la page garde. Déposez maintenant le tableau de suivi qui va avec.`;
}

function direInconnu(nom: string): string {
  return `« ${nom} » n’est pas un fichier que la page sait lire : il est laissé de côté. ${acceptes}`;
}

/** Of which one is used at a time. */
const uniques: readonly Genre[] = ['plan', 'correspondance', 'reponses', 'convention', 'charte'];

/** The last one given is used: what is left aside is said. */
export function direEnDouble(compagnons: readonly Recu[]): readonly string[] {
  return uniques.flatMap((genre) => {
    const siens = compagnons.filter((recu) => recu.genre === genre).map(({ fichier }) => fichier.nom);
    const retenu = siens.pop();
    return siens.map(
      (nom) => `« ${nom} » est ${noms[genre]}, comme « ${retenu} » : la page ne se sert que de « ${retenu} ».`,
    );
  });
}

/** What went with the tracker before does not go with this one, unless it is given again. */
export function direOublies(oublies: readonly FichierRecu[], compagnons: readonly Recu[]): readonly string[] {
  const redonnes = new Set(compagnons.map(({ fichier }) => fichier.nom));
  return oublies.flatMap(({ nom }) =>
    redonnes.has(nom)
      ? []
      : [
          `« ${nom} » allait avec le tableau d’avant, et ne sert pas à celui-ci. S’il va aussi avec lui, déposez-le de nouveau.`,
        ],
  );
}

/** What is to be said of a file that goes with the tracker; null where its screen says it. */
export function direRange({ fichier: { nom }, genre }: Recu): string | null {
  if (genre === 'inconnu') return direInconnu(nom);
  if (genre === 'charte') return `« ${nom} » sert de papier à en-tête à tous les documents.`;
  return genre === 'image' ? `« ${nom} » est placé parmi les logos.` : null;
}
