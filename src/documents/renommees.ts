import type { Renommee } from '../comparaison/dossiers.js';
import type { Doute } from '../comparaison/paire.js';

/** « L’action 2.3 est devenue 2.4, « Ouvrir la crèche du Lac ». », then what makes it doubtful. */
export function phraseDeRenommee(renommee: Renommee): string {
  const phrase = phraseSure(renommee);
  return renommee.doute ? `${phrase} ${formatDoute(renommee.doute)}` : phrase;
}

/** Why two rows may not be the same, or two others be one, for whoever reads the document. */
export function formatDoute(doute: Doute): string {
  switch (doute.genre) {
    case 'numero-repris':
      return 'À vérifier : le numéro est le même, mais l’intitulé est tout autre.';
    case 'intitule-proche':
      return `À vérifier : les deux intitulés ne sont proches qu’à ${Math.round(doute.score * 100)} %.`;
    case 'trop-de-lignes':
      return 'Trop d’actions ont changé à la fois pour comparer chacune à toutes les autres : une action ajoutée peut n’être qu’une action renumérotée ou reformulée.';
  }
}

function phraseSure({ avant, apres, renumerotee, reformulee }: Renommee): string {
  const [ancien, nouveau] = [avant.numero?.valeur, apres.numero?.valeur];
  const [ancienTitre, titre] = [avant.intitule?.valeur, apres.intitule?.valeur];
  if (!reformulee && ancien && nouveau)
    return `L’action ${ancien} est devenue ${nouveau}${titre ? `, « ${titre} »` : ''}.`;
  if (!renumerotee && nouveau && ancienTitre && titre)
    return `L’action ${nouveau}, « ${ancienTitre} », s’intitule maintenant « ${titre} ».`;
  const incise = ancien && ancienTitre ? ',' : '';
  return `L’action ${nameOf(ancien, ancienTitre)}${incise} est devenue l’action ${nameOf(nouveau, titre)}.`;
}

function nameOf(numero: string | undefined, titre: string | undefined): string {
  return [numero, titre && `« ${titre} »`].filter(Boolean).join(', ');
}
