import { insecables } from '../../documents/typographie.js';
import type { ReponsesReportees } from '../../operations/reporter-reponses.js';

/** What came back of the filled fiches: the cells that were written, the findings that were answered, what is left to a person. */
export function formatReponsesReportees({
  ecrites,
  repondues,
  laisses,
  dejaDites,
  remarques,
}: ReponsesReportees): string {
  const lignes = [
    ...section(
      'Reporté dans la copie',
      ecrites.map(({ feuille, cellule, texte }) => `${feuille}!${cellule} : « ${texte} »`),
    ),
    ...section('À reporter à la main', laisses),
    ...section('À savoir', [...remarques, ...direDeja(dejaDites, ecrites.length + repondues + laisses.length > 0)]),
    `${compte(ecrites.length, 'cellule écrite', 'cellules écrites')}, ${compte(repondues, 'constat répondu', 'constats répondus')} dans la feuille Réponses, ${laisses.length} à reporter à la main.`,
    '',
  ];
  return insecables(lignes.join('\n'));
}

function direDeja(nombre: number, avecDAutres: boolean): readonly string[] {
  if (nombre === 0) return [];
  if (!avecDAutres) return ['Tout ce que disent les fiches est déjà dans votre tableau : il n’y a rien à y écrire.'];
  return [
    nombre === 1
      ? 'Une réponse est déjà dans votre tableau : elle n’y est pas écrite une seconde fois.'
      : `${nombre} réponses sont déjà dans votre tableau : elles n’y sont pas écrites une seconde fois.`,
  ];
}

function section(titre: string, lignes: readonly string[]): readonly string[] {
  return lignes.length === 0 ? [] : [titre, ...lignes.map((ligne) => `  ${ligne}`), ''];
}

function compte(nombre: number, un: string, plusieurs: string): string {
  return `${nombre} ${nombre > 1 ? plusieurs : un}`;
}
