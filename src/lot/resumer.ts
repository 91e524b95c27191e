import { sameCommune } from '../controles/communes-signataires.js';
import { createContexte } from '../controles/contexte.js';
import type { Couverture } from '../controles/controle.js';
import { isBloquant, type Verification } from '../controles/verification.js';
import { addDecomptes, countActions } from '../documents/chiffres/avancement.js';
import { chiffresDeBudget } from '../documents/chiffres/budgets.js';
import { chiffresDePlaces } from '../documents/chiffres/places.js';
import { groupByChamp } from '../documents/plan-actions/champs.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Equipement } from '../dossier/feuilles/offre.js';
import { identiteConvention } from '../reprise/identite.js';
import { createNomsSurs, type NomSur } from './noms-surs.js';
import { type Decompte, type PlacesDuResume, type Resume, schemaResume } from './resume.js';

/** A workbook may miss the same thing on hundreds of rows: the first places are enough to go and look. */
const placesMax = 20;

/**
 * The Resume of one workbook: what a département adds up and compares.
 * @param classeur its file name, and the SHA-256 of its bytes in hexadecimal
 */
export function resumer(
  dossier: Dossier,
  verification: Verification,
  classeur: Resume['classeur'],
  date: string,
): Resume {
  const { convention } = dossier;
  const nomSur = createNomsSurs(verification.constats);
  const { actionsPetiteEnfance } = createContexte(dossier, date);
  const bloquants = verification.constats.filter(isBloquant);
  return schemaResume.parse({
    version: 3,
    classeur: { nom: classeur.nom, sha256: classeur.sha256 },
    date,
    donneesFictives: convention?.donneesFictives?.valeur === true,
    convention: {
      identite: identiteConvention(dossier),
      territoire: nomSur(convention?.territoire),
      caf: nomSur(convention?.caf),
      departement: nomSur(convention?.departement),
      debut: convention?.debut?.valeur ?? null,
      fin: convention?.fin?.valeur ?? null,
    },
    schemaObligatoire: verification.obligations.schema,
    communes: summarizeCommunes(dossier, verification, nomSur),
    besoins: dossier.besoins.map((besoin) => ({
      territoire: nomSur(besoin.territoire),
      annee: besoin.annee?.valeur ?? null,
      enfants: besoin.enfants?.valeur ?? null,
      places: besoin.places?.valeur ?? null,
      demandes: besoin.demandes?.valeur ?? null,
      demandesSatisfaites: besoin.demandesSatisfaites?.valeur ?? null,
      source: nomSur(besoin.source),
    })),
    places: placesOf(dossier.offre),
    couverture: verification.couverture.map((ligne) => summarizeCouverture(ligne, verification)),
    actions: {
      ensemble: countActions(dossier.actions, date),
      petiteEnfance: countActions(actionsPetiteEnfance, date),
      parChamp: countParChamp(dossier.actions, date),
    },
    constats: countGravites(verification),
    bloquants: bloquants
      .slice(0, placesMax)
      .map(({ regle, exigence, feuille, cellule }) => ({ regle, exigence, feuille, cellule })),
    budget: { ensemble: budgetOf(dossier.actions), petiteEnfance: budgetOf(actionsPetiteEnfance) },
  } satisfies Resume);
}

function summarizeCommunes(
  { convention, communes, offre }: Dossier,
  { obligations }: Verification,
  nomSur: NomSur,
): Resume['communes'] {
  return communes.map((commune) => ({
    nom: nomSur(commune.nom),
    codeInsee: commune.codeInsee?.valeur ?? null,
    population: commune.population?.valeur ?? null,
    anneePopulation: commune.anneePopulation?.valeur ?? null,
    competenceAo: commune.competenceAo?.valeur ?? null,
    epci: nomSur(commune.transfereeA) ?? nomSur(convention?.epci),
    schemaObligatoire: obligations.parCommune.find((ligne) => ligne.commune === commune)?.schema ?? null,
    places: placesOf(
      offre.filter((equipement) => commune.nom && sameCommune(equipement.commune?.valeur, commune.nom.valeur)),
    ),
  }));
}

function placesOf(offre: readonly Equipement[]): PlacesDuResume {
  return {
    debut: chiffresDePlaces.debut.compute(offre),
    aujourdhui: chiffresDePlaces.aujourdhui.compute(offre),
    prevues: chiffresDePlaces.prevues.compute(offre),
    gagnees: chiffresDePlaces.gagnees.compute(offre),
    perdues: chiffresDePlaces.perdues.compute(offre),
  };
}

/** The same gap may count for two requirements, and is then found once: it is looked for by its words. */
function summarizeCouverture(
  { exigence, etat, manques }: Couverture,
  { constats }: Verification,
): Resume['couverture'][number] {
  const phrases = new Set<string>(manques);
  const places = constats
    .filter((constat) => constat.exigence !== null && phrases.has(constat.message))
    .map(({ feuille, cellule }) => ({ feuille, cellule }));
  const distinctes = [...new Map(places.map((place) => [`${place.feuille}!${place.cellule}`, place])).values()];
  return { exigence, etat, manques: manques.length, places: distinctes.slice(0, placesMax) };
}

/** A wording that is none of the known champs is the user's own: it is counted with the others, never repeated. */
function countParChamp(actions: readonly Action[], date: string): Resume['actions']['parChamp'] {
  const lignes = new Map<string | null, Decompte>();
  for (const { actions: siennes } of groupByChamp(actions)) {
    const champ = siennes[0]?.champs?.valeur[0]?.code ?? null;
    const connu = lignes.get(champ);
    const compte = countActions(siennes, date);
    lignes.set(champ, connu ? addDecomptes([connu, compte]) : compte);
  }
  return [...lignes].map(([champ, decompte]) => ({ champ, ...decompte }));
}

function countGravites({ constats }: Verification): Resume['constats'] {
  const count = (cherchee: keyof Resume['constats']) => constats.filter(({ gravite }) => gravite === cherchee).length;
  return {
    'empeche-envoi': count('empeche-envoi'),
    'a-corriger': count('a-corriger'),
    'a-verifier': count('a-verifier'),
    info: count('info'),
  };
}

function budgetOf(actions: readonly Action[]) {
  return {
    prevu: chiffresDeBudget.prevu.compute(actions),
    realise: chiffresDeBudget.realise.compute(actions),
  };
}
