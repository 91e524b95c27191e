import { prochainNumero } from '../../avenant/plan-signe.js';
import { gravites } from '../../dossier/constat.js';
import { compareConstats } from '../../operations/constats/changements.js';
import { groupConstats } from '../../operations/constats/groupes.js';
import type { Ports } from '../../operations/echanges.js';
import { ouvrir as read, verifier } from '../../operations/suivi.js';
import type { DemandeDe, VueSuivi } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { viewConstat } from './vue-constat.js';
import { viewPoint } from './vue-point.js';

/** Reads a tracker, checks it, and keeps it for what follows. */
export async function ouvrir(
  atelier: Atelier,
  { fichier, plan, date, relu }: DemandeDe<'ouvrir'>,
  { progres }: Pick<Ports, 'progres'>,
): Promise<VueSuivi> {
  await progres(1, 3, 'Lecture du classeur');
  const suivi = await read(fichier, { planSigne: plan });
  await progres(2, 3, 'Contrôle de chaque ligne');
  const { verification, conclusion } = await verifier(suivi, date);
  const { constats, couverture } = verification;
  await progres(3, 3, 'Mise en ordre des constats');
  const changements = relu && atelier.constats ? compareConstats(atelier.constats, constats) : null;
  atelier.suivi = suivi;
  atelier.constats = constats;
  const cles = new Map(constats.map((constat, rang) => [constat, rang] as const));
  const { convention } = suivi.dossier;
  return {
    nom: fichier.nom,
    territoire: convention?.territoire?.valeur ?? '',
    feuilles: groupConstats(constats).map(({ feuille, groupes }) => ({
      feuille,
      groupes: groupes.map((memes) =>
        memes.map((constat) =>
          viewConstat(constat, cles.get(constat) ?? 0, suivi, changements?.nouveaux.has(constat) === true),
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
    conclusion: conclusion.phrase,
    schema: conclusion.schema,
    repondus: conclusion.repondus,
    couverture: couverture.map(viewPoint),
    planAttendu: suivi.planAttendu,
    prochainAvenant: suivi.plan && prochainNumero(suivi.plan.signe),
    debut: convention?.debut?.valeur ?? null,
    fin: convention?.fin?.valeur ?? null,
    gueris: changements?.gueris.map((constat, rang) => viewConstat(constat, -1 - rang, null, false)) ?? null,
  };
}
