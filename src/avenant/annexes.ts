import { z } from 'zod';
import donnees from '../../data/avenant/annexes.json' with { type: 'json' };
import { type Fonction, fonctions } from '../comparaison/contractuel.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { once } from '../dossier/une-fois.js';

const schemaAnnexe = z.strictObject({
  numero: z.string().trim().min(1).max(10),
  intitule: z.string().trim().min(1).max(200),
  fonctions: z.array(z.enum(fonctions).exclude(['convention'])).min(1),
});

const schemaAnnexes = z.array(schemaAnnexe).min(1).max(20);

const schemaDonnees = z.strictObject({
  verifieLe: z.iso.date(),
  remarque: z.string().min(1),
  reglages: z.array(z.strictObject({ nom: z.string(), titre: z.string(), annexes: schemaAnnexes })).min(1),
});

/** An annex of the convention: the number and the title that the parties gave it, and what it holds. */
export type Annexe = z.output<typeof schemaAnnexe>;

/** The settings shipped, by name: « convention » (the reference convention) is the default. */
export const reglagesAnnexes = once(() => schemaDonnees.parse(donnees).reglages);

/** The annexes of a setting that is shipped; null when none has that name. */
export function annexesDuReglage(nom: string): readonly Annexe[] | null {
  return reglagesAnnexes().find((reglage) => reglage.nom === nom)?.annexes ?? null;
}

/** The annexes when nobody says otherwise. */
export const annexesParDefaut: readonly Annexe[] = annexesDuReglage('convention') ?? [];

/**
 * The annexes as a user numbers and names them: `{ "annexes": [{ "numero", "intitule", "fonctions" }] }`.
 * @throws ErreurUtilisateur when the text is not such a list, leaves out what the annexes must hold, or says it twice
 */
export function parseAnnexes(texte: string, nom: string): readonly Annexe[] {
  const lu = z.strictObject({ annexes: schemaAnnexes }).safeParse(jsonOf(texte, nom));
  if (!lu.success) {
    const [premiere] = lu.error.issues;
    throw new ErreurUtilisateur(
      `Le fichier « ${nom} » ne décrit pas des annexes${premiere && premiere.path.length > 0 ? ` (à « ${premiere.path.join(' › ')} »)` : ''} : écrivez { "annexes": [ { "numero": "1", "intitule": "Diagnostic", "fonctions": ["diagnostic"] }, … ] }. Fonctions possibles : ${fonctionsDAnnexe.join(', ')}.`,
    );
  }
  const rangees = lu.data.annexes.flatMap((annexe) => annexe.fonctions);
  const oubliees = fonctionsDAnnexe.filter((fonction) => !rangees.some((rangee) => rangee === fonction));
  if (oubliees.length > 0)
    throw new ErreurUtilisateur(
      `Le fichier « ${nom} » ne dit pas dans quelle annexe se trouve : ${oubliees.join(', ')}. Ajoutez-le aux « fonctions » d’une annexe.`,
    );
  const doubles = rangees.filter((fonction, rang) => rangees.indexOf(fonction) !== rang);
  const numeros = lu.data.annexes.map(({ numero }) => numero);
  const repetes = numeros.filter((numero, rang) => numeros.indexOf(numero) !== rang);
  if (doubles.length > 0 || repetes.length > 0)
    throw new ErreurUtilisateur(
      `Le fichier « ${nom} » donne deux fois ${doubles.length > 0 ? `la fonction « ${doubles[0]} »` : `l’annexe ${repetes[0]}`} : gardez-en une.`,
    );
  return lu.data.annexes;
}

const fonctionsDAnnexe: readonly Fonction[] = fonctions.filter((fonction) => fonction !== 'convention');

function jsonOf(texte: string, nom: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    throw new ErreurUtilisateur(`Le fichier « ${nom} » n’est pas du JSON : vérifiez les guillemets et les virgules.`);
  }
}
