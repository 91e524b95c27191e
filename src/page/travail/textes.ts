import type { Gabarits, GabaritsCompiles } from '../../documents/gabarits.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { gabarits as ecrireGabarits } from '../../operations/gabarits.js';
import type { FichierRecu, Produit } from '../protocole.js';
import { archiver } from './archive.js';
import type { Atelier } from './atelier.js';

const tailleMax = 1024 * 1024;

/** The words of the documents: those shipped, or a person's own in the place of theirs. */
export interface TextesChoisis {
  /** Undefined: those shipped, of which only the compiled form is at hand. */
  readonly gabarits: Gabarits | undefined;
  readonly gabaritsCompiles: GabaritsCompiles;
}

/**
 * The words to write documents with.
 * @throws ErreurUtilisateur when a file is none of the templates, or cannot be read
 */
export async function choisirTextes(
  { ressources: { gabaritsCompiles, textes } }: Atelier,
  siens: readonly FichierRecu[],
): Promise<TextesChoisis> {
  if (siens.length === 0) return { gabarits: undefined, gabaritsCompiles };
  const livres = await textes();
  const lus = Object.fromEntries(siens.map((fichier) => [cleDe(fichier.nom, livres), decoder(fichier)]));
  const compiles = Object.entries(gabaritsCompiles).map(
    ([nom, { modele }]) => [nom, { source: livres[nom] ?? nom, modele }] as const,
  );
  return { gabarits: { ...livres, ...lus }, gabaritsCompiles: Object.fromEntries(compiles) };
}

/** The words of the documents as files that a person may change, with how to. */
export async function gabarits(
  { ressources: { textes } }: Atelier,
  { date }: { readonly date: string },
): Promise<Produit> {
  const fichiers = ecrireGabarits(await textes());
  return { fichier: archiver('textes', fichiers, date), avis: [] };
}

/** A file that was dropped has lost its folder: its name alone says which one it is. */
function cleDe(nom: string, livres: Gabarits): string {
  const cherche = nom.replaceAll('\\', '/').replace(/\.hbs$/i, '');
  const seul = (cle: string) => cle.slice(cle.lastIndexOf('/') + 1);
  const cle = Object.keys(livres).find((autre) => autre === cherche || seul(autre) === seul(cherche));
  if (cle) return cle;
  throw new ErreurUtilisateur(
    `« ${nom} » n’est le texte d’aucun document : gardez aux fichiers le nom qu’ils avaient quand vous les avez téléchargés.`,
  );
}

function decoder({ nom, octets }: FichierRecu): string {
  if (octets.length > tailleMax)
    throw new ErreurUtilisateur(`« ${nom} » dépasse 1 Mo : ce n’est sans doute pas un texte de document.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw new ErreurUtilisateur(`« ${nom} » n’est pas en UTF-8 : enregistrez-le dans cet encodage.`);
  }
}
