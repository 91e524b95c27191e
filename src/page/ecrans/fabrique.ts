import { demander, RefusDuTravail } from '../bureau.js';
import { creer } from '../elements.js';
import { etat } from '../etat.js';
import type { SourceDeFichier } from '../fichiers.js';
import type { ChoixDocument, DemandeBilan, Etape, FichierRecu, Produit } from '../protocole.js';
import type { Choix } from './choix.js';
import { comparaison } from './comparaison.js';

/** Writes the document that was chosen. */
export async function faire(choisi: Choix, surEtape: (etape: Etape) => void): Promise<Produit> {
  const commun = await communDe(choisi);
  switch (choisi.genre) {
    case 'cdsf':
      return demander('cdsf', { ...commun, bilan: choisi.bilanTransmis, parentalite: choisi.parentalite }, surEtape);
    case 'annexes':
      return demander('annexes', commun, surEtape);
    case 'avenant':
      return demander(
        'avenant',
        { ...commun, avant: await avantDe(choisi), numero: choisi.numero, objet: choisi.objet },
        surEtape,
      );
    default:
      return demander('bilan', { ...commun, ...(await bilanDe(choisi, choisi.genre)) }, surEtape);
  }
}

/** What it looks like: the page that becomes Word, or the differences that an avenant states. */
export async function voir(choisi: Choix): Promise<HTMLElement> {
  if (choisi.genre === 'avenant') return comparaison(await demander('comparer', { avant: await avantDe(choisi) }));
  if (choisi.genre === 'cdsf' || choisi.genre === 'annexes') return creer('div');
  const commun = await communDe(choisi);
  const { html } = await demander('apercu', { ...commun, ...(await bilanDe(choisi, choisi.genre)) });
  return cadre(html);
}

/**
 * The document in a frame of its own. No right is given to it: nothing in it runs, it reaches neither the page nor the
 * network. Without this base, the links of its table of contents would lead to the page.
 */
function cadre(html: string): HTMLIFrameElement {
  const srcdoc = html.replace('<head>', '<head><base href="about:srcdoc">');
  return creer('iframe', { sandbox: '', srcdoc, title: 'Aperçu du document', class: 'apercu-cadre' });
}

async function communDe({ definitif, exigerSchema, modele, logos }: Choix): Promise<ChoixDocument> {
  return {
    date: etat.date,
    definitif,
    exigerSchema,
    modele: await lire(modele),
    logos: await Promise.all(logos.map((logo) => logo.lire())),
  };
}

async function bilanDe(
  { reference, par, fiches }: Choix,
  type: DemandeBilan['type'],
): Promise<Omit<DemandeBilan, keyof ChoixDocument>> {
  return { type, reference: await lire(reference), par: par ?? undefined, fiches: fiches ?? undefined };
}

/** The plan that is compared: the file chosen here, or else the signed plan that came with the tracker. */
async function avantDe({ avant }: Choix): Promise<FichierRecu> {
  const donne = (await lire(avant)) ?? etat.plan;
  if (!donne)
    throw new RefusDuTravail('Choisissez d’abord le plan signé (.json), ou le tableau de suivi tel qu’il a été signé.');
  return donne;
}

async function lire(source: SourceDeFichier | null): Promise<FichierRecu | null> {
  return source ? source.lire() : null;
}
