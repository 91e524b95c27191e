import { demander } from '../../bureau.js';
import { creer, remplir } from '../../elements.js';
import { etat } from '../../etat.js';
import { annoncer, suivre, tenter } from '../../progres.js';
import type { DemandeDeLot } from '../../travail/lot.js';
import { boutonOccupe } from '../bouton-occupe.js';
import { livrer } from '../livraison.js';
import { direBilan, type Tableau } from './tableaux.js';

/** What was done, and the archive of all of it. */
export function fin(tableaux: readonly Tableau[], demande: DemandeDeLot): HTMLElement {
  const zone = creer('div');
  const emballer = async () => {
    const produit = await suivre('Écriture du rapport et de l’archive', () =>
      demander('emballerLot', {
        demande,
        tableaux: tableaux.map(({ chemin, dossier, sort }) => ({
          chemin,
          dossier,
          fichiers: sort.etat === 'lu' ? sort.rendu.fichiers : [],
          resume: sort.etat === 'lu' ? sort.rendu.resume : null,
          refus: sort.etat === 'laisse' ? [sort.raison] : sort.etat === 'lu' ? sort.rendu.refus : [],
        })),
      }),
    );
    remplir(zone, livrer(produit, false));
    etat.lotAPrendre = false;
  };
  etat.lotAPrendre = true;
  annoncer(direBilan(tableaux));
  return creer(
    'div',
    { class: 'changements' },
    creer('p', {}, creer('strong', {}, direBilan(tableaux))),
    creer(
      'p',
      {},
      'L’archive contient le rapport du département (Word), le classeur qui les rassemble (Excel), et un dossier par tableau.',
    ),
    boutonOccupe('Télécharger tout (.zip)', () => tenter(zone, emballer), 'bouton principal'),
    zone,
  );
}
