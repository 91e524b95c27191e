import { effetDe, nommerPoints } from '../completer/effet.js';
import type { EtatDeCompletion, QuestionPosee } from '../completer/etat.js';
import { type Couverture, type EtatDeCouverture, isRepondu } from '../controles/controle.js';
import { capitalize } from '../documents/typographie.js';
import { feuilles } from '../dossier/dossier.js';
import { formatListe } from '../dossier/enumeration.js';
import type { Colonnes } from '../dossier/feuille.js';
import { isPointDuSchema } from '../dossier/valeurs/points-du-schema.js';
import type { Complement } from '../tableur/complement/complement.js';
import type { SuiviVerifie } from './suivi.js';

/** Whether something is written of a question. */
export function isFaite({ complements }: QuestionPosee): boolean {
  return complements.length > 0;
}

/** The questions of which something was written: what found no place in the copy is left out. */
export function listFaites(
  { questions }: EtatDeCompletion,
  nonAjoutees: readonly Complement[],
): readonly QuestionPosee[] {
  return questions
    .map((posee) => ({
      ...posee,
      complements: posee.complements.filter((complement) => !nonAjoutees.includes(complement)),
    }))
    .filter(isFaite);
}

/** Whether something of a question stays without an answer. */
export function isRestante({ complements, manques }: QuestionPosee): boolean {
  return complements.length === 0 || manques > 0;
}

/** « Les communes signataires (feuille Communes, 2 lignes) : Commune et Code Insee ; 2 valeurs à confirmer ». */
export function direFaite({ question, complements, etat }: QuestionPosee): string {
  if (etat === 'document' || etat === 'sans-objet')
    return `${question.titre} : ${etat === 'document' ? '« voir un document »' : '« sans objet »'}, déclaré dans la feuille Schéma`;
  const colonnes: Colonnes = feuilles[question.feuille].colonnes;
  const demandees = new Set(question.colonnes.map(({ colonne }) => colonne));
  const cles = [...new Set(complements.flatMap(({ cellules }) => Object.keys(cellules)))].filter((cle) =>
    demandees.has(cle),
  );
  const aConfirmer = complements.reduce((somme, complement) => somme + Object.keys(complement.aConfirmer).length, 0);
  const ou =
    question.repere === null
      ? 'feuille Convention'
      : `feuille ${feuilles[question.feuille].nom}, ${complements.length} ligne${complements.length > 1 ? 's' : ''}`;
  const marque = aConfirmer === 0 ? '' : ` ; ${aConfirmer === 1 ? 'une valeur' : `${aConfirmer} valeurs`} à confirmer`;
  return `${question.titre} (${ou}) : ${formatListe(cles.map((cle) => colonnes[cle]?.libelle ?? cle))}${marque}`;
}

/** « Les zones… (passée). Y répondre rend constaté le point 3°. » */
export function direRestante(etat: EtatDeCompletion, posee: QuestionPosee): string {
  const { question, manques, complements } = posee;
  const passee = posee.etat === 'passee' ? ' (passée)' : '';
  const reste =
    complements.length > 0 && manques > 0
      ? ` : il manque encore ${manques === 1 ? 'une case' : `${manques} cases`}`
      : '';
  return `${question.titre}${passee}${reste}. ${effetDe(etat, posee).phrase}`;
}

/** What points became: said of one, of several. */
const devenir = {
  constatee: ['constaté', 'constatés'],
  declaree: ['déclaré', 'déclarés'],
  partielle: ['répondu en partie', 'répondus en partie'],
  'sans-objet': ['déclaré sans objet', 'déclarés sans objet'],
} as const;

/** Point by point, what the copy answers that the tracker did not, and the other way round; then whether it may be sent. */
export function direChangements(avant: SuiviVerifie, apres: SuiviVerifie): readonly string[] {
  const anciens = new Map(avant.verification.couverture.map(({ exigence, etat }) => [exigence, etat]));
  const changes = apres.verification.couverture.filter(
    ({ exigence, etat }) => isPointDuSchema(exigence) && anciens.get(exigence) !== etat,
  );
  const dire = (siens: readonly Couverture[], [un, plusieurs]: readonly [string, string]) =>
    siens.length === 0
      ? []
      : [`${capitalize(nommerPoints(siens.map(({ exigence }) => exigence)))} : ${siens.length > 1 ? plusieurs : un}`];
  const devenus = (etat: keyof typeof devenir) => changes.filter((point) => point.etat === etat);
  const plusDus = devenus('sans-objet').filter(({ reponse }) => reponse === null).length;
  const recule = (etat: EtatDeCouverture | undefined) => !isRepondu(etat);
  const lignes = [
    ...dire(devenus('constatee'), devenir.constatee),
    ...dire(devenus('declaree'), devenir.declaree),
    ...dire(
      devenus('partielle').filter(({ exigence }) => recule(anciens.get(exigence))),
      devenir.partielle,
    ),
    ...dire(
      devenus('sans-objet').filter(({ reponse }) => reponse !== null),
      devenir['sans-objet'],
    ),
    ...(plusDus > 0
      ? [`${plusDus === 1 ? 'Un point du schéma n’est pas dû' : `${plusDus} points du schéma ne sont pas dus`} ici`]
      : []),
    ...dire(
      changes.filter(({ exigence, etat }) => isRepondu(anciens.get(exigence)) && recule(etat) && etat !== 'sans-objet'),
      ['n’est plus entièrement répondu', 'ne sont plus entièrement répondus'],
    ),
    ...(avant.conclusion.phrase === apres.conclusion.phrase
      ? []
      : [`Avant : « ${avant.conclusion.phrase} » Maintenant : « ${apres.conclusion.phrase} »`]),
  ];
  return lignes.length > 0 ? lignes : ['Aucun point du schéma ne change d’état.'];
}
