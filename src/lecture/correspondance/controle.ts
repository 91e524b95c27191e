import type { Contenu } from '../../dossier/contenu.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { lettresDe } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Classeur, FeuilleClasseur } from '../../tableur/classeur.js';
import type { BlocLu } from '../bloc-lu.js';
import { texteDe } from '../grille.js';
import type { Correspondance, FeuilleFixee } from './correspondance.js';

/** @throws ErreurUtilisateur (exit 2) when the mapping names a sheet, a row or a section that the workbook has not */
export function checkFeuillesFixees({ feuilles: fixees }: Correspondance, { feuilles }: Classeur): void {
  for (const [nom, entrees] of fixees) {
    const feuille = feuilles.find((autre) => autre.nom === nom);
    if (feuille) {
      for (const entree of entrees) checkLignes(entree, feuille);
      continue;
    }
    throw new ErreurUtilisateur(
      `La correspondance nomme la feuille « ${nom} », que le classeur n’a pas (feuilles vues : ${feuilles.map((feuille) => `« ${feuille.nom} »`).join(', ')}). Corrigez ce nom dans la correspondance.`,
    );
  }
}

function checkLignes({ entete, lignes, sections }: FeuilleFixee, { nom, lignes: pleines }: FeuilleClasseur): void {
  if (lignes && lignes.premiere > lignes.derniere)
    throw new ErreurUtilisateur(
      `La correspondance donne les lignes ${lignes.premiere} à ${lignes.derniere} de la feuille « ${nom} » : mettez la plus petite d’abord.`,
    );
  if (entete !== undefined && !pleines.has(entete))
    throw new ErreurUtilisateur(
      `La correspondance prend pour ligne de titres la ligne ${entete} de la feuille « ${nom} », qui est vide : donnez le numéro de la ligne où se trouvent les titres.`,
    );
  for (const texte of sections.keys())
    if (![...pleines.values()].some((contenus) => isDit(contenus, texte)))
      throw new ErreurUtilisateur(
        `La correspondance nomme la section « ${texte} », que la feuille « ${nom} » n’a pas : recopiez son texte tel qu’il est dans la cellule.`,
      );
}

/** Whether a row says a text, in one cell or in several. */
function isDit(contenus: ReadonlyMap<number, Contenu>, texte: string): boolean {
  const textes = [...contenus.values()].map((contenu) => texteDe({ contenu }));
  return textes.includes(texte) || textes.join(' ') === texte;
}

/** @throws ErreurUtilisateur (exit 2) when the mapping names a title that the sheet has not, or that it has twice */
export function checkColonnesFixees({ feuilles: fixees }: Correspondance, lus: readonly BlocLu[]): void {
  for (const [feuille, entrees] of fixees)
    for (const { cle, colonnes } of entrees) {
      if (cle === null) continue;
      const siens = lus.filter((lu) => lu.bloc.onglet.nom === feuille && lu.cle === cle);
      const titres = siens.flatMap(({ rapprochements }) => rapprochements.flatMap((rapproche) => rapproche.colonnes));
      for (const { titre, colonne } of colonnes) {
        const memes = titres.filter((lue) => isMeme(lue.titre, titre));
        if (memes.length === 0)
          throw new ErreurUtilisateur(
            `La correspondance nomme ${siens.some(({ fiches }) => fiches.length > 0) ? '' : 'la colonne '}« ${titre} », que la feuille « ${feuille} » n’a pas (titres vus : ${titres.map((lue) => `« ${lue.titre} »`).join(', ')}).`,
          );
        if (memes.length > 1 && siens.length === 1 && !memes.some((lue) => lettresDe(lue.cellule) === colonne))
          throw new ErreurUtilisateur(
            `La feuille « ${feuille} » a ${memes.length} colonnes « ${titre} » : ajoutez dans la correspondance la lettre de la bonne colonne, par exemple "colonne": "${lettresDe(memes[0]?.cellule ?? '')}".`,
          );
      }
    }
}

function isMeme(chemin: string, titre: string): boolean {
  return normalize(chemin) === normalize(titre) || normalize(chemin.split(' › ').at(-1) ?? '') === normalize(titre);
}
