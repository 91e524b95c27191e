import { z } from 'zod';
import { etatsDeCouverture } from '../../controles/controle.js';
import { arretDe, type Verification } from '../../controles/verification.js';
import { gravites } from '../../dossier/constat.js';
import { feuilles } from '../../dossier/dossier.js';
import { statuts } from '../../dossier/valeurs/statuts.js';
import { libelleDeColonne } from '../../lecture/correspondance/rapprochement.js';
import type { LectureDossier } from '../../lecture/lire-dossier.js';
import { sorts } from '../../lecture/registre-des-cellules.js';

const cellule = z.strictObject({ feuille: z.string(), cellule: z.string() });

/** The contract of `verifier --format json`, kept stable: see docs/json.md. */
export const schemaRapport = z.strictObject({
  version: z.literal(2),
  classeur: z.strictObject({ nom: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  constats: z.array(
    z.strictObject({
      regle: z.string(),
      gravite: z.enum(gravites),
      message: z.string(),
      feuille: z.string().nullable(),
      cellule: z.string().nullable(),
      exigence: z.string().nullable(),
      /** What it stops: any sending, the définitif alone, or nothing. */
      arrete: z.enum(['envoi', 'definitif']).nullable(),
      /** What each rule misses for want of a sheet that the workbook has not (`feuille-absente`); empty for any other finding. */
      causes: z.array(z.strictObject({ regle: z.string(), message: z.string(), exigence: z.string().nullable() })),
    }),
  ),
  /** How many findings a person answered (sheet Réponses): they are not among the others. */
  repondus: z.int(),
  couverture: z.array(
    z.strictObject({
      exigence: z.string(),
      etat: z.enum(etatsDeCouverture),
      preuves: z.array(cellule),
      manques: z.array(z.string()),
      /** What a person declared in the sheet Schéma, when the state rests on it. */
      reponse: z
        .strictObject({ ou: z.string().nullable(), pourquoi: z.string().nullable(), origine: cellule })
        .nullable(),
    }),
  ),
  actions: z.array(
    z.strictObject({
      numero: z.string().nullable(),
      /** Labels of the champs d'intervention, joined by « ; ». */
      champ: z.string().nullable(),
      intitule: z.string().nullable(),
      statut: z.enum([...statuts, 'inconnu']),
      /** 0 to 1. */
      avancement: z.number().nullable(),
      debut: z.iso.date().nullable(),
      fin: z.iso.date().nullable(),
      /** Euros. */
      budgetPrevu: z.number().nullable(),
    }),
  ),
  lecture: z.strictObject({
    phrase: z.string(),
    refus: z.string().nullable(),
    /** How many cells have each fate. */
    cellules: z.record(z.enum(sorts), z.int()),
    tableaux: z.array(
      z.strictObject({
        feuille: z.string(),
        devient: z.string(),
        plage: z.string(),
        entete: z.int().nullable(),
        lu: z.boolean(),
        raison: z.string().nullable(),
        lignes: z.int(),
        colonnes: z.array(
          z.strictObject({
            cellule: z.string(),
            titre: z.string(),
            devient: z.string().nullable(),
            certitude: z.enum(['sure', 'a-confirmer', 'libre']),
            score: z.number(),
            autres: z.array(z.strictObject({ devient: z.string(), score: z.number() })),
          }),
        ),
        laissees: z.array(z.strictObject({ ligne: z.int(), role: z.string(), texte: z.string() })),
      }),
    ),
    gardees: z.array(
      z.strictObject({ feuille: z.string(), cellule: z.string(), sort: z.enum(sorts), texte: z.string() }),
    ),
  }),
});

export type Rapport = z.output<typeof schemaRapport>;

export function createRapport(
  classeur: Rapport['classeur'],
  { dossier, lecture }: Pick<LectureDossier, 'dossier' | 'lecture'>,
  { constats, repondus, couverture }: Verification,
): Rapport {
  return {
    version: 2,
    classeur,
    constats: constats.map((constat) => ({
      regle: constat.regle,
      gravite: constat.gravite,
      message: constat.message,
      feuille: constat.feuille,
      cellule: constat.cellule,
      exigence: constat.exigence,
      arrete: arretDe(constat),
      causes: (constat.absence?.causes ?? []).map(({ regle, message, exigence }) => ({ regle, message, exigence })),
    })),
    repondus: repondus.length,
    couverture: couverture.map(({ exigence, etat, preuves, manques, reponse }) => ({
      exigence,
      etat,
      preuves: preuves.map(({ feuille, cellule: adresse }) => ({ feuille, cellule: adresse })),
      manques: [...manques],
      reponse,
    })),
    actions: dossier.actions.map(({ numero, champs, intitule, statut, avancement, debut, fin, budgetPrevu }) => ({
      numero: numero?.valeur ?? null,
      champ: champs?.valeur.map(({ libelle }) => libelle).join(' ; ') ?? null,
      intitule: intitule?.valeur ?? null,
      statut: statut?.valeur ?? 'inconnu',
      avancement: avancement?.valeur ?? null,
      debut: debut?.valeur ?? null,
      fin: fin?.valeur ?? null,
      budgetPrevu: budgetPrevu?.valeur ?? null,
    })),
    lecture: lectureOf(lecture),
  };
}

function lectureOf({ phrase, refus, cellules, tableaux, gardees }: LectureDossier['lecture']): Rapport['lecture'] {
  return {
    phrase,
    refus,
    cellules: { ...cellules },
    tableaux: tableaux.map(({ feuille, cle, plage, entete, lue, raison, lignes, colonnes, laissees }) => ({
      feuille,
      devient: feuilles[cle].nom,
      plage,
      entete,
      lu: lue,
      raison,
      lignes,
      colonnes: colonnes.map((colonne) => ({
        cellule: colonne.cellule,
        titre: colonne.titre,
        devient: colonne.cle === null ? null : libelleDeColonne(cle, colonne.cle),
        certitude: colonne.certitude,
        score: round(colonne.score),
        autres: colonne.proches.map((proche) => ({
          devient: libelleDeColonne(cle, proche.cle),
          score: round(proche.score),
        })),
      })),
      laissees: [...laissees],
    })),
    gardees: [...gardees],
  };
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
