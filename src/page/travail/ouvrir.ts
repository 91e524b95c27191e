import { compareConstats, conclure, gravites, groupConstats, planSigneNomme, prochainNumero } from '../../index.js';
import type { DemandeDe, VueSuivi } from '../protocole.js';
import type { Atelier, Progres } from './atelier.js';
import { readSuivi, verifierSuivi } from './suivi.js';
import { viewConstat } from './vue-constat.js';
import { viewPoint } from './vue-point.js';

/** Reads a tracker, checks it, and keeps it for what follows. */
export async function ouvrir(
  atelier: Atelier,
  { fichier, plan, date, relu }: DemandeDe<'ouvrir'>,
  progres: Progres,
): Promise<VueSuivi> {
  await progres(1, 3, 'Lecture du classeur');
  const suivi = await readSuivi(fichier, plan);
  await progres(2, 3, 'Contrôle de chaque ligne');
  const { constats, couverture } = verifierSuivi(suivi, date);
  await progres(3, 3, 'Mise en ordre des constats');
  const changements = relu && atelier.constats ? compareConstats(atelier.constats, constats) : null;
  atelier.suivi = suivi;
  atelier.constats = constats;
  const { pret, phrase } = conclure(constats);
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
      ...{ bloquant: 0, majeur: 0, mineur: 0, info: 0 },
      ...Object.fromEntries(
        gravites.map((gravite) => [gravite, constats.filter((constat) => constat.gravite === gravite).length]),
      ),
    },
    pret,
    conclusion: phrase,
    couverture: couverture.map(viewPoint),
    planAttendu: suivi.plan ? null : (planSigneNomme(suivi.dossier)?.valeur ?? null),
    prochainAvenant: suivi.plan && prochainNumero(suivi.plan.signe),
    debut: convention?.debut?.valeur ?? null,
    fin: convention?.fin?.valeur ?? null,
    gueris: changements?.gueris.map((constat, rang) => viewConstat(constat, -1 - rang, null, false)) ?? null,
  };
}
