import { viewIndicateurs } from '../../documents/indicateurs/tableau.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Diapo } from '../diapo.js';
import { type Sujet, sourceDe } from './sujet.js';

/** Each indicator that was measured: start, last measure, target, and what to think of it. */
export function viewMesures(sujet: Sujet): Diapo | null {
  const { dossier, date } = sujet;
  const tableau = viewIndicateurs(dossier.indicateurs, dossier, date);
  if (!tableau) return null;
  const { lignes, titres, phrase, regle, source: sourceCommune } = tableau;
  const mesures = lignes
    .map((ligne, rang) => ({ ...ligne, indicateur: dossier.indicateurs[rang] }))
    .filter(({ derniere }) => derniere !== '–');
  if (mesures.length === 0) return null;
  return {
    titre: 'Les indicateurs',
    contenu: {
      genre: 'tableau',
      nom: 'Indicateurs : départ, dernière mesure, cible et appréciation',
      colonnes: [
        { titre: 'Indicateur', part: 0.5 },
        { titre: 'Départ', part: 0.1, droite: true },
        { titre: 'Mesure', part: 0.11, droite: true },
        { titre: 'Cible', part: 0.1, droite: true },
        { titre: 'Appréciation', part: 0.19 },
      ],
      lignes: mesures.map(({ libelle, depart, derniere, cible, appreciation, indicateur }) => {
        const signe = signeOf(indicateur);
        return [
          nomOf(indicateur, libelle),
          ...[depart, derniere, cible].map((texte) => valeurDe(texte, signe)),
          appreciation,
        ];
      }),
    },
    notes: [
      phrase,
      ...lignes.map(
        ({ numero, libelle, depart, derniere, cible, appreciation, source }) =>
          `${numero === '–' ? '' : `${numero} – `}${libelle} : ${enLigne(titres.depart).toLowerCase()} ${enLigne(depart)}, ${enLigne(titres.derniere).toLowerCase()} ${enLigne(derniere)}, ${enLigne(titres.cible).toLowerCase()} ${enLigne(cible)} ; ${appreciation}.${sourceCommune === '' ? ` Source : ${source}.` : ''}`,
      ),
      ...(sourceCommune === '' ? [] : [`Mesures : ${sourceCommune}.`]),
      regle,
      sourceDe(sujet, 'feuilles Indicateurs et Mesures'),
    ],
  };
}

/** A unit as short as a sign stands beside each figure. */
function signeOf(indicateur: Indicateur | undefined): string {
  const unite = indicateur?.unite?.valeur ?? '';
  return unite.length <= 3 ? unite : '';
}

/** The name as the bilan writes it, without the unit in brackets where the name or the figures already say it. */
function nomOf(indicateur: Indicateur | undefined, libelle: string): string {
  const nom = indicateur?.libelle?.valeur;
  const unite = normalize(indicateur?.unite?.valeur ?? '');
  const dite = unite.split(' ').every((mot) => normalize(nom ?? '').includes(mot));
  return nom && (dite || signeOf(indicateur) !== '') ? nom : libelle;
}

/** The value without its date, which stands under it in a bilan. */
function valeurDe(texte: string, signe: string): string {
  const [valeur = ''] = texte.split('\n');
  return signe === '' || valeur === '–' ? valeur : `${valeur}\u00a0${signe}`;
}

/** A date that stands under a value, or under its column's title, comes beside it, between brackets. */
function enLigne(texte: string): string {
  const [valeur = '', jour] = texte.split('\n');
  if (jour === undefined) return valeur;
  return `${valeur} ${jour.startsWith('(') ? jour : `(${jour})`}`;
}
