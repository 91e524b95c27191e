import { align } from './aligner.js';
import type { PaireDeBlocs } from './ancres.js';
import type { BlocDeCorps, Paragraphe } from './blocs.js';
import { settleBords } from './bords.js';
import { slide } from './glisser.js';
import { partageMin, shareOf } from './ressemblance.js';
import { pairTableaux, separateTableaux } from './tableaux-voisins.js';

/** Two paragraphs of different styles are one only when they say nearly the same. */
const partageAutreStyle = 0.6;
/** Two tables that nothing else brings together (see `pairTableaux`) are one when they say half the same. */
const partageTableaux = 0.5;
/** Weight of what says nothing: an empty paragraph goes with its neighbours. */
const poidsVide = 0.02;

/**
 * Pairs the blocks of a section or a cell so that the two sequences can be told as tracked changes that Word and
 * LibreOffice can take back: what is paired is kept or modified, the rest is inserted or deleted whole.
 */
export function alignBlocs(avant: readonly BlocDeCorps[], apres: readonly BlocDeCorps[]): readonly PaireDeBlocs[] {
  const alignees = pairTableaux(align(avant, apres, likenessOf), avant, apres);
  return separateTableaux(settleBords(slide(alignees, avant, apres), avant, apres), avant, apres);
}

function likenessOf(avant: BlocDeCorps, apres: BlocDeCorps): number {
  if (avant.cle === apres.cle) return avant.genre === 'paragraphe' && avant.sac.length === 0 ? poidsVide : 1;
  if (avant.genre === 'paragraphe' && apres.genre === 'paragraphe') return likenessOfParagraphes(avant, apres);
  if (avant.genre !== 'tableau' || apres.genre !== 'tableau') return 0;
  return avant.colonnes.length === apres.colonnes.length ? weigh(shareOf(avant.sac, apres.sac), partageTableaux) : 0;
}

function likenessOfParagraphes(avant: Paragraphe, apres: Paragraphe): number {
  return weigh(shareOf(avant.sac, apres.sac), avant.style === apres.style ? partageMin : partageAutreStyle);
}

/** Squared: one good likeness is worth more than two poor ones. */
function weigh(partage: number, min: number): number {
  return partage < min ? 0 : partage ** 2;
}
