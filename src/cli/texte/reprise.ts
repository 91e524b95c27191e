import { formatCompte } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';
import type { Conflit, Correction, ResteDeTexte } from '../../reprise/comparer.js';
import type { Reprise } from '../../reprise/reprendre.js';

/** The report of `reprendre`: what was brought back, what was not and why. */
export function formatReprise({ corrections, conflits, aReporter, vides, inchanges, revise }: Reprise): string {
  return [
    ...section('Reporté dans la copie', corrections.map(formatCorrection)),
    ...section('À reporter à la main', [...conflits.map(formatConflit), ...aReporter.map(formatReste)]),
    ...section('Vidé dans le document, gardé dans la copie', vides.map(formatConflit)),
    ...(revise
      ? [
          'Le document contient des modifications suivies que personne n’a acceptées : elles sont lues comme si elles l’étaient.',
          '',
        ]
      : []),
    insecables(
      `${formatCompte(corrections.length, 'texte reporté', 'textes reportés')}, ${formatCompte(conflits.length + aReporter.length, 'à reporter à la main', 'à reporter à la main')}, ${formatCompte(inchanges, 'inchangé')}.`,
    ),
    '',
  ].join('\n');
}

function section(titre: string, lignes: readonly string[]): readonly string[] {
  return lignes.length === 0 ? [] : [titre, ...lignes, ''];
}

function formatCorrection({ place, avant, apres }: Correction): string {
  const ou = place.origine
    ? `${place.origine.feuille}!${place.origine.cellule}`
    : 'nouvelle ligne de la feuille Rédaction';
  return `  ${ou} – ${place.titre}\n    avant      : ${cite(avant, apres)}\n    maintenant : ${cite(apres, avant)}`;
}

function formatConflit({ titre, origine, raison, document, classeur }: Conflit): string {
  const ou = origine ? `${origine.feuille}!${origine.cellule} – ` : '';
  return `  ${ou}${titre}\n    ${insecables(raison)}\n    document : ${cite(document, classeur)}\n    classeur : ${cite(classeur, document)}`;
}

function formatReste({ titre, origine, quoi }: ResteDeTexte): string {
  const ou = origine ? `${origine.feuille}!${origine.cellule} – ` : '';
  return `  ${ou}${titre}\n    dans le document seul : ${quoi.map(insecables).join(' ; ')}`;
}

/** One line, cut when it is long to what surrounds the first difference with the other text. */
function cite(texte: string, autre: string): string {
  const [lettres, autres] = [texte, autre].map((brut) => [...brut.replace(/\s+/g, ' ').trim()]) as [string[], string[]];
  if (lettres.length === 0) return '(vide)';
  if (lettres.length <= longueurCitee) return `« ${lettres.join('')} »`;
  const ecart = lettres.findIndex((lettre, rang) => lettre !== autres[rang]);
  const debut = ecart <= longueurCitee - 30 ? 0 : Math.min(ecart - 30, lettres.length - longueurCitee);
  const fin = debut + longueurCitee;
  return `« ${debut > 0 ? '…' : ''}${lettres.slice(debut, fin).join('')}${fin < lettres.length ? '…' : ''} »`;
}

const longueurCitee = 90;
