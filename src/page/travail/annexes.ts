import { annexesParDefaut, classementParDefaut, decrireVersion, figer, renderAnnexes } from '../../index.js';
import type { DemandeDe, Produit } from '../protocole.js';
import { archiver } from './archive.js';
import { type Atelier, type Progres, suiviOuvert } from './atelier.js';
import { avisSurLesLogos, habiller, refuseDefinitif } from './entree.js';
import { verifierSuivi } from './suivi.js';
import { versionOf } from './versions.js';

/** Every annex of the convention, as an archive. */
export async function annexes(atelier: Atelier, demande: DemandeDe<'annexes'>, progres: Progres): Promise<Produit> {
  await progres(1, 2, 'Comparaison avec le plan signé');
  const suivi = suiviOuvert(atelier);
  const { dossier, plan } = suivi;
  refuseDefinitif('Les annexes définitives', verifierSuivi(suivi, demande.date), demande.definitif, true);
  const version = plan
    ? decrireVersion(plan, versionOf({ genre: 'suivi', ...suivi }), classementParDefaut)
    : { version: '', modifications: null };
  await progres(2, 2, 'Rédaction des six annexes');
  const fichiers = await renderAnnexes({
    ...habiller(demande, suivi.fichier, dossier.feuilles.convention?.nom, atelier.ressources),
    ...version,
    annexes: annexesParDefaut,
    plan: figer(dossier),
    fictif: dossier.convention?.donneesFictives?.valeur === true,
  });
  return {
    fichier: archiver(`annexes-${demande.date}`, fichiers, demande.date),
    avis: avisSurLesLogos(suivi, demande),
  };
}
