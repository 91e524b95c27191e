import { brut, creer, remplir } from '../../elements.js';
import { brouillon, type ColonneVue, type LigneVue, ligneDe, type QuestionVue } from './brouillon.js';
import type { Gestes } from './lignes.js';
import { saisie } from './saisie.js';

/** A field, with what may be said of it. */
export interface Case {
  readonly ligne: string;
  readonly colonne: string;
  readonly boite: HTMLElement;
  readonly champ: HTMLElement;
  readonly dit: HTMLElement;
}

/** What a field shows: what was answered, or else what is proposed. */
export function valeurDe({ id, repere }: QuestionVue, { nom, nouvelle, proposees }: LigneVue, cle: string): string {
  const dite = brouillon.reponses.get(id)?.lignes.get(nom)?.cellules[cle];
  return dite ?? proposees[cle]?.valeur ?? (cle === repere && nouvelle ? nom : '');
}

/** The field of a column of a row; what the workbook says already is not to be typed again. */
export function caseDe(
  question: QuestionVue,
  ligne: LigneVue,
  colonne: ColonneVue,
  id: string,
  nom: string,
  gestes: Gestes,
): Case {
  const { cle } = colonne;
  const tenue = ligne.tenues[cle];
  const champ =
    tenue !== undefined
      ? creer('span', { class: 'tenue', title: 'Déjà dans votre classeur' }, brut(tenue))
      : saisie({
          id,
          nom,
          colonne,
          valeur: valeurDe(question, ligne, cle),
          large: question.repere === null,
          donner: (valeur) => {
            const sienne = ligneDe(question.id, ligne.nom);
            if (sienne.cellules[cle] === undefined && valeur === valeurDe(question, ligne, cle)) return;
            sienne.cellules[cle] = valeur;
            gestes.changer();
          },
          finir: gestes.suivre,
        });
  const dit = creer('p', { class: 'refus', id: `${id}-dit` });
  return { ligne: ligne.nom, colonne: cle, champ, dit, boite: creer('div', { class: 'case' }, champ, dit) };
}

/** Says of a field what is known of it now. */
export function direCase({ ligne: nom, colonne, boite, champ, dit }: Case, { id, lignes }: QuestionVue): void {
  const ligne = lignes.find((autre) => autre.nom === nom);
  const refus = ligne?.refus[colonne];
  const entree = champ.querySelector('input') ?? champ;
  const dite = brouillon.reponses.get(id)?.lignes.get(nom)?.cellules[colonne];
  remplir(dit, refus ?? null);
  boite.classList.toggle('manque', ligne?.manquantes.includes(colonne) === true);
  boite.classList.toggle('proposee', dite === undefined && ligne?.proposees[colonne] !== undefined);
  if (refus === undefined) {
    entree.removeAttribute('aria-invalid');
    entree.removeAttribute('aria-describedby');
  } else {
    entree.setAttribute('aria-invalid', 'true');
    entree.setAttribute('aria-describedby', dit.id);
  }
}
