import type { ConventionLue } from '../../src/convention/convention-lue.js';
import { parseIntervalle } from '../../src/dossier/valeurs/dates.js';
import { normalize } from '../../src/dossier/valeurs/normalisation.js';

/** What a careful colleague reads in a convention: see scripts/conventions. */
export interface Verite {
  readonly caf: string;
  readonly departement: string;
  readonly territoire?: string;
  readonly debut: string;
  readonly fin: string;
  readonly signature?: string;
  readonly signataires: readonly string[];
  readonly transmission?: string;
  readonly accordExpres?: string;
  readonly epci?: string;
  readonly communes: readonly { readonly nom: string; readonly deliberation?: string }[];
  readonly enjeux: readonly string[];
  readonly annexes: readonly string[];
  readonly actions: readonly Record<string, string | number>[];
  readonly offre: readonly Record<string, string | number | null>[];
  readonly besoins: readonly Record<string, string | number>[];
  readonly operations: readonly Record<string, string | number>[];
}

export interface Note {
  readonly attendues: number;
  readonly justes: number;
  /** « actions 1.1 debut : attendu 2026-01-01, lu 2027-01-01 ». */
  readonly manquees: readonly string[];
  /** Values proposed that the truth does not hold. */
  readonly inventees: readonly string[];
}

type Faits = ReadonlyMap<string, string>;

/** Compares what was read with the truth, value by value. */
export function noter(lue: ConventionLue, verite: Verite): Note {
  const attendus = faitsAttendus(verite);
  const lus = faitsLus(lue);
  const manquees = [...attendus].flatMap(([cle, valeur]) =>
    lus.get(cle) === valeur ? [] : [`${cle} : attendu ${valeur}, lu ${lus.get(cle) ?? 'rien'}`],
  );
  const inventees = [...lus].flatMap(([cle, valeur]) => (attendus.get(cle) === valeur ? [] : [`${cle} : ${valeur}`]));
  return { attendues: attendus.size, justes: attendus.size - manquees.length, manquees, inventees };
}

/** The columns that a truth holds: the others (communes of an action, champ…) are compared elsewhere. */
const notees: Readonly<Record<string, readonly string[]>> = {
  convention: ['territoire', 'caf', 'departement', 'debut', 'fin', 'signature', 'transmission', 'accordExpres', 'epci'],
  communes: ['nom', 'deliberation'],
  actions: ['numero', 'intitule', 'pilote', 'debut', 'fin', 'budgetPrevu'],
  offre: ['nom', 'gestionnaire', 'commune', 'places'],
  besoins: ['territoire', 'annee', 'enfants', 'demandes'],
  operations: ['intitule', 'commune', 'cout', 'fin'],
};

function faitsAttendus(verite: Verite): Faits {
  const faits = new Map<string, string>();
  const set = (cle: string, valeur: unknown) => {
    if (valeur !== undefined && valeur !== null) faits.set(cle, sens(String(valeur)));
  };
  for (const colonne of notees['convention'] ?? []) set(`convention ${colonne}`, verite[colonne as keyof Verite]);
  for (const nom of verite.signataires) set(`signataire ${normalize(nom)}`, nom);
  for (const enjeu of verite.enjeux) set(`enjeu ${normalize(enjeu)}`, enjeu);
  for (const titre of verite.annexes) set(`annexe ${normalize(titre)}`, titre);
  const lignes = {
    communes: verite.communes,
    actions: verite.actions,
    offre: verite.offre,
    besoins: verite.besoins,
    operations: verite.operations,
  };
  for (const [feuille, rangees] of Object.entries(lignes))
    for (const rangee of rangees as readonly Record<string, unknown>[]) {
      const nom = normalize(String(rangee['numero'] ?? rangee['nom'] ?? rangee['territoire'] ?? rangee['intitule']));
      for (const colonne of notees[feuille] ?? []) set(`${feuille} ${nom} ${colonne}`, rangee[colonne]);
    }
  return faits;
}

function faitsLus(lue: ConventionLue): Faits {
  const faits = new Map<string, string>();
  for (const { feuille, colonne, ligne, valeur } of lue.propositions) {
    if (feuille === 'convention' && colonne === 'signataires')
      for (const nom of valeur.split(' ; ')) faits.set(`signataire ${normalize(nom)}`, sens(nom));
    const lu = colonne.startsWith('places') && feuille === 'offre' ? 'places' : colonne;
    if (!notees[feuille]?.includes(lu)) continue;
    const nom = normalize(feuille === 'besoins' ? ligne.replace(/ 20\d\d$/, '') : ligne);
    faits.set(feuille === 'convention' ? `convention ${lu}` : `${feuille} ${nom} ${lu}`, sens(valeur));
  }
  for (const { genre, texte } of lue.enonces)
    if (genre === 'enjeu') faits.set(`enjeu ${normalize(texte)}`, sens(texte));
  for (const { titre } of lue.annexes) faits.set(`annexe ${normalize(titre)}`, sens(titre));
  return faits;
}

/** A date as its day, a number as its digits, a text without case, accents nor punctuation. */
function sens(valeur: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(valeur)) return valeur;
  if (/^\d\d\/\d\d\/\d{4}$/.test(valeur)) return parseIntervalle(valeur)?.debut ?? valeur;
  return normalize(valeur);
}
