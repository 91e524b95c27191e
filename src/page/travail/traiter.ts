import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Ports } from '../../operations/echanges.js';
import type { Demande, NomOperation, ReponseDe, Retour } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { comparer } from './comparer.js';
import { documents } from './documents.js';
import { expliquer, sources } from './expliquer.js';
import { ligne } from './ligne.js';
import { ouvrir } from './ouvrir.js';

/** Does what a message asks; whatever goes wrong comes back as a message too. */
export async function traiter(atelier: Atelier, message: Demande, envoyer: (retour: Retour) => void): Promise<void> {
  const { id } = message;
  const progres: Ports['progres'] = (rang, total, nom) => envoyer({ id, genre: 'etape', etape: { rang, total, nom } });
  try {
    envoyer({ id, genre: 'fait', reponse: await faire(atelier, message, progres) });
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) envoyer({ id, genre: 'refus', message: erreur.message });
    else envoyer({ id, genre: 'defaut', resume: resumeDe(erreur) });
  }
}

async function faire(atelier: Atelier, message: Demande, progres: Ports['progres']): Promise<ReponseDe<NomOperation>> {
  switch (message.operation) {
    case 'ouvrir':
      return ouvrir(atelier, message.demande, { progres });
    case 'ligne':
      return ligne(atelier, message.demande);
    case 'expliquer':
      return expliquer(atelier, message.demande);
    case 'sources':
      return sources();
    case 'comparer':
      return comparer(atelier, message.demande);
    case 'apercu':
      return documents.apercu(atelier, message.demande);
    case 'bilan':
      return documents.bilan(atelier, message.demande, { progres });
    case 'cdsf':
      return documents.cdsf(atelier, message.demande, { progres });
    case 'annexes':
      return documents.annexes(atelier, message.demande, { progres });
    case 'avenant':
      return documents.avenant(atelier, message.demande, { progres });
    case 'annoter':
      return documents.annoter(atelier, message.demande);
    case 'modele':
      return documents.modele(atelier, message.demande);
  }
}

function resumeDe(erreur: unknown): string {
  return (erreur instanceof Error ? erreur.message : String(erreur)).split('\n')[0] ?? '';
}
