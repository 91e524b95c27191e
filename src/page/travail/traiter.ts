import { ErreurUtilisateur } from '../../index.js';
import type { Demande, NomOperation, ReponseDe, Retour } from '../protocole.js';
import { annexes } from './annexes.js';
import { annoter } from './annoter.js';
import type { Atelier, Progres } from './atelier.js';
import { avenant } from './avenant.js';
import { apercu, bilan } from './bilan.js';
import { cdsf } from './cdsf.js';
import { comparer } from './comparer.js';
import { expliquer, sources } from './expliquer.js';
import { ligne } from './ligne.js';
import { modele } from './modele.js';
import { ouvrir } from './ouvrir.js';

/** Does what a message asks; whatever goes wrong comes back as a message too. */
export async function traiter(atelier: Atelier, message: Demande, envoyer: (retour: Retour) => void): Promise<void> {
  const { id } = message;
  const progres: Progres = (rang, total, nom) => envoyer({ id, genre: 'etape', etape: { rang, total, nom } });
  try {
    envoyer({ id, genre: 'fait', reponse: await faire(atelier, message, progres) });
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) envoyer({ id, genre: 'refus', message: erreur.message });
    else envoyer({ id, genre: 'defaut', resume: resumeDe(erreur) });
  }
}

async function faire(atelier: Atelier, message: Demande, progres: Progres): Promise<ReponseDe<NomOperation>> {
  switch (message.operation) {
    case 'ouvrir':
      return ouvrir(atelier, message.demande, progres);
    case 'ligne':
      return ligne(atelier, message.demande);
    case 'expliquer':
      return expliquer(atelier, message.demande);
    case 'sources':
      return sources();
    case 'apercu':
      return apercu(atelier, message.demande);
    case 'bilan':
      return bilan(atelier, message.demande, progres);
    case 'cdsf':
      return cdsf(atelier, message.demande, progres);
    case 'annexes':
      return annexes(atelier, message.demande, progres);
    case 'comparer':
      return comparer(atelier, message.demande);
    case 'avenant':
      return avenant(atelier, message.demande, progres);
    case 'annoter':
      return annoter(atelier, message.demande);
    case 'modele':
      return modele(message.demande);
  }
}

function resumeDe(erreur: unknown): string {
  return (erreur instanceof Error ? erreur.message : String(erreur)).split('\n')[0] ?? '';
}
