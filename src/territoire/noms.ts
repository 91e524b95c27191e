import { normalize } from '../dossier/valeurs/normalisation.js';

/** What may stand before the name of a commune. */
const devant = ['commune de la ', 'commune de l ', 'commune de ', 'commune du ', 'commune des ', 'commune d '];
const prefixes = devant.flatMap((debut) => [
  debut,
  debut.replace('commune', 'ville'),
  debut.replace('commune', 'mairie'),
]);
/** « oe » in one letter; by its number, so that the module of the list stays in ASCII (see scripts/communes.js). */
const ligature = String.fromCodePoint(0x153);
const articles = new Set(['le', 'la', 'les', 'l']);

/**
 * The name of a commune as it is compared: no accents, no case, no punctuation, « St » in full, without « Commune de », the
 * article of « Cendre (Le) » before.
 */
export function cleDeCommune(nom: string): string {
  const normal = normalize(nom);
  const prefixe = prefixes.find((debut) => normal.startsWith(debut));
  const mots = (prefixe === undefined ? normal : nameAfter(normal, prefixe)).split(' ');
  const dernier = mots.at(-1);
  const range =
    dernier !== undefined && mots.length > 1 && articles.has(dernier) ? [dernier, ...mots.slice(0, -1)] : mots;
  return range.map((mot) => (mot === 'st' ? 'saint' : mot === 'ste' ? 'sainte' : mot)).join(' ');
}

/** « Commune du Cendre » is Le Cendre, « Commune des Ancizes » Les Ancizes. */
function nameAfter(normal: string, prefixe: string): string {
  const reste = normal.slice(prefixe.length);
  if (prefixe.endsWith(' du ')) return `le ${reste}`;
  if (prefixe.endsWith(' des ')) return `les ${reste}`;
  if (prefixe.endsWith(' de la ')) return `la ${reste}`;
  return prefixe.endsWith(' de l ') ? `l ${reste}` : reste;
}

/** Whether a name is not written as the list has it: an accent more or less (« Le Cendré »), « St ». Capitals have no accent. */
export function ecritAutrement(nom: string, officiel: string): boolean {
  if (nom === nom.toUpperCase()) return false;
  const ecrits = new Set(motsDe(nom));
  return motsDe(officiel).some((mot) => !articles.has(mot) && !ecrits.has(mot));
}

function motsDe(nom: string): readonly string[] {
  return nom
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(ligature, 'oe')
    .split(/[^\p{L}\p{N}]+/u);
}
