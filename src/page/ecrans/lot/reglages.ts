import { type DocumentDuLot, documentsDuLot, genreParDefaut, genres } from '../../../documents/genres.js';
import { bouton, brut, creer, remplir } from '../../elements.js';
import { type Actions, etat } from '../../etat.js';
import { annoncer, tenter } from '../../progres.js';
import type { DemandeDeLot } from '../../travail/lot.js';
import { champDeDate } from '../champ-de-date.js';
import { champ, choix } from '../champs.js';
import { fin } from './fin.js';
import { lancer, type Marche } from './marche.js';
import { tableauDesSorts } from './resultats.js';
import type { FichiersDuLot, Tableau } from './tableaux.js';

/** The batch that runs; null: none. */
let enCours: Marche | null = null;

/** What is asked of every tracker, then what became of each. */
export function reglages(fichiers: FichiersDuLot, actions: Actions): HTMLElement {
  const { tableaux, autres } = fichiers;
  if (tableaux.length === 0)
    return creer(
      'p',
      { class: 'alerte', role: 'alert' },
      'Il n’y a là aucun tableau de suivi (.xlsx, .xlsm, .ods ou .csv).',
    );
  enCours?.arreter();
  enCours = null;
  etat.lotAPrendre = false;
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
    etat.lotAPrendre = false;
    for (const tableau of tableaux) tableau.sort = { etat: 'attente' };
    const voulue = demande();
    formulaire.toggleAttribute('inert', true);
    const marche = lancer(fichiers, voulue, () => {
      redire();
      direAvance(tableaux);
    });
    remplir(commandes, ...boutonsDeMarche(marche));
    commandes.querySelector('button')?.focus();
    enCours = marche;
    await marche.fini;
    // Other trackers were given meanwhile: their screen is the one that is shown.
    if (enCours !== marche) return;
    enCours = null;
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
