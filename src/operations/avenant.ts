import {
  blocagesAvenant,
  type EntreeEnvoiAvenant,
  renderAvenantHtml,
  renderEnvoiAvenant,
} from '../annexes/envoi-avenant.js';
import { type Annexe, annexesParDefaut } from '../avenant/annexes.js';
import { findAvenant } from '../avenant/avenants-inscrits.js';
import { type AvenantPrepare, preparerAvenant } from '../avenant/preparer.js';
import { dossierOfPlan } from '../comparaison/plan.js';
import { renderApercu } from '../documents/apercu.js';
import type { Fichier } from '../documents/fichier.js';
import { type Apercu, papierDe } from './apercu.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { type Decision, decideDefinitif } from './definitif.js';
import { type Ports, type Rendu, sansPorts } from './echanges.js';
import { readClassement, sourceOf } from './plan-signe.js';
import { decideNumero, departOf, type PlanOuSuivi, versionOf } from './plans.js';

/** What is asked of an avenant. */
export interface DemandeDAvenant extends DemandeDeDocument {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** Without it, the next one. */
  readonly numero?: number | null | undefined;
  /** In a sentence; without it, that of the sheet Avenants. */
  readonly objet?: string | undefined;
  readonly annexes?: readonly Annexe[] | undefined;
  readonly classement?: Fichier | null | undefined;
}

/** The folder of an avenant, and what it states. */
export interface AvenantRendu extends Rendu {
  readonly avenant: AvenantPrepare;
}

/**
 * The avenant that leads from what was signed to what is wanted: its draft, every annex as it becomes, those that change with
 * their changes tracked, the signed plan that holds it.
 * @throws ErreurUtilisateur when the two are of different conventions, or the number or the date does not fit (exit 2), or when
 *   nothing changes (exit 1)
 */
export async function avenant(
  avant: PlanOuSuivi,
  apres: PlanOuSuivi,
  demande: DemandeDAvenant,
  ports: Partial<Ports> = {},
): Promise<AvenantRendu> {
  const { lireVoisin, progres } = { ...sansPorts, ...ports };
  const { decision, entree, prepare, remarques } = await preparer(avant, apres, demande, { lireVoisin, progres });
  if (entree === null) return { ...decision, avenant: prepare, fichiers: [], remarques };
  await progres(3, 3, 'Rédaction de l’avenant et des annexes : une dizaine de secondes');
  return { ...decision, avenant: prepare, fichiers: await renderEnvoiAvenant(entree), remarques };
}

/** The draft of the avenant before its folder is written, or the refusal that the folder would meet. */
export async function apercevoirAvenant(
  avant: PlanOuSuivi,
  apres: PlanOuSuivi,
  demande: DemandeDAvenant,
): Promise<Apercu> {
  const { decision, entree, remarques } = await preparer(avant, apres, demande, sansPorts);
  const papier = papierDe(demande.apparence?.modele);
  if (entree === null) return { ...decision, remarques, pages: [], papier };
  const html = await renderApercu(await renderAvenantHtml(entree), papier?.polices);
  return { ...decision, remarques, pages: [{ titre: `Avenant n° ${entree.avenant.numero}`, html }], papier };
}

/** What the folder is made from; null when it is refused. */
async function preparer(
  avant: PlanOuSuivi,
  apres: PlanOuSuivi,
  demande: DemandeDAvenant,
  { lireVoisin, progres }: Ports,
): Promise<{
  readonly decision: Decision;
  readonly entree: EntreeEnvoiAvenant | null;
  readonly prepare: AvenantPrepare;
  readonly remarques: readonly string[];
}> {
  const { date, definitif } = demande;
  await progres(1, 3, 'Lecture du plan de départ');
  const depart = await departOf(avant);
  const numero = await decideNumero(depart, demande.numero);
  const dossier = apres.genre === 'suivi' ? apres.dossier : null;
  const inscrit = dossier && findAvenant(dossier, String(numero));
  const objet = demande.objet?.trim() || inscrit?.objet?.valeur || '';
  await progres(2, 3, 'Comparaison des deux plans');
  const classement = await readClassement(demande.classement);
  const prepare = preparerAvenant(depart, await versionOf(apres), { numero, date, objet }, { classement, dossier });
  const decision = decideDefinitif(nom, definitif, blocagesAvenant(prepare, dossier?.reponses), {
    autre: objet === '' ? sansObjet : null,
  });
  const perdus = prepare.constats.map(({ message }) => message);
  if (decision.refus !== null) return { decision, entree: null, prepare, remarques: perdus };
  const lu = dossier ?? dossierOfPlan(prepare.apres, { fictif: depart.signe.fictif });
  const { habillage, remarques } = await dressSuivi({ fichier: apres.fichier, dossier: lu }, demande, { lireVoisin });
  const entree = {
    avenant: prepare,
    annexes: demande.annexes ?? annexesParDefaut,
    classement,
    effet: inscrit?.effet?.valeur ?? null,
    suivi: dossier,
    date,
    source: sourceOf(apres.fichier),
    ...habillage,
  };
  return { decision, entree, prepare, remarques: [...perdus, ...remarques] };
}

const nom = { quoi: 'L’avenant définitif', avant: 'la signature', genre: 'il' } as const;

const sansObjet =
  'L’avenant définitif n’a pas été écrit : son objet manque. Donnez-le, ou écrivez-le dans la feuille Avenants.';
