import type { Fichier } from '../documents/fichier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { readAnnuaire } from '../paquet/annuaire.js';
import type { Classeur } from '../tableur/classeur.js';
import { readClasseur } from '../tableur/lire.js';
import { withoutApostrophe } from './csv.js';
import { type ColonneDeFiche, colonnes, nonCopie, type Retour, vide } from './fiche.js';

type Tableau = readonly (readonly string[])[];

/**
 * The answers of a fiche that came back, as Word, LibreOffice or Excel saved it: rows moved or taken out, columns in another
 * order, separator and letters of their own; a `.csv` saved as a workbook is read too. A row without an answer is left out.
 * @throws ErreurUtilisateur (exit 2) when the file cannot be read, or when no table of it is that of a fiche
 */
export async function lireFicheRemplie({ nom, octets }: Fichier): Promise<readonly Retour[]> {
  const tableaux = await readTableauxDe(nom, octets);
  const lus = tableaux.flatMap((tableau) => readTableau(tableau) ?? []);
  const fiches = tableaux.filter((tableau) => readTableau(tableau) !== null);
  if (fiches.length === 0)
    throw new ErreurUtilisateur(
      `« ${nom} » n’a pas le tableau d’une fiche : ses colonnes « ${colonnes.feuille} », « ${colonnes.cellule} », « ${colonnes.regle} » et « ${colonnes.reponse} » sont nécessaires. Choisissez la fiche écrite par « verifier --format docx » ou « csv », remplie.`,
    );
  return lus;
}

/** Whether a file holds the table of a fiche, answered or not. One that cannot be read holds none. */
export async function isFicheRemplie({ nom, octets }: Fichier): Promise<boolean> {
  try {
    return (await readTableauxDe(nom, octets)).some((tableau) => readTableau(tableau) !== null);
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) return false;
    throw erreur;
  }
}

async function readTableauxDe(nom: string, octets: Uint8Array): Promise<readonly Tableau[]> {
  const isWord = octets[0] === 0x50 && readAnnuaire(octets)?.some((entree) => entree.nom === 'word/document.xml');
  if (isWord || /\.docx?$/i.test(nom)) {
    const { readTableaux } = await import('./tableaux-word.js');
    return readTableaux(octets);
  }
  return tableauxDe(await readClasseur(octets, nom));
}

function tableauxDe({ feuilles }: Classeur): readonly Tableau[] {
  return feuilles.map(({ lignes }) =>
    [...lignes.values()].map((cellules) => {
      const largeur = Math.max(0, ...cellules.keys());
      return Array.from({ length: largeur }, (_, rang) => {
        const contenu = cellules.get(rang + 1);
        if (!contenu || contenu.genre === 'formule-sans-valeur') return '';
        return contenu.genre === 'erreur' ? contenu.code : textOf(contenu);
      });
    }),
  );
}

/** What each title is; the document has one column for the rule and the mark. */
const titres: ReadonlyMap<string, ColonneDeFiche | 'regle-et-repere'> = new Map([
  ...(Object.entries(colonnes) as [ColonneDeFiche, string][]).map(([cle, titre]) => [normalize(titre), cle] as const),
  [normalize('Règle et repère'), 'regle-et-repere'] as const,
]);

/** The answers of a table; null when it is not that of a fiche. */
function readTableau(tableau: Tableau): readonly Retour[] | null {
  const entete = tableau.findIndex((ligne) => placesDe(ligne) !== null);
  const places = placesDe(tableau[entete] ?? []);
  if (!places) return null;
  return tableau.slice(entete + 1).flatMap((ligne): readonly Retour[] => {
    const texte = (cle: ColonneDeFiche | 'regle-et-repere') => (ligne[places.get(cle) ?? -1] ?? '').trim();
    const reponse = withoutApostrophe(texte('reponse'));
    // Titles that stand again, at the top of a page, answer nothing.
    if (reponse === '' || placesDe(ligne) !== null) return [];
    const [ensemble = '', second = ''] = texte('regle-et-repere').split(/\s+/);
    const montre = withoutApostrophe(texte('contenu'));
    return [
      {
        feuille: withoutApostrophe(texte('feuille')),
        cellule: texte('cellule').toUpperCase(),
        contenu: montre === vide || montre === nonCopie ? '' : montre,
        reponse,
        regle: texte('regle') || ensemble,
        repere: texte('repere') || second,
      },
    ];
  });
}

function placesDe(ligne: readonly string[]): ReadonlyMap<ColonneDeFiche | 'regle-et-repere', number> | null {
  const places = new Map<ColonneDeFiche | 'regle-et-repere', number>();
  for (const [rang, titre] of ligne.entries()) {
    const cle = titres.get(normalize(titre));
    if (cle !== undefined && !places.has(cle)) places.set(cle, rang);
  }
  const complete = (['feuille', 'cellule', 'reponse'] as const).every((cle) => places.has(cle));
  return complete && (places.has('regle') || places.has('regle-et-repere')) ? places : null;
}
