import { genres } from '../../../documents/genres.js';
import { demander } from '../../bureau.js';
import type { FichierRecu } from '../../protocole.js';
import { champAnnexes } from './champ-annexes.js';
import { offrir } from './document.js';
import { champSchema } from './schema.js';
import { vueDePages } from './vue-de-pages.js';

interface ChoixDesAnnexes {
  reglage: string;
  reglages: FichierRecu | null;
  exigerSchema: boolean;
}

export const annexes = offrir<ChoixDesAnnexes>({
  cle: 'annexes',
  nom: genres.annexes.nom,
  aide: 'Les annexes, à jour',
  bouton: 'Télécharger les annexes (.zip)',
  enCours: 'Écriture des annexes',
  apercu: {
    titre: 'Les annexes',
    contient:
      'Chaque annexe, d’une seule traite : Word la met en pages. Ce qui a changé y est dit quand le plan signé est donné.',
  },
  partages: { date: 'La date des annexes.', definitif: true, apparence: true, textes: true },
  depart: () => ({ reglage: 'convention', reglages: null, exigerSchema: false }),
  autres: (choisi, outils) => [...champAnnexes(choisi, outils), champSchema(choisi, outils)],
  montrer: async (choisi, commun) => vueDePages(await demander('apercuAnnexes', { ...commun, ...choisi }), null),
  produire: (choisi, commun, surEtape) => demander('annexes', { ...commun, ...choisi }, surEtape),
});
