import { formatDate } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';
import type { PeriodeDeConvention } from '../../echeances/annees.js';
import type { Echeance, EtatEcheance } from '../../echeances/echeance.js';
import { direEcheance, direQuand, grouperEcheances, notesDesEcheances } from '../../operations/echeances.js';
import type { Couleurs } from './couleurs.js';

interface Entete {
  readonly territoire: string;
  readonly periode: PeriodeDeConvention;
  readonly date: string;
  /** Columns of the terminal. */
  readonly largeur: number;
}

/** The list of `echeances` for a person: late, to come, to be filled in, done; each with its day, what is known, its source. */
export function formatEcheances(
  echeances: readonly Echeance[],
  { territoire, periode, date, largeur }: Entete,
  couleurs: Couleurs,
): string {
  const titre = ['Échéances de la CTG', territoire, `au ${formatDate(date)}`].filter(Boolean).join(' ');
  return [
    couleurs.fort(titre),
    `Convention du ${formatDate(periode.debut)} au ${formatDate(periode.fin)}`,
    '',
    ...grouperEcheances(echeances).flatMap(({ titre: groupe, echeances: siennes }) =>
      formatGroupe(groupe, siennes, { couleurs, largeur }),
    ),
    ...notesDesEcheances(echeances)
      .flatMap((note) => replier(insecables(note), largeur, '    '))
      .map(couleurs.gris),
    '',
  ].join('\n');
}

interface Rendu {
  readonly couleurs: Couleurs;
  readonly largeur: number;
}

function formatGroupe(titre: string, echeances: readonly Echeance[], rendu: Rendu): readonly string[] {
  const premiere = echeances[0];
  if (!premiere) return [];
  return [
    rendu.couleurs.fort(peindre(premiere.etat, rendu.couleurs)(`${titre} (${echeances.length})`)),
    ...echeances.flatMap((echeance) => formatEcheance(echeance, rendu)),
    '',
  ];
}

const marge = ' '.repeat(18);

function formatEcheance(echeance: Echeance, { couleurs: { fort, gris }, largeur }: Rendu): readonly string[] {
  const { precision, source } = direEcheance(echeance);
  const [premiere = '', ...suite] = replier(insecables(echeance.titre), largeur, marge).map(fort);
  return [
    `  ${direQuand(echeance).padEnd(16)}${premiere.replace(marge, '')}`,
    ...suite,
    ...replier(insecables(precision), largeur, marge),
    ...replier(insecables(source), largeur, marge).map(gris),
  ];
}

/** Cuts a text into lines of a width, each after a margin; non-breaking spaces hold. */
function replier(texte: string, largeur: number, retrait: string): readonly string[] {
  const lignes: string[] = [];
  for (const mot of texte.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && derniere.length + mot.length < largeur)
      lignes[lignes.length - 1] = `${derniere} ${mot}`;
    else lignes.push(`${retrait}${mot}`);
  }
  return lignes;
}

function peindre(etat: EtatEcheance, { rouge, jaune, vert, gris }: Couleurs) {
  return { 'en retard': rouge, 'à venir': jaune, 'à préciser': jaune, fait: vert, 'sans objet': gris }[etat];
}
