import type { Reponse } from '../../completer/reponse.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import {
  type CompletionPreparee,
  type ConventionDite,
  entendre,
  preparerCompletion,
} from '../../operations/completer.js';
import { lireConvention } from '../../operations/convention.js';
import type { Ports } from '../../operations/echanges.js';
import type { SuiviOuvert } from '../../operations/suivi.js';
import type { FichierRecu } from '../protocole.js';
import { type Atelier, suiviOuvert } from './atelier.js';
import { dire } from './dire.js';

/** What the questions start from. It comes whole with each message: a worker that is stopped loses no answer. */
export interface DemandeDeQuestions {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly convention: FichierRecu | null;
  /** The tracker of last year. */
  readonly depuis: FichierRecu | null;
  /** The sentences about another territory that a person answered yes to. */
  readonly acceptees: readonly string[];
  /** By question. */
  readonly reponses: Readonly<Record<string, Reponse>>;
}

/** Why each source could not be read. */
export interface RefusDeSources {
  readonly convention: string | null;
  readonly depuis: string | null;
}

type Sources = Omit<DemandeDeQuestions, 'reponses'>;

/** What was made ready, before any answer. */
export interface Preparation {
  readonly preparee: CompletionPreparee;
  readonly refus: RefusDeSources;
  /** The sentences about another territory that wait for a person's word. */
  readonly aConfirmer: readonly string[];
}

/** The last preparation, kept as long as what it was made from is the same; and the convention, which may be long to read. */
export interface PreparationGardee extends Preparation {
  readonly suivi: SuiviOuvert;
  readonly sources: Sources;
  readonly lue: ConventionGardee | null;
}

interface ConventionGardee {
  readonly fichier: FichierRecu;
  /** What it says, or why it cannot be read. */
  readonly dite: ConventionDite | string;
}

/** The questions of the open tracker with these answers. A source that cannot be read is said, and the rest goes on. */
export async function preparer(
  atelier: Atelier,
  { reponses, ...sources }: DemandeDeQuestions,
  { progres }: Pick<Ports, 'progres'>,
): Promise<Preparation> {
  const suivi = suiviOuvert(atelier);
  const avant = atelier.completion ?? null;
  const garde =
    avant && avant.suivi === suivi && isMeme(avant.sources, sources)
      ? avant
      : await faire(suivi, sources, avant?.lue ?? null, progres);
  atelier.completion = garde;
  return { ...garde, preparee: entendre(garde.preparee, { reponses, laisses: [] }) };
}

async function faire(
  suivi: SuiviOuvert,
  sources: Sources,
  dejaLue: ConventionGardee | null,
  progres: Ports['progres'],
): Promise<PreparationGardee> {
  const { date, convention, depuis, acceptees } = sources;
  let lue = dejaLue && isMemeFichier(dejaLue.fichier, convention) ? dejaLue : null;
  if (convention && !lue) {
    await progres(1, 2, 'Lecture de la convention');
    lue = { fichier: convention, dite: await lireOuDire(() => lireConvention(convention)) };
  }
  await progres(2, 2, 'Recherche de ce qui manque');
  const dite = lue?.dite;
  const lisible = typeof dite === 'object' ? dite : null;
  const aConfirmer = new Set<string>();
  const ports = {
    ...(lisible && { lireConvention: async () => lisible }),
    confirmerTerritoire: async (phrase: string) => {
      if (acceptees.includes(phrase)) return true;
      aConfirmer.add(phrase);
      return false;
    },
  };
  const demande = { date, convention: lisible && convention };
  const complete = await lireOuDire(() => preparerCompletion(suivi, { ...demande, depuis }, ports), depuis !== null);
  const preparee = typeof complete === 'string' ? await preparerCompletion(suivi, demande, ports) : complete;
  return {
    suivi,
    sources,
    lue,
    preparee: {
      ...preparee,
      remarques: preparee.remarques.filter((dite) => ![...aConfirmer].some((phrase) => dite.startsWith(phrase))),
    },
    refus: {
      convention: typeof dite === 'string' ? dite : null,
      depuis: typeof complete === 'string' ? complete : null,
    },
    aConfirmer: [...aConfirmer],
  };
}

/** What is read, or the sentence that says why it cannot be. @param aDire false: there is no source to blame, it is thrown */
async function lireOuDire<T extends object>(lire: () => Promise<T>, aDire = true): Promise<T | string> {
  try {
    return await lire();
  } catch (erreur) {
    if (!aDire || !(erreur instanceof ErreurUtilisateur)) throw erreur;
    return dire(erreur.message);
  }
}

function isMeme(avant: Sources, apres: Sources): boolean {
  return (
    avant.date === apres.date &&
    isMemeFichier(avant.convention, apres.convention) &&
    isMemeFichier(avant.depuis, apres.depuis) &&
    avant.acceptees.join('\n') === apres.acceptees.join('\n')
  );
}

/** A message brings a copy each time: files are told apart by what they hold. */
function isMemeFichier(a: FichierRecu | null, b: FichierRecu | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.nom === b.nom && a.octets.length === b.octets.length && a.octets.every((octet, rang) => octet === b.octets[rang])
  );
}
