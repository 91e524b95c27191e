import actions from '../../data/synonymes/actions.json' with { type: 'json' };
import avenants from '../../data/synonymes/avenants.json' with { type: 'json' };
import besoins from '../../data/synonymes/besoins.json' with { type: 'json' };
import communes from '../../data/synonymes/communes.json' with { type: 'json' };
import convention from '../../data/synonymes/convention.json' with { type: 'json' };
import emplois from '../../data/synonymes/emplois.json' with { type: 'json' };
import nomsFeuilles from '../../data/synonymes/feuilles.json' with { type: 'json' };
import indicateurs from '../../data/synonymes/indicateurs.json' with { type: 'json' };
import instances from '../../data/synonymes/instances.json' with { type: 'json' };
import mesures from '../../data/synonymes/mesures.json' with { type: 'json' };
import offre from '../../data/synonymes/offre.json' with { type: 'json' };
import operations from '../../data/synonymes/operations.json' with { type: 'json' };
import redaction from '../../data/synonymes/redaction.json' with { type: 'json' };
import zones from '../../data/synonymes/zones.json' with { type: 'json' };
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** Column that stands for both ends of a period (« Calendrier : 2026-2028 »). */
export const clePeriode = 'periode';

/** Canonical columns that a header may mean, by normalised header. More than one: the content of the column decides. */
export type Synonymes = ReadonlyMap<string, readonly string[]>;

const variantes: Readonly<Record<CleFeuille, Readonly<Record<string, readonly string[]>>>> = {
  actions,
  avenants,
  besoins,
  communes,
  convention,
  emplois,
  indicateurs,
  instances,
  mesures,
  offre,
  operations,
  redaction,
  zones,
};

const parFeuille = new Map<CleFeuille, Synonymes>();

/** The synonyms of a sheet's headers, canonical labels included. An exact label means its own column and no other. */
export function synonymesDe(cle: CleFeuille): Synonymes {
  const connus = parFeuille.get(cle) ?? createSynonymes(cle);
  parFeuille.set(cle, connus);
  return connus;
}

/** The canonical sheet that a sheet's name means, if any. */
export function feuilleDuNom(nom: string): CleFeuille | undefined {
  const cherche = normalize(nom);
  return (Object.keys(feuilles) as CleFeuille[]).find((cle) =>
    nomsFeuilles[cle].some((variante) => normalize(variante) === cherche),
  );
}

function createSynonymes(cle: CleFeuille): Synonymes {
  const colonnes = Object.entries(feuilles[cle].colonnes);
  const synonymes = new Map<string, readonly string[]>();
  for (const [colonne, textes] of Object.entries(variantes[cle])) {
    for (const texte of textes)
      synonymes.set(normalize(texte), [...new Set([...(synonymes.get(normalize(texte)) ?? []), colonne])]);
  }
  for (const [colonne, { libelle }] of colonnes) {
    for (const texte of [libelle, libelle.replace(/\s*\([^)]*\)$/, '')]) {
      const autres = synonymes.get(normalize(texte)) ?? [];
      synonymes.set(normalize(texte), [colonne, ...autres.filter((autre) => autre !== colonne && texte !== libelle)]);
    }
  }
  return synonymes;
}
