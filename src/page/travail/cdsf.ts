import { blocagesEnvoi, ErreurUtilisateur, phraseDuRefus, renderEnvoi } from '../../index.js';
import type { DemandeDe, Produit } from '../protocole.js';
import { archiver } from './archive.js';
import { type Atelier, type Progres, suiviOuvert } from './atelier.js';
import { avisSurLesLogos, habiller, queFaire } from './entree.js';
import { verifierSuivi } from './suivi.js';

/** The folder for the comité départemental, as an archive. */
export async function cdsf(atelier: Atelier, demande: DemandeDe<'cdsf'>, progres: Progres): Promise<Produit> {
  const { bilan, date, definitif } = demande;
  await progres(1, 3, 'Choix de ce qui part : la petite enfance, et elle seule');
  const suivi = suiviOuvert(atelier);
  const entree = {
    ...habiller(demande, suivi.fichier, suivi.dossier.feuilles.convention?.nom, atelier.ressources),
    bilan,
    dossier: suivi.dossier,
    verification: verifierSuivi(suivi, date),
  };
  const blocages = blocagesEnvoi(entree);
  if (definitif && blocages.length > 0)
    throw new ErreurUtilisateur(`${phraseDuRefus('Le dossier définitif', blocages.length)}. ${queFaire}`, 1);
  await progres(2, 3, 'Mise en pages de chaque pièce : une dizaine de secondes');
  const fichiers = await renderEnvoi(entree);
  await progres(3, 3, 'Rangement des pièces');
  return {
    fichier: archiver(`cdsf-${bilan}-${date}`, fichiers, date),
    avis: [
      ...avisSurLesLogos(suivi, demande),
      ...(blocages.length > 0
        ? [
            `C’est un projet : ${blocages.length === 1 ? 'un point reste à corriger' : `${blocages.length} points restent à corriger`} avant l’envoi.`,
          ]
        : []),
    ],
  };
}
