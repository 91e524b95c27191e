import { prochainNumero } from '../../avenant/plan-signe.js';
import { gravites } from '../../dossier/constat.js';
import { isDouteuse } from '../../lecture/correspondance/decider.js';
import { isAnnotable } from '../../operations/annoter.js';
import { compareConstats } from '../../operations/constats/changements.js';
import { groupConstats } from '../../operations/constats/groupes.js';
import { createSujets } from '../../operations/constats/sujets.js';
import type { Ports } from '../../operations/echanges.js';
import { ouvrirTelQuel, verifier } from '../../operations/suivi.js';
import type { FichierRecu, VueSuivi } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { dire } from './dire.js';
import { viewConstat } from './vue-constat.js';
import { viewPoint } from './vue-point.js';

/** A tracker to be read, with what goes with it. */
export interface DemandeDOuverture {
  readonly fichier: FichierRecu;
  readonly plan: FichierRecu | null;
  /** What was decided of its sheets and columns. */
  readonly correspondance: FichierRecu | null;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** It is the same, corrected: say what the correction cured. */
  readonly relu: boolean;
}

/**
 * Reads a tracker, checks it, and keeps it for what follows. One where no action is found is opened too: its columns are
 * shown, so that a person says what they are.
 */
export async function ouvrir(
  atelier: Atelier,
  { fichier, plan, correspondance, date, relu }: DemandeDOuverture,
  { progres }: Pick<Ports, 'progres'>,
): Promise<VueSuivi> {
  await progres(1, 3, 'Lecture du classeur');
  const suivi = await ouvrirTelQuel(fichier, { planSigne: plan, correspondance });
  await progres(2, 3, 'Contrôle de chaque ligne');
  const { verification, conclusion } = await verifier(suivi, date);
  const { constats, couverture } = verification;
  await progres(3, 3, 'Mise en ordre des constats');
  const changements = relu && atelier.constats ? compareConstats(atelier.constats, constats) : null;
  atelier.suivi = suivi;
  atelier.constats = constats;
  const cles = new Map(constats.map((constat, rang) => [constat, rang] as const));
  const sujetDe = createSujets(suivi.dossier);
  const { convention } = suivi.dossier;
  return {
    nom: fichier.nom,
    annotable: isAnnotable(fichier),
    lecture: {
      douteuses: suivi.rapprochements.flatMap(({ lue, colonnes }) => (lue ? colonnes.filter(isDouteuse) : [])).length,
      refus: suivi.lecture.refus && dire(suivi.lecture.refus),
    },
    territoire: convention?.territoire?.valeur ?? '',
    feuilles: groupConstats(constats).map(({ feuille, groupes }) => ({
      feuille,
      groupes: groupes.map((memes) =>
        memes.map((constat) =>
          viewConstat(constat, cles.get(constat) ?? 0, suivi, changements?.nouveaux.has(constat) === true, sujetDe),
        ),
      ),
    })),
    comptes: {
      ...{ 'empeche-envoi': 0, 'a-corriger': 0, 'a-verifier': 0, info: 0 },
      ...Object.fromEntries(
        gravites.map((gravite) => [gravite, constats.filter((constat) => constat.gravite === gravite).length]),
      ),
    },
    pret: conclusion.pret,
    conclusion: dire(conclusion.phrase),
    schema: dire(conclusion.schema),
    repondus: conclusion.repondus && dire(conclusion.repondus),
    couverture: couverture.map(viewPoint),
    planAttendu: suivi.planAttendu,
    prochainAvenant: suivi.plan && prochainNumero(suivi.plan.signe),
    debut: convention?.debut?.valeur ?? null,
    fin: convention?.fin?.valeur ?? null,
    gueris: changements?.gueris.map((constat, rang) => viewConstat(constat, -1 - rang, null, false)) ?? null,
  };
}
