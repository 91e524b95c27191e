import { type DocumentDuLot, documentsDuLot, genreParDefaut, genres } from '../../../documents/genres.js';
import { demander } from '../../bureau.js';
import { bouton, brut, creer, remplir } from '../../elements.js';
import { type Actions, etat } from '../../etat.js';
import { formats, type SourceDeFichier, sourceOfFile, sourcesOfDossierChoisi } from '../../fichiers.js';
import { annoncer, suivre, tenter } from '../../progres.js';
import type { DemandeDeLot } from '../../travail/lot.js';
import { champDeDate } from '../champ-de-date.js';
import { champ, choix } from '../champs.js';
import { livrer } from '../livraison.js';
import { lancer, type Marche } from './marche.js';
import { cheminDe, direBilan, direSort, type FichiersDuLot, phrasesDe, type Tableau } from './tableaux.js';

/** Many trackers at once: a folder is given, each is checked and has its documents, and the département has its report. */
export function lot(actions: Actions): HTMLElement {
  const zone = creer('div');
  const suite = creer('div');
  const montrer = (sources: readonly SourceDeFichier[]) =>
    void tenter(zone, async () => {
      etat.lot = sources;
      remplir(suite, ...(sources.length > 0 ? [reglages(await ranger(sources), actions)] : []));
    });
  const ecran = creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Plusieurs tableaux à la fois'),
    creer(
      'p',
      { class: 'chapo' },
      'Donnez le dossier des tableaux de suivi d’un département : chacun est contrôlé, a ses documents, et un rapport les rassemble pour le comité départemental. Un tableau illisible est dit, et les autres continuent.',
    ),
    creer('p', { class: 'lot-choix' }, choisirDossier(montrer), choisirFichiers(montrer)),
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

function champDeChoix(
  nom: string,
  attributs: Readonly<Record<string, string | boolean>>,
  donner: (fichiers: readonly File[]) => void,
): HTMLElement {
  const entree = creer('input', {
    type: 'file',
    class: 'hors-ecran',
    ...attributs,
    onchange: () => {
      const fichiers = [...(entree.files ?? [])];
      entree.value = '';
      if (fichiers.length > 0) donner(fichiers);
    },
  });
  return creer('label', { class: 'bouton champ-fichier' }, nom, entree);
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

/** What is asked of every tracker, then what became of each. */
function reglages(fichiers: FichiersDuLot, actions: Actions): HTMLElement {
  const { tableaux, autres } = fichiers;
  if (tableaux.length === 0)
    return creer(
      'p',
      { class: 'alerte', role: 'alert' },
      'Il n’y a là aucun tableau de suivi (.xlsx, .xlsm, .ods ou .csv).',
    );
  const choisis = new Set<DocumentDuLot>([genreParDefaut]);
  let date = etat.date;
  let definitif = false;
  let exigerSchema = false;
  const zone = creer('div', { 'aria-live': 'polite' });
  const liste = creer('div');
  const commandes = creer('p', { class: 'lot-marche' });
  const redire = () => remplir(liste, tableauDesSorts(tableaux, actions));

  const demande = (): DemandeDeLot => ({
    documents: documentsDuLot.filter((document) => choisis.has(document)),
    date,
    definitif,
    exigerSchema,
    modele: etat.charte,
    logos: etat.logos,
    gabarits: etat.gabarits,
    correspondance: null,
  });
  const demarrer = bouton('', () => void tenter(zone, marcher), 'bouton principal');
  const nommer = () => {
    const nombre = tableaux.length;
    demarrer.textContent = nombre > 1 ? `Traiter les ${nombre} tableaux` : 'Traiter le tableau';
  };
  const marcher = async () => {
    for (const tableau of tableaux) tableau.sort = { etat: 'attente' };
    const voulue = demande();
    formulaire.toggleAttribute('inert', true);
    const marche = lancer(fichiers, voulue, () => {
      redire();
      direAvance(tableaux);
    });
    remplir(commandes, ...boutonsDeMarche(marche));
    commandes.querySelector('button')?.focus();
    await marche.fini;
    formulaire.toggleAttribute('inert', false);
    remplir(commandes, demarrer);
    if (tableaux.some(({ sort }) => sort.etat === 'lu')) remplir(zone, fin(tableaux, voulue));
    else remplir(zone, creer('p', { class: 'alerte', role: 'alert' }, 'Aucun tableau n’a pu être lu.'));
    zone.querySelector('button')?.focus();
  };

  const formulaire = creer(
    'form',
    { class: 'reglages lot-reglages', onsubmit: (evenement) => evenement.preventDefault() },
    creer(
      'fieldset',
      { class: 'choix' },
      creer('legend', {}, 'Ce qui est écrit pour chacun'),
      ...documentsDuLot.map((document) => caseDeDocument(document, choisis)),
    ),
    champ(
      'date-lot',
      'Date des documents',
      champDeDate(date, (choisie) => {
        date = choisie;
      }),
    ),
    choix(
      'etat-lot',
      'Projets ou définitifs ?',
      [
        { valeur: 'projet', nom: 'Projets', aide: 'Ce qui manque y est surligné' },
        {
          valeur: 'definitif',
          nom: 'Définitifs',
          aide: 'Refusés, tableau par tableau, tant qu’un point empêche l’envoi',
        },
        { valeur: 'exige', nom: 'Définitifs, et le schéma exigé', aide: 'Refusés aussi quand un point dû est absent' },
      ],
      'projet',
      (valeur) => {
        definitif = valeur !== 'projet';
        exigerSchema = valeur === 'exige';
      },
    ),
    etat.charte && creer('p', { class: 'discret' }, `Papier à en-tête : ${etat.charte.nom}.`),
  );
  nommer();
  remplir(commandes, demarrer);
  redire();
  return creer(
    'div',
    {},
    creer('h2', {}, tableaux.length > 1 ? `${tableaux.length} tableaux trouvés` : 'Un tableau trouvé'),
    direAutres(autres),
    formulaire,
    commandes,
    zone,
    liste,
  );
}

function caseDeDocument(document: DocumentDuLot, choisis: Set<DocumentDuLot>): HTMLElement {
  return creer(
    'label',
    {},
    creer('input', {
      type: 'checkbox',
      name: 'documents-lot',
      value: document,
      checked: choisis.has(document),
      onchange: () => {
        if (!choisis.delete(document)) choisis.add(document);
      },
    }),
    creer('span', { class: 'choix-nom' }, genres[document].nom),
  );
}

function boutonsDeMarche({ passer, arreter }: Marche): readonly HTMLElement[] {
  const arret = bouton('Arrêter après celui-ci', () => {
    arreter();
    arret.disabled = true;
    annoncer('Le lot s’arrête après le tableau en cours.');
  });
  return [bouton('Passer ce tableau', passer), arret];
}

/** A tenth at a time: whoever listens is not told of each tracker. */
function direAvance(tableaux: readonly Tableau[]): void {
  const faits = tableaux.filter(({ sort }) => sort.etat === 'lu' || sort.etat === 'laisse').length;
  const pas = Math.max(1, Math.ceil(tableaux.length / 10));
  if (faits > 0 && faits % pas === 0) annoncer(`${faits} tableaux sur ${tableaux.length}.`);
}

/** The files that are no trackers: some are logos that trackers name, the others serve nothing. */
function direAutres(autres: FichiersDuLot['autres']): HTMLElement | null {
  if (autres.length === 0) return null;
  const titre =
    autres.length > 1
      ? `${autres.length} autres fichiers ne sont pas des tableaux`
      : 'Un autre fichier n’est pas un tableau';
  return creer(
    'details',
    {},
    creer('summary', {}, titre),
    creer(
      'p',
      { class: 'discret' },
      'Les logos et les plans signés qu’un tableau nomme y sont pris ; le reste est laissé de côté.',
    ),
    creer('ul', {}, ...autres.map(({ chemin }) => creer('li', {}, brut(chemin)))),
  );
}

function tableauDesSorts(tableaux: readonly Tableau[], actions: Actions): HTMLElement {
  const faits = tableaux.filter(({ sort }) => sort.etat === 'lu' || sort.etat === 'laisse').length;
  const commence = tableaux.some(({ sort }) => sort.etat !== 'attente');
  return creer(
    'div',
    {},
    commence &&
      faits < tableaux.length &&
      creer('progress', { max: tableaux.length, value: faits, 'aria-label': 'Tableaux traités' }),
    creer(
      'div',
      { class: 'deroulant', tabindex: '0', role: 'region', 'aria-label': 'Les tableaux' },
      creer(
        'table',
        { class: 'lot' },
        creer(
          'thead',
          {},
          creer('tr', {}, ...['Tableau', 'Résultat', 'À savoir'].map((titre) => creer('th', { scope: 'col' }, titre))),
        ),
        creer('tbody', {}, ...tableaux.map((tableau) => rangee(tableau, actions))),
      ),
    ),
  );
}

function rangee({ source, chemin, sort }: Tableau, actions: Actions): HTMLElement {
  const ouvrable = sort.etat === 'lu' || sort.etat === 'laisse';
  const { dossier: _, ...seul } = source;
  return creer(
    'tr',
    { class: `sort-${sort.etat}` },
    creer(
      'th',
      { scope: 'row' },
      brut(chemin),
      sort.etat === 'lu' && sort.rendu.territoire !== ''
        ? creer('span', { class: 'discret' }, brut(sort.rendu.territoire))
        : null,
    ),
    creer('td', {}, direSort(sort)),
    creer(
      'td',
      {},
      ...phrasesDe(sort).map((phrase) => creer('p', {}, phrase)),
      ouvrable && bouton('Ouvrir ce tableau', () => void actions.recevoir([seul]), 'lien'),
    ),
  );
}

/** What was done, and the archive of all of it. */
function fin(tableaux: readonly Tableau[], demande: DemandeDeLot): HTMLElement {
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
    remplir(zone, livrer(produit));
  };
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
    bouton('Télécharger tout (.zip)', () => void tenter(zone, emballer), 'bouton principal'),
    zone,
  );
}
