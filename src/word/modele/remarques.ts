import { formatListe } from '../../dossier/enumeration.js';
import type { Nettoyage } from './nettoyage.js';
import type { Laisse } from './permis/sorts.js';

type Phrase = (noms: readonly string[]) => string;

const entre = (noms: readonly string[]) => (noms.length > 0 ? ` (${formatListe(noms)})` : '');

/** What is said of each sort of thing left behind, with the names that Word gives them. */
const phrases: Readonly<Record<Laisse, Phrase>> = {
  'champ-exterieur': (noms) =>
    noms.length > 1
      ? `La charte contenait des champs qui vont chercher un fichier ou des données ailleurs${entre(noms)} : ils n’ont pas été repris, il reste ce qu’ils affichaient.`
      : `La charte contenait un champ qui va chercher un fichier ou des données ailleurs${entre(noms)} : il n’a pas été repris, il reste ce qu’il affichait.`,
  champ: (noms) =>
    noms.length > 1
      ? `La charte contenait des champs qui ne valent pas dans un autre document${entre(noms)} : ils n’ont pas été repris, il reste ce qu’ils affichaient.`
      : noms.length > 0
        ? `La charte contenait un champ qui ne vaut pas dans un autre document${entre(noms)} : il n’a pas été repris, il reste ce qu’il affichait.`
        : 'La charte contenait un champ mal formé : il n’a pas été repris, il reste ce qu’il affichait.',
  lien: () => 'La charte contenait un lien : son texte ou son image est repris, pas le lien.',
  image: () =>
    'La charte montrait une image qui n’est pas enregistrée dans son fichier, ou dans un format qui n’est pas repris : le document ne la montre pas. Pour qu’il la montre, insérez-la dans l’en-tête de la charte comme image PNG ou JPEG, sans la lier.',
  objet: () =>
    'La charte contenait un objet incorporé ou un contrôle (Excel, PDF, bouton…) : il n’a pas été repris, ou seulement l’image qui le montre.',
  document: () =>
    'La charte contenait un autre document inséré : il n’a pas été repris. Pour l’avoir, copiez-en le texte dans l’en-tête de la charte.',
  dessin: () =>
    'La charte contenait un graphique, un SmartArt ou une écriture à l’encre : il n’a pas été repris. Pour l’avoir, remplacez-le par une image PNG.',
  autre: (noms) =>
    `La charte contenait des éléments que l’outil ne reprend pas${entre(noms)} : vérifiez l’en-tête et le pied de page du document.`,
};

/** What a person has to know of what stays behind, each thing once. */
export function remarquesDuNettoyage(laisses: Nettoyage['laisses']): readonly string[] {
  return Object.entries(phrases).flatMap(([sort, phrase]) => {
    const siens = laisses.filter((laisse) => laisse.sort === sort);
    const noms = [...new Set(siens.map(({ nom }) => nom))].filter((nom) => nom !== '').sort();
    return siens.length > 0 ? [phrase(noms.slice(0, 5))] : [];
  });
}
