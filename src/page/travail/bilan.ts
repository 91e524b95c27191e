import { genres } from '../../documents/genres.js';
import { type EntreeDocument, renderApercu, renderBilan, renderBilanHtml } from '../../index.js';
import type { DemandeBilan, Produit } from '../protocole.js';
import { type Atelier, type Progres, suiviOuvert } from './atelier.js';
import { avisSurLesLogos, habiller, refuseDefinitif } from './entree.js';
import { readSuivi, verifierSuivi } from './suivi.js';

/** The document as a web page: the HTML that becomes Word, with its charts drawn. */
export async function apercu(atelier: Atelier, demande: DemandeBilan): Promise<{ readonly html: string }> {
  const entree = await entreeDe(atelier, demande);
  return { html: await renderApercu(await renderBilanHtml(demande.type, entree)) };
}

/** The Word document. */
export async function bilan(atelier: Atelier, demande: DemandeBilan, progres: Progres): Promise<Produit> {
  const { type, date, definitif } = demande;
  await progres(1, 2, 'Rédaction du document');
  const entree = await entreeDe(atelier, demande);
  refuseDefinitif('Le document définitif', entree.verification, definitif);
  await progres(2, 2, definitif ? 'Mise en pages, pour le sommaire : quelques secondes' : 'Écriture du fichier Word');
  return {
    fichier: { nom: `${genres[type].fichier}-${date}.docx`, octets: await renderBilan({ ...entree, type }) },
    avis: avisSurLesLogos(suiviOuvert(atelier), demande),
  };
}

async function entreeDe(atelier: Atelier, demande: DemandeBilan): Promise<EntreeDocument> {
  const suivi = suiviOuvert(atelier);
  const ancien = demande.reference && (await readSuivi(demande.reference));
  return {
    ...habiller(demande, suivi.fichier, suivi.dossier.feuilles.convention?.nom, atelier.ressources),
    dossier: suivi.dossier,
    verification: verifierSuivi(suivi, demande.date),
    ...(ancien && { reference: { dossier: ancien.dossier, nom: ancien.fichier.nom } }),
  };
}
