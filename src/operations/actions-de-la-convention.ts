import { pairRows } from '../comparaison/appariement.js';
import type { Reperes } from '../comparaison/paire.js';
import type { Proposition } from '../convention/proposition.js';
import type { Dossier } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** What a convention proposes once its actions that the tracker has are left out. */
export interface ActionsProposees {
  readonly propositions: readonly Proposition[];
  readonly remarque: string | null;
}

interface ActionDite {
  readonly ligne: string;
  readonly numero: string;
  readonly intitule: string;
}

/**
 * Keeps of the actions of a convention those that the tracker has neither under their number nor under their title, each named
 * by its title.
 */
export function keepAbsentes(
  propositions: readonly Proposition[],
  { actions }: Pick<Dossier, 'actions'>,
): ActionsProposees {
  const siennes = propositions.filter(({ feuille }) => feuille === 'actions');
  if (siennes.length === 0) return { propositions, remarque: null };
  const dites = [...new Set(siennes.map(({ ligne }) => ligne))].map((ligne): ActionDite => {
    const valeurDe = (cle: string) =>
      siennes.find((dite) => dite.ligne === ligne && dite.colonne === cle)?.valeur ?? '';
    return { ligne, numero: valeurDe('numero'), intitule: valeurDe('intitule') };
  });
  const tenues = actions.map(({ numero, intitule }) => ({
    ligne: null,
    numero: numero?.valeur ?? '',
    intitule: intitule?.valeur ?? '',
  }));
  const { ajoutees } = pairRows<Pick<ActionDite, 'numero' | 'intitule'>>(tenues, dites, reperesDe, {
    numeroSur: false,
    parRessemblance: true,
  });
  const nouvelles = dites.filter((dite) => ajoutees.includes(dite));
  const absentes = nouvelles.filter(({ intitule }) => intitule !== '');
  const noms = new Map(absentes.map((dite) => [dite.ligne, nommer(dite, absentes)]));
  return {
    propositions: propositions.flatMap((dite) => {
      if (dite.feuille !== 'actions') return dite;
      const nom = noms.get(dite.ligne);
      return nom === undefined ? [] : { ...dite, ligne: nom };
    }),
    remarque: [dire(dites.length, absentes.length, nouvelles.length), direSansTitre(nouvelles.length - absentes.length)]
      .filter((phrase) => phrase !== '')
      .join(' '),
  };
}

function reperesDe({ numero, intitule }: Pick<ActionDite, 'numero' | 'intitule'>): Reperes {
  return { numero: normalize(numero), titre: normalize(intitule), signature: () => '' };
}

/** Two actions of one title are told apart by their number. */
function nommer({ numero, intitule }: ActionDite, absentes: readonly ActionDite[]): string {
  const homonymes = absentes.filter((autre) => normalize(autre.intitule) === normalize(intitule));
  return homonymes.length > 1 ? `${numero} ${intitule}`.trim() : intitule;
}

/** Actions that the convention gives by their number alone: nothing says what they are. */
function direSansTitre(nombre: number): string {
  if (nombre === 0) return '';
  return nombre === 1
    ? 'Une action dont la convention ne donne que le numéro n’est pas proposée : relisez-la dans la convention.'
    : `${nombre} actions dont la convention ne donne que le numéro ne sont pas proposées : relisez-les dans la convention.`;
}

function dire(dites: number, absentes: number, nouvelles: number): string {
  if (absentes === 0 && nouvelles > 0) return '';
  if (absentes === 0)
    return dites === 1
      ? 'L’action que donne la convention est dans votre tableau.'
      : `Les ${dites} actions que donne la convention sont dans votre tableau.`;
  return absentes === 1
    ? 'Une action de la convention n’est pas dans votre tableau, ni sous son numéro ni sous son titre : elle vous est proposée, et n’est pas ajoutée sans vous.'
    : `${absentes} actions de la convention ne sont pas dans votre tableau, ni sous leur numéro ni sous leur titre : elles vous sont proposées, et ne sont pas ajoutées sans vous.`;
}
