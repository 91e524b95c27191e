export { scoreChemin } from './chemins.js';
export { type GenreDeTitre, genreDeTitre } from './genres.js';
export { type Raison, scoreTitre, type TitreNote } from './score.js';
