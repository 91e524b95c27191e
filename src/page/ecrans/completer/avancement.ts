import { bouton, creer } from '../../elements.js';
import type { QuestionVue, VueCompletion } from './brouillon.js';

/** Where the questions stand, and a way to go to any of them. */
export function avancement(
  { questions, recapitulatif }: VueCompletion,
  courante: string,
  aller: (id: string) => void,
): HTMLElement {
  const faites = questions.filter(isRepondue).length;
  const barre = creer('progress', { max: questions.length, value: faites, 'aria-hidden': 'true' });
  const entree = (id: string, texte: string, etat: string, classe: string) => {
    const geste = bouton('', () => aller(id), `completer-pas ${classe}`);
    geste.id = `aller-${id}`;
    if (courante === id) geste.setAttribute('aria-current', 'step');
    geste.append(creer('span', { class: 'pas-titre' }, texte), creer('span', { class: 'pas-etat' }, etat));
    return creer('li', {}, geste);
  };
  return creer(
    'nav',
    { class: 'completer-avancement', 'aria-label': 'Questions' },
    creer(
      'p',
      { class: 'completer-compte' },
      creer('strong', {}, `${faites} ${faites > 1 ? 'questions' : 'question'} sur ${questions.length}`),
      ` ${faites > 1 ? 'sont traitées' : 'est traitée'}`,
    ),
    barre,
    creer(
      'details',
      { open: matchMedia('(min-width: 60rem)').matches },
      creer('summary', {}, 'Toutes les questions'),
      creer(
        'ol',
        {},
        ...questions.map((question, rang) =>
          entree(
            question.id,
            `${rang + 1}. ${question.titre}`,
            direEtat(question),
            isFinie(question) ? 'finie' : question.etat,
          ),
        ),
        entree(
          'recapitulatif',
          'Relire et écrire',
          recapitulatif.ecrites.length === 0
            ? 'rien à écrire pour l’instant'
            : direEcrites(recapitulatif.ecrites.length),
          '',
        ),
      ),
    ),
  );
}

export function isRepondue({ etat }: QuestionVue): boolean {
  return etat !== 'a-poser' && etat !== 'preremplie';
}

/** Nothing of it waits any more. */
function isFinie(question: QuestionVue): boolean {
  return isRepondue(question) && question.etat !== 'passee' && question.manques === 0 && question.aConfirmer === 0;
}

function direEcrites(nombre: number): string {
  return nombre === 1 ? 'une réponse à écrire' : `${nombre} réponses à écrire`;
}

const mots: Readonly<Record<QuestionVue['etat'], string>> = {
  'a-poser': 'à répondre',
  preremplie: 'proposée, à confirmer',
  repondue: 'répondue',
  passee: 'passée',
  'sans-objet': 'sans objet',
  document: 'dans un document',
};

function direEtat({ etat, manques, aConfirmer }: QuestionVue): string {
  return [
    mots[etat],
    ...(etat === 'repondue' && manques > 0 ? [`il manque ${manques === 1 ? 'une case' : `${manques} cases`}`] : []),
    ...(etat === 'repondue' && aConfirmer > 0 ? [`${aConfirmer} à confirmer`] : []),
  ].join(', ');
}
