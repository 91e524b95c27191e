import type { CleFeuille } from '../../dossier/dossier.js';
import type { Valeur } from '../../dossier/origine.js';
import type { CodeCompetence } from '../competences.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Examen } from '../controle.js';
import { type FormeDeLacune, lacuneDe } from '../lacunes.js';
import { appellationsDe, type ObligationsCommune } from '../obligations.js';
import { manqueSur, sansCommunes } from './manque.js';

/** What a duty of L. 214-1-3 asks of one commune: who owes it, what answers it, what to do otherwise. */
interface DevoirDeCommune extends Omit<ControleCouverture, 'check'> {
  /** The competence that the duty is: what is given for whoever exercises it answers for the commune. */
  readonly competence: CodeCompetence;
  readonly estTenue: (obligations: ObligationsCommune) => boolean | null;
  readonly preuvesDe: (commune: string, contexte: Contexte) => readonly Valeur<unknown>[];
  readonly feuille: CleFeuille;
  /** What to write, to the author of the tracker. */
  readonly conseil: string;
  /** What is missing for a commune, to the reader of a document. */
  readonly lacune: FormeDeLacune;
}

/** Makes a coverage rule of a duty that is checked commune by commune, for those that owe it or may owe it. */
export function parCommune({
  competence,
  estTenue,
  preuvesDe,
  feuille,
  conseil,
  lacune,
  ...controle
}: DevoirDeCommune): ControleCouverture {
  const preuvesDuPorteur = (commune: string, contexte: Contexte) => {
    const siennes = preuvesDe(commune, contexte);
    if (siennes.length > 0) return siennes;
    return appellationsDe(contexte.obligations, commune, competence).flatMap((nom) => preuvesDe(nom, contexte));
  };
  return {
    ...controle,
    check(contexte): Examen {
      const tenues = contexte.obligations.parCommune
        .filter((obligations) => estTenue(obligations) !== false)
        .flatMap(({ commune }) => commune.nom?.valeur ?? []);
      const reponses = tenues.map((commune) => ({ commune, preuves: preuvesDuPorteur(commune, contexte) }));
      return {
        preuves: reponses.flatMap(({ preuves }) => preuves.map(({ origine }) => origine)),
        manques:
          contexte.communes.length === 0
            ? [
                manqueSur(
                  contexte,
                  'communes',
                  'Inscrivez les communes signataires et leur population dans la feuille Communes : les obligations se calculent commune par commune.',
                  sansCommunes,
                ),
              ]
            : reponses
                .filter(({ preuves }) => preuves.length === 0)
                .map(({ commune }) =>
                  manqueSur(contexte, feuille, `${commune} : ${conseil}`, lacuneDe(commune, lacune)),
                ),
        sansObjet: contexte.communes.length > 0 && tenues.length === 0,
      };
    },
  };
}
