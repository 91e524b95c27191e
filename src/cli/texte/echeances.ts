import { formatDate } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';
import { formatJour } from '../../dossier/jours.js';
import type { PeriodeDeConvention } from '../../echeances/annees.js';
import type { Echeance, EtatEcheance } from '../../echeances/echeance.js';
import type { Couleurs } from './couleurs.js';

const groupes: readonly { readonly etat: EtatEcheance; readonly titre: string }[] = [
  { etat: 'en retard', titre: 'En retard' },
  { etat: 'à venir', titre: 'À venir' },
  { etat: 'à préciser', titre: 'À préciser dans le tableau de suivi' },
  { etat: 'fait', titre: 'Fait, ou passé' },
  { etat: 'sans objet', titre: 'Sans objet' },
];

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
    ...groupes.flatMap(({ etat, titre: groupe }) =>
      formatGroupe(
        groupe,
        echeances.filter((echeance) => echeance.etat === etat),
        { couleurs, largeur },
      ),
    ),
    ...notesOf(echeances)
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
  const { titre, precision, preuve, regle, etat } = echeance;
  const preuveDite = preuve ? ` [${preuve.feuille}!${preuve.cellule}]` : '';
  const delai = etat === 'fait' || etat === 'sans objet' ? '' : `${regle.delai} `;
  const source = `${delai}Source : ${regle.citation} (certitude : ${regle.certitude}).`;
  const [premiere = '', ...suite] = replier(insecables(titre), largeur, marge).map(fort);
  return [
    `  ${formatQuand(echeance).padEnd(16)}${premiere.replace(marge, '')}`,
    ...suite,
    ...replier(insecables(`${precision}${preuveDite}`), largeur, marge),
    ...replier(insecables(source), largeur, marge).map(gris),
  ];
}

/** What holds for several lines is said once, below. */
function notesOf(echeances: readonly Echeance[]): readonly string[] {
  const remarques = new Map(
    echeances.flatMap(({ regle }) => (regle.remarque ? [[regle.remarque, regle.citation] as const] : [])),
  );
  return [
    ...(echeances.some(({ nature, etat }) => nature === 'repère' && etat !== 'fait')
      ? ['(1) Repère : le texte ne fixe pas de jour, la date est calculée pour vous aider.']
      : []),
    ...[...remarques].map(([remarque, citation]) => `${majuscule(citation)} : ${remarque}`),
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

function majuscule(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}
function formatQuand({ date, nature, faitLe, etat }: Echeance): string {
  if (faitLe !== null) return formatJour(faitLe);
  if (date === null || etat === 'fait') return etat === 'fait' ? 'fait' : 'sans date';
  return nature === 'repère' ? `${formatJour(date)} (1)` : formatJour(date);
}

function peindre(etat: EtatEcheance, { rouge, jaune, vert, gris }: Couleurs) {
  return { 'en retard': rouge, 'à venir': jaune, 'à préciser': jaune, fait: vert, 'sans objet': gris }[etat];
}
