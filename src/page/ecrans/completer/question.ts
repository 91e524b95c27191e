import { bouton, creer, remplir } from '../../elements.js';
import { choix } from '../champs.js';
import { ajout, autresColonnes } from './ajout.js';
import { brouillon, ligneDe, type QuestionVue, reponseA } from './brouillon.js';
import { valeurDe } from './case.js';
import { isEcartee, lignesMontrees } from './colonnes.js';
import { edition, type Gestes } from './lignes.js';

/** What the panel of a question asks of the screen. */
export interface GestesDeQuestion extends Gestes {
  readonly suivante: () => void;
}

export interface Panneau {
  readonly element: HTMLElement;
  /** Says what is known now; the fields stay as they are. */
  readonly actualiser: (question: QuestionVue, rang: string) => void;
}

/** A question: what to answer, what it changes, its rows, or why there is none. */
export function panneauDeQuestion(question: QuestionVue, rang: string, gestes: GestesDeQuestion): Panneau {
  const { id, titre, aide } = question;
  const genre = brouillon.reponses.get(id)?.genre ?? 'lignes';
  const effet = creer('p', { class: 'completer-effet' });
  const reste = creer('p', { class: 'completer-reste' });
  const laisses = creer('div');
  const place = creer('span', { class: 'rang' });
  let derniere = question;
  const suite = boutonSuite(id, () => derniere, gestes);
  const edite = genre === 'lignes' ? edition(question, gestes) : null;
  const actualiser = (vue: QuestionVue, maintenant: string) => {
    derniere = vue;
    place.textContent = `${maintenant}. `;
    remplir(effet, vue.effet);
    remplir(reste, direReste(vue));
    remplir(laisses, ...direLaisses(vue, gestes));
    suite.textContent = texteDeSuite(vue);
    edite?.actualiser(vue);
  };
  const element = creer(
    'section',
    { class: 'completer-question', 'aria-labelledby': 'completer-titre' },
    creer('h2', { id: 'completer-titre', tabindex: '-1' }, place, titre),
    creer('p', {}, aide),
    effet,
    ...question.indices.map((indice) => creer('p', { class: 'discret' }, indice)),
    laisses,
    question.admet.length > 0 && genre !== 'passer' ? genres(question, genre, gestes) : null,
    ...corps(question, genre, edite?.element ?? null, gestes),
    reste,
    creer('p', { class: 'envoi completer-gestes' }, suite, ' ', passer(question, genre, gestes)),
  );
  actualiser(question, rang);
  return { element, actualiser };
}

function genres(question: QuestionVue, genre: string, { changer, suivre, refaire }: Gestes): HTMLElement {
  const { id, admet } = question;
  const valeurs = [
    { valeur: 'lignes', nom: 'Je réponds ici' } as const,
    ...(admet.includes('document')
      ? [{ valeur: 'document', nom: 'La réponse est dans un autre document' } as const]
      : []),
    ...(admet.includes('sans-objet') ? [{ valeur: 'sans-objet', nom: 'Sans objet : il n’y en a pas' } as const] : []),
  ];
  const choisi = valeurs.find(({ valeur }) => valeur === genre)?.valeur ?? 'lignes';
  const element = choix(`genre-${id}`, 'Votre réponse', valeurs, choisi, (valeur) => {
    reponseA(id).genre = valeur;
    changer();
    refaire(`genre-${id}-${valeur}`);
    suivre();
  });
  for (const radio of element.querySelectorAll('input')) radio.id = `genre-${id}-${radio.value}`;
  return element;
}

function corps(
  question: QuestionVue,
  genre: string,
  lignes: HTMLElement | null,
  gestes: Gestes,
): readonly (Node | null)[] {
  const { id, expose } = question;
  const phrase = (nom: string, cle: 'ou' | 'pourquoi') => {
    const entree = creer('textarea', {
      id: `${cle}-${id}`,
      rows: 2,
      oninput: () => {
        reponseA(id)[cle] = entree.value;
        gestes.changer();
      },
      onchange: gestes.suivre,
    });
    entree.value = brouillon.reponses.get(id)?.[cle] ?? '';
    return creer('div', { class: 'champ' }, creer('label', { for: entree.id }, nom), entree);
  };
  switch (genre) {
    case 'passer':
      return [creer('p', { class: 'avis' }, 'Question passée : rien n’en sera écrit.')];
    case 'document':
      return [phrase('Quel document, et à quelle page ?', 'ou')];
    case 'sans-objet':
      return [phrase('Pourquoi ?', 'pourquoi')];
    default:
      return [
        lignesMontrees(question).length > 0 ? lignes : null,
        question.ajoutable ? ajout(question, gestes) : null,
        autresColonnes(question, gestes),
        expose === null ? null : phrase(expose, 'ou'),
      ];
  }
}

function passer({ id }: QuestionVue, genre: string, gestes: GestesDeQuestion): HTMLElement {
  const passee = genre === 'passer';
  const element = bouton(
    passee ? 'Finalement, y répondre' : 'Passer cette question',
    () => {
      reponseA(id).genre = passee ? 'lignes' : 'passer';
      gestes.changer();
      if (passee) gestes.refaire('completer-titre');
      else gestes.suivante();
      gestes.suivre();
    },
    'bouton discret',
  );
  element.id = `passer-${id}`;
  return element;
}

/**
 * Takes as said all that is shown and that nobody was unsure of.
 * @param derniere the question as it was last told: a proposal may have come since the panel was drawn
 */
function boutonSuite(id: string, derniere: () => QuestionVue, gestes: GestesDeQuestion): HTMLButtonElement {
  const element = bouton(
    '',
    () => {
      confirmer(id, derniere());
      gestes.suivante();
      gestes.suivre();
    },
    'bouton principal',
  );
  element.id = `suite-${id}`;
  return element;
}

function texteDeSuite(vue: QuestionVue): string {
  return vue.aConfirmer > nombreDIncertaines(vue.id) ? 'Confirmer ce qui est affiché et continuer' : 'Continuer';
}

function nombreDIncertaines(id: string): number {
  const lignes = [...(brouillon.reponses.get(id)?.lignes.values() ?? [])];
  return lignes.reduce((somme, { incertaines }) => somme + incertaines.size, 0);
}

function confirmer(id: string, question: QuestionVue): void {
  if ((brouillon.reponses.get(id)?.genre ?? 'lignes') !== 'lignes') return;
  for (const ligne of lignesMontrees(question)) {
    const proposees = Object.keys(ligne.proposees);
    if (proposees.length === 0 || isEcartee(question, ligne)) continue;
    const sienne = ligneDe(id, ligne.nom);
    for (const cle of proposees)
      if (!sienne.incertaines.has(cle) && ligne.tenues[cle] === undefined)
        sienne.cellules[cle] ??= valeurDe(question, ligne, cle);
  }
}

function direReste({ aConfirmer, manques, etat }: QuestionVue): string {
  if (etat === 'passee' || etat === 'document' || etat === 'sans-objet') return '';
  return [
    ...(manques > 0 ? [`Il manque encore ${manques === 1 ? 'une case' : `${manques} cases`}.`] : []),
    ...(aConfirmer > 0
      ? [
          `${aConfirmer === 1 ? 'Une valeur proposée n’est pas confirmée : elle sera écrite' : `${aConfirmer} valeurs proposées ne sont pas confirmées : elles seront écrites`} « à confirmer », avec ${aConfirmer === 1 ? 'sa' : 'leur'} source. Videz une case pour écarter ce qui y est proposé.`,
        ]
      : []),
  ].join(' ');
}

function direLaisses({ id, laisses }: QuestionVue, gestes: Gestes): readonly (Node | null)[] {
  if (laisses.length === 0) return [];
  const effacer = () => {
    brouillon.reponses.delete(id);
    gestes.changer();
    gestes.refaire('completer-titre');
    gestes.suivre();
  };
  return [
    creer(
      'div',
      { class: 'alerte' },
      ...laisses.map((phrase) => creer('p', {}, phrase)),
      bouton('Effacer mes réponses à cette question', effacer, 'lien'),
    ),
  ];
}
