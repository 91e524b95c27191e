import { distance } from 'fastest-levenshtein';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Colonnes } from '../dossier/feuille.js';
import { feuilleConvention } from '../dossier/feuilles/convention.js';
import type { ContenuLisible } from '../dossier/valeurs/lecture.js';
import { splitListe } from '../dossier/valeurs/listes.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { contenuTexte } from '../dossier/valeurs/type-de-colonne.js';
import type { ContenuSuivi } from '../tableur/suivi/contenu-suivi.js';
import { communeNommee } from './parties.js';
import { scoreTitre } from './titres/titres.js';

/** One thing known of a convention before its tracker exists. `ou` says where it was given (« ligne 3 de convention.txt »). */
export interface Renseignement {
  readonly cle: string;
  readonly valeur: string;
  readonly ou: string;
}

/**
 * Reads a small text file: one « clé : valeur » a line; blank lines and lines that begin with « # » say nothing.
 * @throws ErreurUtilisateur (exit 2) for a line that is none of these
 */
export function parseRenseignements(texte: string, nom: string): readonly Renseignement[] {
  return texte.split(/\r\n?|\n/).flatMap((ligne, rang) => {
    const utile = ligne.replace(/^\uFEFF/, '').trim();
    if (utile === '' || utile.startsWith('#')) return [];
    const place = utile.indexOf(':');
    const cle = utile.slice(0, Math.max(0, place)).trim();
    const valeur = utile.slice(place + 1).trim();
    const ou = `ligne ${rang + 1} de ${nom}`;
    if (cle === '' || valeur === '')
      throw new ErreurUtilisateur(
        `« ${utile.slice(0, 60)} » (${ou}) n’est pas de la forme « clé : valeur ». Exemple : « Date de début : 01/01/2026 ».`,
      );
    return [{ cle, valeur, ou }];
  });
}

/**
 * The tracker that these facts begin: the sheet Convention, the communes, the axes.
 * @throws ErreurUtilisateur (exit 2) for an unknown key or a value that cannot be read, with its place
 */
export function contenuDeDepart(renseignements: readonly Renseignement[]): ContenuSuivi {
  const cellules: Record<string, ContenuLisible> = {};
  const colonnes: Colonnes = feuilleConvention.colonnes;
  const listes: Record<'axes' | 'communes', readonly string[]> = { axes: [], communes: [] };
  let signataires: readonly string[] = [];
  for (const renseignement of renseignements) {
    const cle = cleDe(renseignement);
    if (cle === 'axes' || cle === 'communes') {
      listes[cle] = splitListe(renseignement.valeur);
      continue;
    }
    const colonne = colonnes[cle];
    if (!colonne) throw new ErreurUtilisateur(`Valeur illisible. (${renseignement.ou})`);
    const lu = colonne.lire(contenuTexte(renseignement.valeur));
    if ('refus' in lu) throw new ErreurUtilisateur(`${lu.refus.message} (${renseignement.ou})`);
    cellules[cle] = colonne.ecrire(lu.valeur);
    if (cle === 'signataires') signataires = splitListe(renseignement.valeur);
  }
  checkPeriode(cellules);
  const communes =
    listes.communes.length > 0 ? listes.communes : signataires.flatMap((partie) => communeNommee(partie) ?? []);
  return {
    axes: listes.axes,
    lignes: {
      convention: [{ cellules, autres: {} }],
      communes: communes.map((nom) => ({ cellules: { nom: contenuTexte(nom) }, autres: {} })),
    },
  };
}

function cleDe({ cle, ou }: Renseignement): string {
  const cherche = normalize(cle);
  if (['axe', 'axes', 'axes du plan'].includes(cherche)) return 'axes';
  if (['commune', 'communes', 'communes signataires'].includes(cherche)) return 'communes';
  const connue = scoreTitre('convention', cle).find(({ score }) => score >= 0.9)?.cle;
  if (connue) return connue;
  const libelles = [...Object.values(feuilleConvention.colonnes).map(({ libelle }) => libelle), 'Communes', 'Axes'];
  const [proche] = [...libelles].sort((a, b) => distance(normalize(a), cherche) - distance(normalize(b), cherche));
  throw new ErreurUtilisateur(
    `« ${cle} » (${ou}) n’est pas une information de la convention. Vouliez-vous dire « ${proche} » ? Informations possibles : ${libelles.join(', ')}.`,
  );
}

function checkPeriode({ debut, fin }: Readonly<Record<string, ContenuLisible>>): void {
  if (debut?.genre === 'date' && fin?.genre === 'date' && fin.date < debut.date)
    throw new ErreurUtilisateur(
      'La date de fin de la convention est avant sa date de début : corrigez l’une des deux.',
    );
}
