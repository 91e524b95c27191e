import { designeTout } from '../../controles/communes-signataires.js';
import type { Proposition } from '../../convention/proposition.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Commune } from '../../dossier/feuilles/communes.js';
import type { Origine, Valeur } from '../../dossier/origine.js';
import { rapprochementDe } from '../../dossier/territoire.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { cleDeCommune } from '../../territoire/noms.js';
import type { Rapprocher } from '../hypothese.js';
import { placeSupposee } from '../suppose.js';

/** What the plan itself says of the convention, beside what its title lines say in so many words. */
export function proposerDuSuivi(
  dossier: Dossier,
  rapprocher: Rapprocher,
  motsDe: (place: Origine) => string | null,
): readonly Proposition[] {
  return [...proposerTerritoire(dossier, motsDe), ...proposerCommunes(dossier, rapprocher)];
}

/** « CTG 2026-2030 – Communauté de communes du Val d’Ossière »: the territory stands where the period does. */
function proposerTerritoire(
  { convention }: Dossier,
  motsDe: (place: Origine) => string | null,
): readonly Proposition[] {
  if (!convention || convention.territoire) return [];
  const origine = convention.debut?.origine ?? convention.caf?.origine;
  const phrase = (origine && motsDe(origine)) ?? '';
  const [nom] = groupement.exec(phrase) ?? [];
  if (!origine || nom === undefined) return [];
  const ou = placeEnTexte(origine);
  const valeur = nom.replace(/\s(?:20\d\d\s?[-–/à]\s?20\d\d|20\d\d)\s*$/, '').trim();
  return [{ feuille: 'convention', colonne: 'territoire', ligne: '', valeur, phrase, ou }];
}

const groupement =
  /(?:Communauté (?:de communes|d[’']agglomération|urbaine)|Métropole|Agglomération|Pays|Syndicat)\s[^–—,;:()|\n]{2,60}/u;

function placeEnTexte({ feuille, cellule }: Origine): string {
  return `feuille « ${feuille} », ${cellule}`;
}

/**
 * The communes that the plan names, in a column or by the names of its tabs, when nothing says which ones sign: those that
 * the official list has, and those that are called like no part of a commune (« Centre-ville » is no commune).
 */
function proposerCommunes(dossier: Dossier, rapprocher: Rapprocher): readonly Proposition[] {
  if (dossier.communes.length > 0) return [];
  const citees = citer(dossier);
  const communes = [...citees.values()].map(({ nom }, rang): Commune => {
    const origine = placeSupposee('Communes', rang);
    return { nom: { valeur: nom, origine }, origine, sansObjet: {}, illisibles: {}, autres: {} };
  });
  const territoire = rapprocher({ communes, convention: dossier.convention });
  return [...citees.values()].flatMap(({ nom, nombre, origine }, rang) => {
    const commune = communes[rang];
    const etat = commune && rapprochementDe(territoire, commune)?.etat;
    if (etat !== 'reconnue' && etat !== 'plusieurs' && motsDePart.test(normalize(nom))) return [];
    const ou = placeEnTexte(origine);
    return [
      {
        feuille: 'communes',
        colonne: 'nom',
        ligne: nom,
        valeur: nom,
        phrase: nom,
        ou: nombre > 1 ? `${ou} et ${nombre - 1} autre${nombre > 2 ? 's' : ''} ligne${nombre > 2 ? 's' : ''}` : ou,
      },
    ];
  });
}

/** Words of a place that is a part of a commune, or more than one. */
const motsDePart =
  /\b(?:quartiers?|secteurs?|zones?|bourg|centre|ville|nord|sud|est|ouest|qpv|hameaux?|communes?|cc|ca|communaute|agglo|agglomeration|metropole|epci|interco|intercommunal|intercommunale|territoire|canton|departement|bassin|ccas|cias|caf)\b/;

interface Citation {
  readonly nom: string;
  readonly nombre: number;
  readonly origine: Origine;
}

function citer({ actions, offre }: Dossier): ReadonlyMap<string, Citation> {
  const citees = new Map<string, Citation>();
  const noter = ({ valeur: nom, origine }: Valeur<string>) => {
    if (designeTout(nom) || !/^\p{L}[\p{L}’' -]{1,48}$/u.test(nom)) return;
    const cle = cleDeCommune(nom);
    const avant = citees.get(cle);
    citees.set(cle, avant ? { ...avant, nombre: avant.nombre + 1 } : { nom, nombre: 1, origine });
  };
  for (const { communes } of actions)
    for (const nom of communes?.valeur ?? []) if (communes) noter({ valeur: nom, origine: communes.origine });
  for (const { commune } of offre) if (commune) noter(commune);
  return citees;
}
