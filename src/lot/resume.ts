import { z } from 'zod';
import { etatsDeCouverture } from '../controles/controle.js';

const texte = z.string().max(160).nullable();
const nombre = z.number().nullable();
const compte = z.number().int().nonnegative();
const date = z.iso.date().nullable();
const place = z.strictObject({ feuille: z.string().nullable(), cellule: z.string().nullable() });

const decompte = z.strictObject({
  total: compte,
  engagees: compte,
  realisees: compte,
  permanentes: compte,
  partielles: compte,
  enCours: compte,
  nonDemarrees: compte,
  reportees: compte.describe('Reportées ou suspendues'),
  abandonnees: compte,
  aPreciser: compte,
  enRetard: compte,
  avecEcheance: compte.describe('Actions non closes qui donnent leur échéance'),
  sansEcheance: compte,
});

/** Null where nothing is known; `gagnees` and `perdues` are over the care that gives its places at both dates. */
const places = z.strictObject({
  debut: nombre,
  aujourdhui: nombre,
  prevues: nombre,
  gagnees: nombre,
  perdues: nombre,
});
const budget = z.strictObject({ prevu: nombre.describe('Euros'), realise: nombre.describe('Euros') });

/**
 * What a département needs to know of one CTG: names of bodies and places, figures, states and cells. No free text, so
 * that no personal data can travel in it. Null means « not said in the workbook ».
 */
export const schemaResume = z.strictObject({
  version: z.literal(3),
  classeur: z.strictObject({ nom: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  date: z.iso.date(),
  donneesFictives: z.boolean().describe('Vrai pour un exemple : à ne pas additionner avec de vraies données'),
  convention: z.strictObject({
    /** The same from one workbook of the convention to the next; empty when the workbook does not say. */
    identite: z.string(),
    territoire: texte,
    caf: texte,
    departement: texte,
    debut: date,
    fin: date,
  }),
  schemaObligatoire: z.boolean().nullable().describe('Une commune au moins dépasse 10 000 habitants (L. 214-1-3, III)'),
  communes: z.array(
    z.strictObject({
      nom: texte,
      codeInsee: texte,
      population: nombre,
      anneePopulation: nombre,
      competenceAo: z.boolean().nullable(),
      epci: texte.describe('À qui la compétence a été transférée, ou l’EPCI de la convention'),
      schemaObligatoire: z.boolean().nullable(),
      places: places.describe('Places des modes d’accueil de la feuille Offre'),
    }),
  ),
  besoins: z.array(
    z.strictObject({
      territoire: texte,
      annee: z.number().int().nullable(),
      enfants: nombre.describe('Enfants de moins de trois ans'),
      places: nombre,
      demandes: nombre,
      demandesSatisfaites: nombre,
      source: texte,
    }),
  ),
  places: places.describe('Tous les modes d’accueil, ceux d’une commune non signataire compris'),
  couverture: z.array(
    z.strictObject({
      exigence: z.string(),
      etat: z.enum(etatsDeCouverture),
      manques: compte,
      places: z.array(place).describe('Où il manque quelque chose ; les premières seulement'),
    }),
  ),
  actions: z.strictObject({
    ensemble: decompte,
    petiteEnfance: decompte,
    parChamp: z.array(z.strictObject({ champ: z.string().nullable(), ...decompte.shape })),
  }),
  constats: z.strictObject({ 'empeche-envoi': compte, 'a-corriger': compte, 'a-verifier': compte, info: compte }),
  bloquants: z.array(z.strictObject({ regle: z.string(), exigence: z.string().nullable(), ...place.shape })),
  budget: z.strictObject({ ensemble: budget, petiteEnfance: budget }),
});

export type Resume = z.output<typeof schemaResume>;
export type Decompte = Resume['actions']['ensemble'];
export type PlacesDuResume = Resume['places'];
