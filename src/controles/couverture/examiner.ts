import { exigence, isContenuDuSchema } from '../../referentiel/referentiel.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, EtatDeCouverture, Examen, Manque, Reponse, ReponseLue } from '../controle.js';
import { joinReponses, reponsesA } from './reponses.js';

/** What a rule found, once what a person declares in the sheet Schéma is counted. */
export interface ExamenJuge extends Examen {
  readonly etat: EtatDeCouverture;
  readonly reponse: Reponse | null;
  /** The declarations that the state rests on. */
  readonly declarees: readonly ReponseLue[];
}

/**
 * Examines a requirement: the cells first, then the declarations for what the cells lack. A declaration never hides what the
 * cells show, and « sans objet » never erases what they answer: it only answers the parts that they leave open.
 */
export function examiner(controle: ControleCouverture, contexte: Contexte): ExamenJuge {
  const examen = controle.check(contexte);
  const parties = examen.manques.map((manque) => ({ manque, reponses: reponsesDePartie(controle, manque, contexte) }));
  const ouverts = parties.filter(({ reponses }) => reponses.length === 0).map(({ manque }) => manque);
  const partielles = [...(examen.declarees ?? []), ...parties.flatMap(({ reponses }) => reponses)];
  const { manques, entieres } = answerTheRest(controle.exigence, { ...examen, manques: ouverts }, contexte);
  const declarees = [...new Set([...partielles, ...entieres])];
  const due = !examen.sansObjet && isDue(controle.exigence, contexte);
  return {
    ...examen,
    manques,
    declarees,
    reponse: joinReponses(declarees),
    etat: due ? stateOf({ ...examen, manques }, declarees) : 'sans-objet',
  };
}

/**
 * A requirement that binds over 10 000 inhabitants has no object where no commune is over, nor have the pieces of the
 * convention's article 3, which only count to do without the schéma: the grid stays useful, as advice.
 */
function isDue(id: string, { obligations }: Pick<Contexte, 'obligations'>): boolean {
  return obligations.schema !== false || !(exigence(id)?.seuil === 10_000 || isContenuDuSchema(id));
}

function reponsesDePartie({ exigence: id }: ControleCouverture, { partie }: Manque, contexte: Contexte) {
  return partie === undefined ? [] : reponsesA(`${id}/${partie}`, contexte);
}

/** What a declaration on the whole point answers of what is still open. */
function answerTheRest(
  id: string,
  { preuves, manques }: Examen,
  contexte: Contexte,
): { readonly manques: readonly Manque[]; readonly entieres: readonly ReponseLue[] } {
  const reponses = manques.length > 0 ? reponsesA(id, contexte) : [];
  if (reponses.length === 0) return { manques, entieres: [] };
  if (reponses.some(({ genre }) => genre !== 'sans-objet') || preuves.length === 0)
    return { manques: [], entieres: reponses };
  const restants = manques.filter(({ partie }) => partie === undefined);
  return { manques: restants, entieres: restants.length < manques.length ? reponses : [] };
}

function stateOf({ preuves, manques }: Examen, declarees: readonly ReponseLue[]): EtatDeCouverture {
  const rien = preuves.length + declarees.length === 0;
  if (manques.length > 0 || rien) return rien ? 'absente' : 'partielle';
  if (declarees.some(({ genre }) => genre !== 'sans-objet')) return 'declaree';
  return preuves.length > 0 ? 'constatee' : 'sans-objet';
}
