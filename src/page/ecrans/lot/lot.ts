import { demander } from '../../bureau.js';
import { sourcesOfDossierChoisi } from '../../depots.js';
import { creer, remplir } from '../../elements.js';
import { type Actions, etat } from '../../etat.js';
import { formats, type SourceDeFichier, sourceOfFile } from '../../fichiers.js';
import { tenter } from '../../progres.js';
import { entreeDeFichiers } from '../entree-de-fichiers.js';
import { confirmerAbandonDuLot } from './abandon.js';
import { reglages } from './reglages.js';
import { cheminDe, type FichiersDuLot, type Tableau } from './tableaux.js';

/** Many trackers at once: a folder is given, each is checked and has its documents, and the département has its report. */
export function lot(actions: Actions): HTMLElement {
  const zone = creer('div');
  const suite = creer('div');
  const montrer = (sources: readonly SourceDeFichier[]) =>
    void tenter(zone, async () => {
      etat.lot = sources;
      remplir(suite, ...(sources.length > 0 ? [reglages(await ranger(sources), actions)] : []));
    });
  const donner = (sources: readonly SourceDeFichier[]) =>
    void confirmerAbandonDuLot().then((oui) => oui && montrer(sources));
  const ecran = creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Plusieurs tableaux à la fois'),
    creer(
      'p',
      { class: 'chapo' },
      'Donnez le dossier des tableaux de suivi d’un département : chacun est contrôlé, ses documents sont écrits, et un rapport les rassemble pour le comité départemental. Un tableau illisible est signalé, sans arrêter les autres.',
    ),
    creer('p', { class: 'lot-choix' }, choisirDossier(donner), choisirFichiers(donner)),
    zone,
    suite,
  );
  if (etat.lot.length > 0) montrer(etat.lot);
  return ecran;
}

function choisirDossier(montrer: (sources: readonly SourceDeFichier[]) => void): HTMLElement {
  return champDeChoix('Choisir un dossier', { webkitdirectory: true, id: 'choix-dossier' }, (fichiers) =>
    montrer(sourcesOfDossierChoisi(fichiers)),
  );
}

function choisirFichiers(montrer: (sources: readonly SourceDeFichier[]) => void): HTMLElement {
  return champDeChoix('Choisir des fichiers', { multiple: true, accept: formats, id: 'choix-lot' }, (fichiers) =>
    montrer(fichiers.map(sourceOfFile)),
  );
}

function champDeChoix(nom: string, ...entree: Parameters<typeof entreeDeFichiers>): HTMLElement {
  return creer('label', { class: 'bouton champ-fichier' }, nom, entreeDeFichiers(...entree));
}

async function ranger(sources: readonly SourceDeFichier[]): Promise<FichiersDuLot> {
  const nommes = await demander('nommerLot', { chemins: sources.map(cheminDe) });
  const ranges = sources.flatMap((source, rang) => {
    const nomme = nommes[rang];
    return nomme ? [{ source, ...nomme }] : [];
  });
  return {
    tableaux: ranges
      .flatMap(({ source, chemin, dossier }): Tableau[] =>
        dossier === null ? [] : [{ source, chemin, dossier, sort: { etat: 'attente' } }],
      )
      .sort((a, b) => a.chemin.localeCompare(b.chemin, 'fr', { numeric: true })),
    autres: ranges.filter(({ dossier }) => dossier === null),
  };
}
