import { isTexte } from '../document.js';
import type { BlocPlace } from '../plan.js';
import type { Candidat } from './candidats.js';
import { type CommuneDite, placeDe } from './communes.js';
import { normaleDe, ouDe } from './phrases.js';

const competences: readonly { readonly colonne: string; readonly mots: RegExp }[] = [
  { colonne: 'recenserPar', mots: /^(?:elles )?recensent les besoins\b/ },
  { colonne: 'informerPar', mots: /^(?:elles )?informent et accompagnent\b/ },
  { colonne: 'planifierPar', mots: /^(?:les communes .{0,80})?\bplanifient\b/ },
  { colonne: 'soutenirPar', mots: /^(?:elles )?soutiennent la qualite\b/ },
];

/**
 * Who exercises each competence of article 3, where names are written after it: « => Le Cendre – Cournon d'Auvergne ». A
 * scan may give a name an accent too many: names are compared without any.
 */
export function competencesDites(blocs: readonly BlocPlace[], communes: readonly CommuneDite[]): readonly Candidat[] {
  return blocs.flatMap(({ bloc, partie }, rang) => {
    if (!isTexte(bloc) || partie.genre === 'annexe') return [];
    const normal = normaleDe(bloc.texte);
    const competence = competences.find(({ mots }) => mots.test(normal));
    if (!competence) return [];
    const fleche = bloc.texte.lastIndexOf('=>');
    const etoile = /[*_]([^*_]{3,200})[*_]\s*$/.exec(bloc.texte);
    const suite = fleche >= 0 ? bloc.texte.slice(fleche + 2) : (etoile?.[1] ?? '');
    if (suite === '' || suite.length > 200) return [];
    const phrase = {
      texte: `${bloc.texte.slice(0, 80).trimEnd()} […] ${suite.replace(/[*_]/g, '').trim()}`,
      partie,
      ou: ouDe(partie, bloc),
      rang,
    };
    return communes
      .filter(({ cle }) => placeDe(suite, cle) >= 0)
      .map(
        ({ nom }): Candidat => ({
          feuille: 'communes',
          colonne: competence.colonne,
          ligne: nom,
          valeur: 'Commune',
          phrase,
          force: 1,
        }),
      );
  });
}
