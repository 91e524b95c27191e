import { demander } from '../../bureau.js';
import { bouton, creer, remplir } from '../../elements.js';
import { type Actions, etat, fichierCourant, isDansLeClasseur } from '../../etat.js';
import { annoncer, suivre, tenter } from '../../progres.js';
import type { FichierRecu } from '../../protocole.js';
import { livrer } from '../livraison.js';
import { avancement, isRepondue } from './avancement.js';
import { avis } from './avis.js';
import {
  apprendre,
  brouillon,
  demandeDeQuestions,
  prendre,
  type QuestionVue,
  ranger,
  reprendreSiDefait,
  type VueCompletion,
} from './brouillon.js';
import { colonnesMontrees, lignesMontrees } from './colonnes.js';
import { type Panneau, panneauDeQuestion } from './question.js';
import { bilanDeLEcriture, recapitulatif } from './recapitulatif.js';
import { sources } from './sources.js';

/** What the tracker lacks, one question after the other; the answers go into the workbook. */
export function completer(actions: Actions): HTMLElement {
  const haut = creer('div');
  const dit = creer('div', { 'aria-live': 'polite' });
  const zone = creer('div');
  const cote = creer('div', { class: 'completer-cote' });
  const place = creer('div', { class: 'completer-place' });
  let vue: VueCompletion | null = null;
  let montre: { readonly signature: string; readonly panneau: Panneau | null } | null = null;
  let tour = 0;

  /** Asks again; what is shown follows, and the fields keep what is being typed. */
  const suivreReponses = () =>
    tenter(zone, async () => {
      const mien = ++tour;
      const demande = demandeDeQuestions();
      const titre = etat.convention ? `Lecture de « ${etat.convention.nom} »` : 'Recherche de ce qui manque';
      // Nothing stands over the fields while one types: what follows from an answer comes when it comes.
      const lue = await (vue === null
        ? suivre(titre, (surEtape) => demander('questions', demande, surEtape))
        : demander('questions', demande));
      if (mien !== tour) return;
      const premiere = vue === null;
      vue = lue;
      apprendre(lue);
      if (premiere) montrerSources(lue.refus);
      dessiner();
    });
  /** Drawn again under the hand that chose one, the sources keep the focus. */
  const montrerSources = (refus: Parameters<typeof sources>[0]) => {
    const dedans = haut.contains(document.activeElement);
    remplir(haut, sources(refus, gestesDeSources));
    if (dedans) haut.querySelector('summary')?.focus({ preventScroll: true });
  };
  /** The convention, or another source, changed: the questions begin from it. */
  const relire = async () => {
    vue = null;
    montre = null;
    montrerSources(null);
    await suivreReponses();
    if (vue === null) remplir(place, reessayer());
  };
  const reprendre = (fichier: FichierRecu) =>
    tenter(zone, async () => {
      brouillon.pris = fichier;
      const { reponses, laisses } = await demander('lireReponses', { fichier });
      const nombre = prendre(reponses);
      etat.reponsesEnCours ||= nombre > 0;
      brouillon.fichier = null;
      brouillon.avis = [
        `« ${fichier.nom} » : ${nombre === 0 ? 'aucune réponse n’y est écrite' : `${nombre === 1 ? 'une question y a une réponse' : `${nombre} questions y ont une réponse`}. Ce qu’il contient est pris comme confirmé : relisez-le avant de l’écrire`}.`,
        ...laisses.map(({ phrase }) => phrase),
      ];
      await relire();
    });
  const gestesDeSources = { relire: () => void relire(), reprendre: (fichier: FichierRecu) => void reprendre(fichier) };

  const dessiner = (focus?: string) => {
    if (!vue) return;
    const { questions } = vue;
    const id = couranteDe(vue);
    remplir(dit, ...avis(vue, { relire: () => void relire() }));
    remplir(cote, ...(questions.length > 0 ? [avancement(vue, id, aller)] : []));
    const question = questions.find((autre) => autre.id === id) ?? null;
    const signature = question ? signer(question) : 'recapitulatif';
    const rang = `Question ${questions.findIndex((autre) => autre.id === id) + 1} sur ${questions.length}`;
    if (question && montre?.signature === signature) return montre.panneau?.actualiser(question, rang);
    const actif = focus ?? document.activeElement?.id;
    const panneau = question ? panneauDeQuestion(question, rang, gestes) : null;
    montre = { signature, panneau };
    remplir(place, panneau?.element ?? (questions.length > 0 ? recapitulatif(vue, ecrire, garder) : rien()));
    if (actif) document.getElementById(actif)?.focus({ preventScroll: focus === undefined });
  };
  const aller = (id: string) => {
    brouillon.courante = id;
    brouillon.avis = [];
    montre = null;
    dessiner('completer-titre');
    document.getElementById('completer-titre')?.scrollIntoView({ block: 'start' });
  };
  const gestes = {
    changer: () => {
      etat.reponsesEnCours = true;
    },
    suivre: () => void suivreReponses(),
    refaire: (focus?: string) => {
      montre = null;
      dessiner(focus);
    },
    suivante: () => {
      etat.reponsesEnCours = brouillon.reponses.size > 0;
      if (vue) aller(suivanteDe(vue));
    },
  };
  const ecrire = () =>
    tenter(zone, async () => {
      const avant = fichierCourant();
      if (!avant) return;
      const ecrite = await suivre('Écriture dans votre classeur', (surEtape) =>
        demander('completer', demandeDeQuestions(), surEtape),
      );
      const { fichier, nombre } = ecrite;
      if (!fichier) return annoncer('Il n’y a rien à écrire.');
      const remettre = ranger(avant);
      Object.assign(brouillon, { ecrite, courante: null, avis: [] });
      await actions.avancer({ fichier, quoi: `Compléter : ${nombre} ${nombre > 1 ? 'réponses' : 'réponse'}` });
      if (fichierCourant() !== avant) return document.getElementById('completer-ecrit')?.focus();
      brouillon.ecrite = null;
      remettre();
    });
  const garder = () =>
    void tenter(zone, async () => {
      remplir(zone, livrer({ fichier: await demander('ecrireReponses', demandeDeQuestions()), avis: [] }));
      etat.reponsesEnCours = false;
    });
  const reessayer = () =>
    creer(
      'p',
      {},
      bouton('Chercher de nouveau', () => void relire(), 'bouton'),
    );

  reprendreSiDefait();
  const { reponses } = etat;
  if (reponses && reponses !== brouillon.pris) void reprendre(reponses);
  else void relire();
  return creer(
    'div',
    { class: 'completer' },
    creer('h1', { tabindex: '-1' }, 'Compléter'),
    creer(
      'p',
      { class: 'chapo' },
      'Ce que votre classeur ne dit pas encore, une question après l’autre. Ce qui est déjà connu est proposé, avec l’endroit où cela a été lu.',
    ),
    brouillon.ecrite && isDansLeClasseur(brouillon.ecrite.fichier) && bilanDeLEcriture(brouillon.ecrite),
    haut,
    dit,
    zone,
    creer('div', { class: 'completer-corps' }, cote, place),
  );
}

function rien(): HTMLElement {
  return creer(
    'p',
    { class: 'verdict pret' },
    creer('strong', {}, 'Votre classeur a déjà tout ce que les questions demandent.'),
    ' Il n’y a rien à compléter.',
  );
}

/** The question to show: the one where one is, or the first one that waits, or what is to be written. */
function couranteDe({ questions }: VueCompletion): string {
  const { courante } = brouillon;
  if (courante === 'recapitulatif' || questions.some(({ id }) => id === courante)) return courante ?? '';
  const attend = questions.find((question) => !isRepondue(question));
  brouillon.courante = attend?.id ?? questions[0]?.id ?? 'recapitulatif';
  return brouillon.courante;
}

function suivanteDe({ questions }: VueCompletion): string {
  const rang = questions.findIndex(({ id }) => id === brouillon.courante);
  return questions[rang + 1]?.id ?? 'recapitulatif';
}

/** What the fields of a question are made from: while it is the same, they stay as they are. */
function signer(question: QuestionVue): string {
  const lignes = lignesMontrees(question).map(({ nom, tenues, proposees }) => [
    nom,
    Object.keys(tenues),
    Object.entries(proposees).map(([cle, { valeur }]) => [cle, valeur]),
  ]);
  const colonnes = colonnesMontrees(question).map(({ cle, valeurs }) => [cle, valeurs.length]);
  return JSON.stringify([question.id, brouillon.reponses.get(question.id)?.genre ?? 'lignes', lignes, colonnes]);
}
