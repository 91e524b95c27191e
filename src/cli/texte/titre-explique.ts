import { insecables } from '../../documents/typographie.js';
import type { CandidatExplique, TitreExplique } from '../../lecture/titres/expliquer.js';
import type { GenreDeTitre } from '../../lecture/titres/titres.js';
import type { Couleurs } from './couleurs.js';

const feuillesMontrees = 3;
const candidatsMontres = 3;
/** From here on a title is read without a word, when the content of its column says nothing else. */
const sur = 0.8;
/** Below, a column is kept aside. */
const possible = 0.45;
const largeurLibelle = 26;

/** Why a title is read as it is: the words kept, then the columns that it may name, in the likeliest sheets. */
export function formatTitre({ titre, mots, genre, feuilles }: TitreExplique, couleurs: Couleurs): string {
  const montrees = feuilles.slice(0, feuillesMontrees);
  const autres = feuilles.slice(feuillesMontrees).map(({ nom }) => nom);
  const lignes = [
    couleurs.fort(`« ${titre} »`),
    mots.length > 0 ? `Mots lus, sans accents ni petits mots : ${mots.join(', ')}.` : 'Aucun mot à lire.',
    ...(genre ? [genreEnClair(genre)] : []),
    '',
    ...montrees.flatMap(({ nom, candidats }) => [
      couleurs.fort(`Dans une feuille ${nom}`),
      ...candidats.slice(0, candidatsMontres).map((candidat) => formatCandidat(candidat, couleurs)),
      '',
    ]),
    ...(autres.length > 0 ? [`Il se lirait aussi dans ${autres.join(', ')}.`, ''] : []),
    ...(feuilles.length === 0 && !genre
      ? [
          'Aucune de nos colonnes ne s’appelle ainsi : la colonne serait gardée à part. Donnez-lui un de nos titres, ou dites ce qu’elle est dans une correspondance (« bilan-ctg reprendre-suivi --ecrire-correspondance »).',
        ]
      : [
          'Ce que contient la colonne et sa place comptent aussi : « bilan-ctg reprendre-suivi » dit ce qu’elle devient.',
        ]),
  ];
  return `${insecables(lignes.join('\n'))}\n`;
}

function genreEnClair(genre: GenreDeTitre): string {
  switch (genre.genre) {
    case 'annee':
      return `C’est une année : sous « Budget », des montants de ${genre.annee} ; sous « Calendrier », des croix qui donnent les dates ; sinon, ce qui a été fait en ${genre.annee}.`;
    case 'sous-periode':
      return 'C’est une partie d’année : une croix dans cette colonne donne les dates de l’action.';
    case 'statut':
      return 'C’est un statut : une croix dans cette colonne donne le statut de l’action.';
    case 'financeur':
      return `C’est un financeur (${genre.nom}) : un montant dans cette colonne est un cofinancement.`;
  }
}

function formatCandidat(candidat: CandidatExplique, { vert, jaune, gris }: Couleurs): string {
  const { libelle, score } = candidat;
  const peindre = score >= sur ? vert : score >= possible ? jaune : gris;
  const note = score === 0 ? 'écarté' : `${Math.round(score * 100)} %`;
  return `  ${libelle.padEnd(largeurLibelle)} ${peindre(note.padStart(7))}  ${raisonDe(candidat)}`;
}

function raisonDe({ score, tete, complements, inconnus, fautes, veto }: CandidatExplique): string {
  if (veto !== null) return `« ${tete} » y est, mais « ${veto} » en fait autre chose`;
  return [
    `on y lit « ${tete} »`,
    ...(complements.length > 0 ? [`${cites(complements)} n’y ${accord(complements, 'change', 'changent')} rien`] : []),
    ...(inconnus.length > 0 ? [`${cites(inconnus)} ${accord(inconnus, 'est inconnu', 'sont inconnus')} ici`] : []),
    ...(fautes.length > 0 ? [`${cites(fautes)} à une lettre près`] : []),
    ...(score < possible ? ['trop peu pour en être sûr'] : []),
  ].join(' ; ');
}

function cites(mots: readonly string[]): string {
  return mots.map((mot) => `« ${mot} »`).join(', ');
}

function accord(mots: readonly string[], un: string, plusieurs: string): string {
  return mots.length > 1 ? plusieurs : un;
}
