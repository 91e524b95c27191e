import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Ports } from '../../operations/echanges.js';
import type { Demande, NomOperation, ReponseDe, Retour } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { dire } from './dire.js';
import { operations } from './operations.js';

/** Does what a message asks; whatever goes wrong comes back as a message too. */
export async function traiter(atelier: Atelier, message: Demande, envoyer: (retour: Retour) => void): Promise<void> {
  const { id } = message;
  const progres: Ports['progres'] = (rang, total, nom) => envoyer({ id, genre: 'etape', etape: { rang, total, nom } });
  try {
    envoyer({ id, genre: 'fait', reponse: await faire(atelier, message, progres) });
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) envoyer({ id, genre: 'refus', message: dire(erreur.message) });
    else envoyer({ id, genre: 'defaut', resume: resumeDe(erreur) });
  }
}

function faire(
  atelier: Atelier,
  { operation, demande }: Demande,
  progres: Ports['progres'],
): ReponseDe<NomOperation> | Promise<ReponseDe<NomOperation>> {
  // The message is typed so that its operation is asked what it takes; the compiler does not follow a union that far.
  const executer = operations[operation] as (
    atelier: Atelier,
    demande: Demande['demande'],
    ports: Pick<Ports, 'progres'>,
  ) => ReponseDe<NomOperation> | Promise<ReponseDe<NomOperation>>;
  return executer(atelier, demande, { progres });
}

function resumeDe(erreur: unknown): string {
  return (erreur instanceof Error ? erreur.message : String(erreur)).split('\n')[0] ?? '';
}
