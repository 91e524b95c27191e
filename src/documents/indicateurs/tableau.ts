import { periodeDe } from '../../controles/periode.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { formatEcart, formatNombre } from '../formats.js';
import { type Appreciation, appreciate, type CodeAppreciation } from './appreciation.js';
import type { Periode } from './chemin.js';
import { type Colonne, viewColonne } from './colonne.js';
import { lastMesure, mesuresDe, type Point, pointOf } from './mesures.js';
import { mots, phraseIndicateurs, regleDe } from './regle.js';

/** An indicator in a table: where it started, where it is, where it should be. */
export interface LigneIndicateur {
  readonly numero: string;
  readonly libelle: string;
  readonly depart: string;
  readonly derniere: string;
  /** From the start to the last measure, with its sign. */
  readonly evolution: string;
  readonly cible: string;
  readonly code: CodeAppreciation;
  readonly appreciation: string;
  /** The value that was to be seen on the day of the last measure; empty when that cannot be told. */
  readonly attendu: string;
  readonly fond: string;
  readonly modalite: string;
  readonly source: string;
}

/** A table of indicators: its rows, what they have in common, what they amount to, and the rule that they are read by. */
export interface TableauIndicateurs {
  /** Titles of columns, with the date that all their values share. */
  readonly titres: { readonly depart: string; readonly derniere: string; readonly cible: string };
  readonly lignes: readonly LigneIndicateur[];
  /** The source that all rows share; they then leave it to the foot of the table. */
  readonly source: string;
  readonly phrase: string;
  readonly regle: string;
}

interface Lu {
  readonly indicateur: Indicateur;
  readonly mesure: Point | null;
  readonly source: string;
  readonly appreciation: Appreciation;
}

/** Null without indicators. */
export function viewIndicateurs(
  indicateurs: readonly Indicateur[],
  dossier: Dossier,
  date: string,
): TableauIndicateurs | null {
  if (indicateurs.length === 0) return null;
  const periode = periodeDe(dossier);
  const lus = indicateurs.map((indicateur) => read(indicateur, dossier, { date, periode }));
  const depart = viewColonne(
    'Départ',
    lus.map(({ indicateur }) => pointAt(indicateur.depart, indicateur.dateDepart)),
  );
  const derniere = viewColonne(
    'Dernière mesure',
    lus.map(({ mesure }) => mesure),
  );
  const cible = viewColonne(
    'Cible',
    lus.map(({ indicateur }) => pointAt(indicateur.cible, indicateur.dateCible)),
  );
  const source = communeOf(lus.map((lu) => lu.source));
  const codes = lus.map(({ appreciation }) => appreciation.code);
  return {
    titres: { depart: depart.titre, derniere: derniere.titre, cible: cible.titre },
    lignes: lus.map((lu, rang) => viewLigne(lu, { depart, derniere, cible, rang })),
    source,
    phrase: phraseIndicateurs(codes),
    regle: regleDe(indicateurs, codes, periode),
  };
}

function read(
  indicateur: Indicateur,
  { mesures }: Dossier,
  jour: { readonly date: string; readonly periode: Periode },
): Lu {
  const derniere = lastMesure(indicateur, mesures, jour.date);
  const mesure = pointOf(derniere);
  const nonDatee = !mesure && mesuresDe(indicateur, mesures).some(({ valeur, date }) => valeur && !date);
  return {
    indicateur,
    mesure,
    source: derniere?.source?.valeur ?? indicateur.source?.valeur ?? 'non indiquée',
    appreciation: nonDatee ? { code: 'non-datee', attendu: null } : appreciate(indicateur, mesure, jour),
  };
}

interface Colonnes {
  readonly depart: Colonne;
  readonly derniere: Colonne;
  readonly cible: Colonne;
  readonly rang: number;
}

function viewLigne(
  { indicateur, mesure, source, appreciation }: Lu,
  { depart, derniere, cible, rang }: Colonnes,
): LigneIndicateur {
  const unite = indicateur.unite?.valeur ?? '';
  const { libelle, fond } = mots[appreciation.code];
  return {
    numero: indicateur.numero?.valeur ?? '–',
    libelle: [indicateur.libelle?.valeur ?? 'Indicateur sans nom', unite && `(${unite})`].filter(Boolean).join(' '),
    depart: depart.cellules[rang] ?? '',
    derniere: derniere.cellules[rang] ?? '',
    evolution:
      indicateur.depart && mesure
        ? formatEcart(Math.round((mesure.valeur - indicateur.depart.valeur) * 100) / 100)
        : '',
    cible: cible.cellules[rang] ?? '',
    code: appreciation.code,
    appreciation: libelle,
    attendu: appreciation.attendu === null ? '' : formatNombre(appreciation.attendu),
    fond,
    modalite: indicateur.modalite?.valeur ?? '–',
    source,
  };
}

function pointAt(
  valeur: { readonly valeur: number } | undefined,
  date: { readonly valeur: string } | undefined,
): Point | null {
  return valeur ? { valeur: valeur.valeur, date: date?.valeur ?? '' } : null;
}

/** The text that all share, when they are several; empty otherwise. */
function communeOf(textes: readonly string[]): string {
  const [premier = ''] = textes;
  return textes.length > 1 && textes.every((texte) => texte === premier) ? premier : '';
}
