import { bouton, brut, creer, remplir } from '../../elements.js';
import { compter } from '../compter.js';
import { type ColonneVue, type LigneVue, ligneDe, type QuestionVue } from './brouillon.js';
import { type Case, caseDe, direCase, valeurDe } from './case.js';
import { colonnesMontrees, isEcartee, lignesMontrees } from './colonnes.js';
import { garder } from './garder.js';
import { aConfirmer, sourcesDeLigne } from './provenance.js';

/** What an edition asks of the screen. */
export interface Gestes {
  /** Something was typed. */
  readonly changer: () => void;
  /** A field was left: what follows from it is to be known. */
  readonly suivre: () => void;
  /** Rows or columns are to be shown, or no longer. */
  readonly refaire: (focus?: string) => void;
}

/** The rows of a question, to be filled in; `actualiser` says of each field what is known of it now. */
export interface Edition {
  readonly element: HTMLElement;
  readonly actualiser: (question: QuestionVue) => void;
}

/** One row (the convention) is a form; several are a table. */
export function edition(question: QuestionVue, gestes: Gestes): Edition {
  const cases: Case[] = [];
  const colonnes = colonnesMontrees(question);
  const lignes = lignesMontrees(question);
  const doutes = new Map(lignes.map(({ nom }) => [nom, creer('p', { class: 'doute' })]));
  const faire = question.repere === null ? formulaire : tableau;
  const element = faire({ question, colonnes, lignes, gestes, cases, doutes });
  const actualiser = (vue: QuestionVue) => {
    for (const une of cases) direCase(une, vue);
    for (const { nom, doute } of vue.lignes) {
      const place = doutes.get(nom);
      if (place) remplir(place, doute === null ? null : `${doute}. Vérifiez-le, ou retirez la ligne.`);
    }
  };
  actualiser(question);
  return { element, actualiser };
}

interface AFaire {
  readonly question: QuestionVue;
  readonly colonnes: readonly ColonneVue[];
  readonly lignes: readonly LigneVue[];
  readonly gestes: Gestes;
  readonly cases: Case[];
  readonly doutes: ReadonlyMap<string, HTMLElement>;
}

function formulaire({ question, colonnes, lignes: [ligne], gestes, cases }: AFaire): HTMLElement {
  if (!ligne) return creer('div');
  return creer(
    'div',
    { class: 'completer-formulaire' },
    ...colonnes.map((colonne, rang) => {
      const { cle, libelle, aide, demandee } = colonne;
      const une = caseDe(question, ligne, colonne, `c-${question.id}-0-${rang}`, libelle, gestes);
      cases.push(une);
      const proposee = ligne.proposees[cle];
      une.boite.prepend(
        creer(
          'p',
          { class: 'nom', 'aria-hidden': 'true' },
          libelle,
          demandee ? null : creer('span', { class: 'discret' }, ' (facultatif)'),
        ),
      );
      une.boite.append(
        creer('p', { class: 'discret' }, aide),
        ...(proposee ? [creer('p', { class: 'provenance' }, `Proposé. Source : ${proposee.source}`)] : []),
        ...(proposee?.autres ?? []).map((autre) => creer('p', { class: 'doute' }, `Mais ${autre}`)),
        ...(proposee ? [aConfirmer(question, ligne, colonne, 'Pas sûr : l’écrire « à confirmer »', gestes)] : []),
      );
      une.boite.classList.add('champ');
      return une.boite;
    }),
  );
}

function tableau({ question, colonnes, lignes, gestes, cases, doutes }: AFaire): HTMLElement {
  const nommee = colonnes.some(({ cle }) => cle === question.repere);
  return creer(
    'table',
    { class: `completer-tableau${colonnes.length > 5 ? ' en-fiches' : ''}`, role: 'table' },
    creer('caption', { class: 'hors-ecran' }, `${question.titre} : ${compter(lignes.length, 'ligne')}`),
    creer(
      'thead',
      { role: 'rowgroup' },
      creer(
        'tr',
        { role: 'row' },
        !nommee && creer('th', { scope: 'col', role: 'columnheader' }, 'Ligne'),
        ...colonnes.map((colonne) => enTete(question, colonne, lignes, gestes)),
      ),
    ),
    creer(
      'tbody',
      { role: 'rowgroup' },
      ...lignes.map((ligne, rang) =>
        creer(
          'tr',
          { role: 'row', class: isEcartee(question, ligne) ? 'ecartee' : null },
          !nommee &&
            creer('th', { scope: 'row', role: 'rowheader' }, brut(ligne.nom), sourcesDeLigne(question, ligne, gestes)),
          ...colonnes.map((colonne, place) => {
            const nom = colonne.cle === question.repere ? colonne.libelle : `${ligne.nom}, ${colonne.libelle}`;
            const une = caseDe(question, ligne, colonne, `c-${question.id}-${rang}-${place}`, nom, gestes);
            cases.push(une);
            const titre = creer('span', { class: 'completer-titre', 'aria-hidden': 'true' }, colonne.libelle);
            return creer(
              'td',
              { role: 'cell', class: colonne.cle === question.repere ? 'repere' : null },
              titre,
              une.boite,
              colonne.cle === question.repere && garder(question, ligne, `${rang}`, gestes),
              colonne.cle === question.repere && (doutes.get(ligne.nom) ?? null),
              colonne.cle === question.repere && sourcesDeLigne(question, ligne, gestes),
            );
          }),
        ),
      ),
    ),
  );
}

/** The title of a column, and a way to answer it once for all the rows. */
function enTete(
  question: QuestionVue,
  { cle, libelle, aide, demandee, partageable }: ColonneVue,
  lignes: readonly LigneVue[],
  gestes: Gestes,
): HTMLElement {
  const recopier = () => {
    const libres = lignes.filter(({ tenues }) => tenues[cle] === undefined);
    const valeur = libres.map((ligne) => valeurDe(question, ligne, cle)).find((dite) => dite !== '');
    if (valeur === undefined) return;
    for (const ligne of libres)
      if (valeurDe(question, ligne, cle) === '') ligneDe(question.id, ligne.nom).cellules[cle] = valeur;
    gestes.changer();
    gestes.refaire();
    gestes.suivre();
  };
  const plusieurs = lignes.length > 2 && partageable;
  const geste = bouton('Même réponse partout', recopier, 'lien petit-lien');
  geste.id = `partout-${question.id}-${cle}`;
  geste.setAttribute('aria-label', `${libelle} : même réponse partout où la case est vide`);
  return creer(
    'th',
    { scope: 'col', role: 'columnheader', title: aide },
    libelle,
    demandee ? null : creer('span', { class: 'discret' }, ' (facultatif)'),
    plusieurs && geste,
  );
}
