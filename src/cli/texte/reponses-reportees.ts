import { insecables } from '../../documents/typographie.js';
import type { ReponsesReportees } from '../../operations/reporter-reponses.js';

/** What came back of the filled fiches: the cells that were written, the findings that were answered, what is left to a person. */
export function formatReponsesReportees({ ecrites, repondues, laisses }: ReponsesReportees): string {
  const lignes = [
    ...section(
      'Reporté dans la copie',
      ecrites.map(({ feuille, cellule, texte }) => `${feuille}!${cellule} : « ${texte} »`),
    ),
    ...section('À reporter à la main', laisses),
    `${compte(ecrites.length, 'cellule écrite', 'cellules écrites')}, ${compte(repondues, 'constat répondu', 'constats répondus')} dans la feuille Réponses, ${laisses.length} à reporter à la main.`,
    '',
  ];
  return insecables(lignes.join('\n'));
}

function section(titre: string, lignes: readonly string[]): readonly string[] {
  return lignes.length === 0 ? [] : [titre, ...lignes.map((ligne) => `  ${ligne}`), ''];
}

function compte(nombre: number, un: string, plusieurs: string): string {
  return `${nombre} ${nombre > 1 ? plusieurs : un}`;
}
