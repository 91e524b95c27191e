import { brouillon, type ColonneVue, type LigneVue, type QuestionVue } from './brouillon.js';

/** The rows that are shown: those of the question, then those that a person added and of which nothing can be taken yet. */
export function lignesMontrees({ id, lignes }: QuestionVue): readonly LigneVue[] {
  const siennes = [...(brouillon.reponses.get(id)?.lignes.values() ?? [])];
  const enPlus = siennes.filter(({ ligne, ajoutee }) => ajoutee && lignes.every(({ nom }) => nom !== ligne));
  return [...lignes, ...enPlus.map(({ ligne }) => ligneAjoutee(ligne))];
}

function ligneAjoutee(nom: string): LigneVue {
  const rien = { tenues: {}, proposees: {}, manquantes: [], refus: {}, doute: null };
  return { nom, nouvelle: true, enPlus: false, attendue: false, ...rien };
}

/** The columns that are shown: those that some row lacks and that are asked, proposed or answered; all of them when unfolded. */
export function colonnesMontrees(question: QuestionVue): readonly ColonneVue[] {
  const lignes = lignesMontrees(question);
  const dites = brouillon.reponses.get(question.id)?.lignes;
  return question.colonnes.filter(({ cle, demandee }) => {
    if (lignes.length > 0 && lignes.every(({ tenues }) => tenues[cle] !== undefined)) return false;
    return (
      demandee ||
      brouillon.deplies.has(question.id) ||
      lignes.some(({ nom, proposees }) => proposees[cle] || dites?.get(nom)?.cellules[cle])
    );
  });
}

/** Whether a row stays out of the copy. */
export function isEcartee({ id, repere }: QuestionVue, { nom, enPlus }: LigneVue): boolean {
  const sienne = brouillon.reponses.get(id)?.lignes.get(nom);
  return repere !== null && (sienne ? sienne.cellules[repere] === '' : enPlus);
}
