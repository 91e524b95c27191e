import { readDonnee } from './donnees.js';
import type { DemandeDe, Etape, NomOperation, ReponseDe, Retour } from './protocole.js';

/** A sentence for the user, from the core or from the page. */
export class RefusDuTravail extends Error {}
/** The user asked to stop. */
export class Annulation extends Error {}
/** A defect of ours. */
export class Defaut extends Error {}

interface Attente {
  readonly resoudre: (reponse: ReponseDe<NomOperation>) => void;
  readonly rejeter: (erreur: Error) => void;
  readonly surEtape: (etape: Etape) => void;
}

/** What does not need the open file. */
const sansSuivi: ReadonlySet<NomOperation> = new Set([
  'ouvrir',
  'reconnaitre',
  'modele',
  'gabarits',
  'expliquer',
  'sources',
  'nommerLot',
  'traiterTableau',
  'emballerLot',
]);

let travail: Promise<Worker> | null = null;
let ouvert: DemandeDe<'ouvrir'> | null = null;
/** Whether the worker that runs was told of the open file. */
let informe = false;
let suivant = 1;
const attentes = new Map<number, Attente>();

/** Asks the worker; one that was stopped starts again, and reads the open file again first when it needs it. */
export async function demander<N extends NomOperation>(
  operation: N,
  demande: DemandeDe<N>,
  surEtape: (etape: Etape) => void = () => undefined,
): Promise<ReponseDe<N>> {
  if (!sansSuivi.has(operation) && !informe && ouvert) await envoyer('ouvrir', { ...ouvert, relu: false });
  return envoyer(operation, demande, surEtape);
}

/** Starts the worker ahead, while the user still points at a file: it is ready when the file comes. */
export function preparer(): void {
  travail ??= lancer();
}

/** Stops what runs. */
export function annuler(): void {
  travail?.then(
    (worker) => worker.terminate(),
    () => undefined,
  );
  travail = null;
  informe = false;
  for (const { rejeter } of attentes.values()) rejeter(new Annulation());
  attentes.clear();
}

async function envoyer<N extends NomOperation>(
  operation: N,
  demande: DemandeDe<N>,
  surEtape: (etape: Etape) => void = () => undefined,
): Promise<ReponseDe<N>> {
  travail ??= lancer();
  const encours = travail;
  const worker = await encours;
  if (travail !== encours) throw new Annulation();
  const id = suivant++;
  const reponse = await new Promise<ReponseDe<NomOperation>>((resoudre, rejeter) => {
    attentes.set(id, { resoudre, rejeter, surEtape });
    worker.postMessage({ id, operation, demande });
  });
  if (estOuvrir(operation, demande)) {
    ouvert = demande;
    informe = true;
  }
  // The worker answers an operation with its own answer: `traiter` is typed so.
  return reponse as ReponseDe<N>;
}

function estOuvrir(operation: NomOperation, _demande: unknown): _demande is DemandeDe<'ouvrir'> {
  return operation === 'ouvrir';
}

/** One that does not start is not kept: the next operation tries again. */
function lancer(): Promise<Worker> {
  const lance = demarrer();
  lance.catch(() => {
    if (travail === lance) travail = null;
  });
  return lance;
}

async function demarrer(): Promise<Worker> {
  const code = await readDonnee('travail');
  const adresse = URL.createObjectURL(new Blob([code.slice()], { type: 'text/javascript' }));
  const worker = new Worker(adresse);
  worker.addEventListener('message', ({ data }: MessageEvent<Retour>) => {
    if (data.genre === 'module') donnerModule(worker, data.nom).catch((erreur: unknown) => casser(String(erreur)));
    else recevoir(data);
  });
  worker.addEventListener('error', ({ message }) => casser(message));
  return worker;
}

async function donnerModule(worker: Worker, module: string): Promise<void> {
  const octets = await readDonnee(`module:${module}`);
  worker.postMessage({ module, octets }, [octets.buffer]);
}

function recevoir(retour: Exclude<Retour, { readonly genre: 'module' }>): void {
  const attente = attentes.get(retour.id);
  if (!attente) return;
  if (retour.genre === 'etape') {
    attente.surEtape(retour.etape);
    return;
  }
  attentes.delete(retour.id);
  if (retour.genre === 'fait') attente.resoudre(retour.reponse);
  else attente.rejeter(retour.genre === 'refus' ? new RefusDuTravail(retour.message) : new Defaut(retour.resume));
}

/** The worker itself fell: what waited is told, and the next operation starts another. */
function casser(message: string): void {
  const perdues = [...attentes.values()];
  attentes.clear();
  annuler();
  for (const { rejeter } of perdues) rejeter(new Defaut(message));
}
