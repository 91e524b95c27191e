import { at, type Signalement } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Controle } from '../controle.js';
import { findDoublons } from '../doublons.js';

type Action = Dossier['actions'][number];

export const numeroEnDouble: Controle = {
  regle: 'numero-en-double',
  gravite: 'a-corriger',
  titre: 'Chaque numéro ne désigne qu’une action',
  check: ({ actions }) => {
    const groupes = findDoublons(actions, ({ numero }) => numero?.valeur.toLowerCase());
    return groupes.length > 0 && groupes.every(isUneParAxe) ? remarkParAxe(groupes) : groupes.flatMap(remarkDoublon);
  },
};

/** Actions of one number, each in an axis of its own: the numbers start again in each axis. */
function isUneParAxe(groupe: readonly Action[]): boolean {
  return new Set(groupe.flatMap(({ axe }) => axe?.valeur ?? [])).size === groupe.length;
}

/** One remark for the whole plan: the axis tells the actions apart. */
function remarkParAxe(groupes: readonly (readonly Action[])[]): readonly Signalement[] {
  const [premier, second] = groupes[0] ?? [];
  if (!premier?.numero || !second?.axe) return [];
  const numeros = groupes.flatMap(([action]) => action?.numero?.valeur ?? []);
  return [
    at(
      premier.numero.origine,
      `La numérotation recommence dans chaque axe (${numeros.slice(0, 6).join(', ')}${numeros.length > 6 ? '…' : ''}) : c’est l’axe qui distingue l’action ${premier.numero.valeur} de « ${premier.axe?.valeur ?? ''} » de celle de « ${second.axe.valeur} ». Pour qu’un numéro suffise, mettez celui de l’axe devant : 1.${premier.numero.valeur}, 2.${premier.numero.valeur}.`,
      'a-verifier',
    ),
  ];
}

function remarkDoublon(groupe: readonly Action[]): readonly Signalement[] {
  const numeros = groupe.flatMap(({ numero }) => numero ?? []);
  return numeros.map((numero) => {
    const autres = numeros
      .filter((autre) => autre !== numero)
      .map(({ origine: { feuille, cellule } }) =>
        feuille === numero.origine.feuille ? cellule : `${feuille}!${cellule}`,
      );
    return at(
      numero.origine,
      `Le numéro ${numero.valeur} est aussi celui d’une autre action (${autres.join(', ')}) : donnez à chacune le sien.${aboutExcel(numero.valeur)}`,
    );
  });
}

/** Typed as a number, « 1.10 » becomes 1.1: Excel drops the last zero. */
function aboutExcel(numero: string): string {
  return /^\d+\.\d$/.test(numero)
    ? ` Si vous aviez tapé ${numero}0, Excel en a fait ${numero} : mettez la colonne au format Texte, puis retapez le numéro.`
    : '';
}
