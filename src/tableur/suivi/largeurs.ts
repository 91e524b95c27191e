import type { Colonne } from '../../dossier/feuille.js';
import { colonnesTextesLibres } from '../../dossier/feuilles/actions.js';

/** Columns that hold sentences. */
const longues: ReadonlySet<string> = new Set([
  ...colonnesTextesLibres,
  ...['moyensHumains', 'ingenierie', 'constat', 'observations', 'reponse', 'modalite', 'source'],
  ...[
    'ou',
    'pourquoi',
    'methode',
    'commentaire',
    'decisions',
    'cofinancements',
    'financements',
    'competences',
    'objet',
    'participants',
  ],
]);

/** How wide a column is, in characters. */
export function largeurDe(cle: string, { saisie }: Colonne): number {
  if (cle === 'texte') return 90;
  if (['intitule', 'nom', 'libelle', 'rubrique', 'point'].includes(cle)) return 34;
  if (longues.has(cle)) return 38;
  if (cle === 'fin') return 20;
  if (saisie.genre === 'date' || saisie.genre === 'nombre') return 15;
  return cle === 'numero' ? 14 : 20;
}
