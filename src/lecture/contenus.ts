import type { CleFeuille } from '../dossier/dossier.js';
import { feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import type { Profil } from './profil.js';

/** How well what a column holds fits a kind of values: 0 contradicts it, below 0 rules it out, 0.5 says nothing, 1 proves it. */
type Convenance = (profil: Profil) => number;

/** A share becomes 0 below `min`, grows to 1 at `max`. */
const grow = (part: number, min: number, max: number): number =>
  part <= min ? 0 : Math.min(1, 0.5 + (0.5 * (part - min)) / (max - min));

const date: Convenance = ({ dates }) => grow(dates, 0.25, 0.9);
const nombre: Convenance = ({ nombres, montants }) => grow(Math.max(nombres, montants), 0.3, 0.9);
const montant: Convenance = ({ montants, nombres, annees, marques, longs }) =>
  marques > 0.6 || longs > 0.5 || annees > 0.8 ? 0 : grow(Math.max(montants, nombres * 0.7), 0.05, 0.8);
const statut: Convenance = ({ statuts, taux, marques, longs, longueur }) =>
  longs > 0.3 || longueur > 60 ? 0 : marques > 0.5 ? 0.2 : taux > 0.7 && statuts < 0.9 ? 0.1 : grow(statuts, 0.2, 0.9);
const taux: Convenance = (profil) => (profil.taux > 0.4 ? grow(profil.taux, 0.3, 0.9) : 0);
const numero: Convenance = ({ codes, distincts, longs, longueur }) =>
  longs > 0 || longueur > 20 ? 0 : codes < 0.3 ? 0.05 : grow(codes * (0.5 + distincts / 2), 0.2, 0.9);
const champs: Convenance = ({ champs: part, longueur, codes, nombres }) =>
  nombres > 0.5 || codes > 0.8 || longueur > 120 ? 0 : 0.5 + part / 2;
const intitule: Convenance = ({ courts, longs, distincts, nombres, dates, codes, longueur, marques }) =>
  nombres > 0.5 || dates > 0.5 || marques > 0.5 || (codes > 0.7 && longueur < 12)
    ? 0
    : 0.35 + 0.4 * distincts + 0.15 * courts + 0.1 * Number(longs < 0.6);
const nom: Convenance = ({ nombres, dates, marques, montants, longueur, taux: parts }) =>
  nombres > 0.5 || dates > 0.6 || marques > 0.5 || montants > 0.5 || parts > 0.6 ? 0 : longueur > 160 ? 0.3 : 0.75;
const texte: Convenance = ({ nombres, dates, marques, longueur, montants, taux: parts, statuts }) =>
  nombres > 0.7 || dates > 0.8 || marques > 0.6 || montants > 0.7 || parts > 0.7
    ? -1.1
    : statuts > 0.8
      ? 0.3
      : Math.min(1, 0.55 + longueur / 120);
const ouvert: Convenance = ({ nombres, marques }) => (marques > 0.6 ? 0.3 : nombres > 0.8 ? 0.4 : 0.7);
/** Names and codes of the other sheets: figures may be codes. */
const etiquette: Convenance = ({ nombres, marques, longueur }) =>
  marques > 0.6 ? 0.1 : nombres > 0.9 ? 0.4 : Math.min(1, 0.6 + longueur / 200);
const neutre: Convenance = () => 0.5;

/** By our column, where its name says more than the kind of its values. */
const parCle: Readonly<Record<string, Convenance>> = {
  'actions.numero': numero,
  'actions.intitule': intitule,
  'actions.pilote': nom,
  'actions.partenaires': nom,
  'actions.champs': champs,
  'actions.axe': ({ nombres, dates, longueur }) => (dates > 0.6 || longueur > 200 ? 0 : nombres > 0.8 ? 0.35 : 0.6),
  'actions.priorite': ({ courts, nombres, distincts, longueur }) =>
    longueur > 40 ? 0 : 0.4 + 0.3 * Math.max(courts, nombres) + 0.2 * (1 - distincts),
  'actions.zone': ({ longueur, nombres, champs: part }) =>
    longueur > 60 || nombres > 0.6 ? 0.1 : part > 0.5 ? 0.2 : 0.6,
  // Figures alone name no funder.
  'actions.cofinancements': ({ longs, marques, dates, nombres }) =>
    longs > 0.6 || marques > 0.6 || dates > 0.8 ? 0.1 : nombres > 0.8 ? 0.3 : 0.65,
  'actions.ajustement': ({ longueur }) => (longueur > 60 ? 0.1 : 0.6),
  'actions.indicateurs': ouvert,
  'actions.moyensHumains': ouvert,
  'operations.etat': statut,
};

const periode: Convenance = ({ dates, marques }) => (marques > 0.6 ? 0.1 : grow(dates, 0.2, 0.8));

/** How well the cells of a column fit a column of ours: 0.5 when there are none. */
export function convient(feuille: CleFeuille, cle: string, profil: Profil): number {
  if (profil.nombre === 0) return 0.5;
  if (cle === 'periode') return periode(profil);
  return (parCle[`${feuille}.${cle}`] ?? parSaisie(feuille, cle))(profil);
}

/** By the kind of its values: how one fills it in says it. */
function parSaisie(feuille: CleFeuille, cle: string): Convenance {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const saisie = colonnes[cle]?.saisie;
  if (cle === 'statut') return statut;
  switch (saisie?.genre) {
    case 'date':
      return date;
    case 'nombre':
      return saisie.format.includes('%')
        ? taux
        : saisie.format.includes('€')
          ? montant
          : saisie.format === '0'
            ? neutre
            : nombre;
    case 'liste':
      return ({ longueur }) => (longueur > 80 ? 0.1 : 0.6);
    default:
      return feuille === 'actions' ? texte : etiquette;
  }
}
