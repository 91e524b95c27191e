import { z } from 'zod';
import { etatsDeCouverture } from '../controles/controle.js';
import { bilansTransmis } from '../documents/genres.js';
import { statuts } from '../dossier/valeurs/statuts.js';

const texte = z.string().nullable();
const nombre = z.number().nullable();
const date = z.iso.date().nullable();
const liste = z.array(z.string());
const statut = z.enum([...statuts, 'inconnu']);
const financements = z.array(z.strictObject({ financeur: z.string(), montant: nombre.describe('Euros') }));
const reponses = z.strictObject({
  oui: z.number().int().describe('Équipements qui répondent oui'),
  repondu: z.number().int().describe('Équipements qui répondent'),
});

/**
 * The machine-readable copy of an extract. Adding a field is a minor change; changing or removing one asks for a new
 * `version`. Null means « not said in the workbook », which is neither 0 nor an empty text.
 */
export const schemaExtrait = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(2),
    genre: z.literal('extrait-petite-enfance'),
    donneesFictives: z.boolean().describe('Vrai pour un exemple : à ne pas additionner'),
    document: z.strictObject({
      bilan: z.enum(bilansTransmis),
      etat: z.enum(['projet', 'definitif']),
      date: z.iso.date(),
    }),
    classeur: z.strictObject({ nom: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    convention: z.strictObject({
      territoire: texte,
      caf: texte,
      departement: texte,
      signataires: liste,
      debut: date,
      fin: date,
      copil: date,
      expediteur: z.enum(['signataires', 'caf']),
      accordExpres: date.describe('Date de l’accord exprès des collectivités (article 6), quand la Caf transmet'),
    }),
    sdsf: z
      .strictObject({
        debut: date,
        fin: date,
        orientations: z.array(z.strictObject({ orientation: z.string(), reponse: texte })),
      })
      .describe('Schéma départemental des services aux familles, et ce qui y répond'),
    avis: z
      .array(
        z.strictObject({
          projet: texte,
          commune: texte,
          places: nombre,
          date,
          sens: texte,
          renduPar: texte,
          suite: texte,
        }),
      )
      .describe('Avis rendus sur des projets d’établissements d’accueil du jeune enfant'),
    communes: z.array(
      z.strictObject({
        nom: texte,
        codeInsee: texte,
        population: nombre,
        anneePopulation: nombre,
        competenceAo: z.boolean().nullable(),
        transfereeA: texte,
        deliberation: date,
        schemaObligatoire: z.boolean().nullable().describe('Plus de 10 000 habitants (L. 214-1-3, II et III CASF)'),
      }),
    ),
    indicateursCommuns: z.strictObject({
      couverture: z.array(
        z.strictObject({
          territoire: z.string(),
          annee: z.number().int(),
          enfants: z.number().describe('Enfants de moins de trois ans'),
          places: z.number(),
          placesPour100: z.number().describe('Recalculé de la ligne ; ne s’additionne pas et ne se moyenne pas'),
          source: texte,
        }),
      ),
      places: z.strictObject({
        debut: nombre,
        aujourdhui: nombre,
        gagnees: nombre.describe('Brut : places ouvertes, sans déduire les fermetures'),
        perdues: nombre.describe('Places fermées'),
        evolution: nombre.describe('Net : places ouvertes moins places fermées'),
        prevues: nombre,
      }),
      acces: z.strictObject({ handicap: reponses, insertion: reponses, actions: z.number().int() }),
      parentalite: z.strictObject({ services: liste, actions: z.number().int() }),
    }),
    lignes: z
      .array(z.strictObject({ feuille: z.string(), jointes: z.number().int(), nonJointes: z.number().int() }))
      .describe('Combien de lignes de chaque feuille sont jointes, et combien ne le sont pas'),
    couverture: z.array(
      z.strictObject({
        exigence: z.string(),
        citation: z.string(),
        etat: z.enum(etatsDeCouverture),
        preuves: z.array(z.strictObject({ feuille: z.string(), cellule: z.string() })),
        nonJointes: z
          .array(z.strictObject({ feuille: z.string(), cellule: z.string() }))
          .describe('Preuves qui ne sont pas jointes : des lignes du tableau de suivi restées chez l’expéditeur'),
        manques: liste,
      }),
    ),
    actions: z.array(
      z.strictObject({
        numero: texte,
        intitule: texte,
        champs: liste,
        objectif: texte,
        pilote: texte,
        communes: liste,
        zones: liste,
        debut: date,
        fin: date,
        statut,
        avancement: nombre.describe('De 0 à 1'),
        placesVisees: nombre,
        placesRealisees: nombre,
        budgetPrevu: nombre.describe('Euros'),
        budgetRealise: nombre.describe('Euros'),
        cofinancements: financements,
        exigences: liste,
      }),
    ),
    offre: z.array(
      z.strictObject({
        nom: texte,
        type: texte,
        gestionnaire: texte,
        commune: texte,
        placesDebut: nombre,
        placesAujourdhui: nombre,
        placesPrevues: nombre,
        placesSoutenues: nombre,
        accueilHandicap: z.boolean().nullable(),
        avip: z.boolean().nullable(),
        horairesAtypiques: z.boolean().nullable(),
      }),
    ),
    besoins: z.array(
      z.strictObject({
        territoire: texte,
        annee: nombre,
        enfants: nombre,
        naissances: nombre,
        demandes: nombre,
        demandesSatisfaites: nombre,
        places: nombre,
        source: texte,
      }),
    ),
    zones: z.array(z.strictObject({ nom: texte, communes: liste, natures: liste, constat: texte })),
    operations: z.array(
      z.strictObject({
        intitule: texte,
        natures: liste,
        commune: texte,
        places: nombre,
        cout: nombre.describe('Euros'),
        financements,
        debut: date,
        fin: date,
        etat: statut,
      }),
    ),
    emplois: z.array(
      z.strictObject({ metier: texte, etp: nombre, competences: texte, echeance: date, reponse: texte }),
    ),
    indicateurs: z.array(
      z.strictObject({
        numero: texte,
        libelle: texte,
        unite: texte,
        depart: nombre,
        dateDepart: date,
        cible: nombre,
        dateCible: date,
        mesures: z.array(z.strictObject({ date, valeur: nombre, source: texte })),
      }),
    ),
  })
  .meta({
    title: 'Extrait petite enfance d’un bilan de convention territoriale globale',
    description: 'Copie exploitable par machine, transmise au comité départemental des services aux familles.',
  });

export type DonneesExtrait = z.output<typeof schemaExtrait>;

/** The JSON Schema that is published beside each copy. */
export function schemaJson(): object {
  return z.toJSONSchema(schemaExtrait);
}
