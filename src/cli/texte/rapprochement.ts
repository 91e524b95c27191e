import { insecables } from '../../documents/typographie.js';
import { feuilles } from '../../dossier/dossier.js';
import { lettresDe } from '../../dossier/origine.js';
import {
  type ColonneRapprochee,
  type FeuilleRapprochee,
  libelleDeColonne,
} from '../../lecture/correspondance/rapprochement.js';
import type { LectureDossier } from '../../lecture/lire-dossier.js';
import { formatAConfirmer, type VoieDeReponse } from './a-confirmer.js';
import type { Couleurs } from './couleurs.js';

const largeurs = { colonne: 3, titre: 34, devient: 26, score: 7 } as const;

/** What was read, table by table: its place, its columns, its rows that are none of ours; then what is to confirm. */
export function formatRapprochement(
  { rapprochements, lecture, dossier }: LectureDossier,
  reponse: VoieDeReponse,
  couleurs: Couleurs,
): string {
  const premiers = new Map<string, FeuilleRapprochee>();
  for (const rapprochee of rapprochements) {
    const signature = signatureDe(rapprochee);
    if (!premiers.has(signature)) premiers.set(signature, rapprochee);
  }
  const avecTableau = new Set(rapprochements.map(({ feuille }) => feuille));
  const sansTableau = dossier.feuillesInconnues.filter((nom) => !avecTableau.has(nom));
  return insecables(
    [
      couleurs.fort(lecture.phrase),
      '',
      ...rapprochements.flatMap((rapprochee) => formatTableau(rapprochee, premiers, couleurs)),
      ...(sansTableau.length > 0
        ? [`Feuilles sans tableau : ${sansTableau.map((nom) => `« ${nom} »`).join(', ')}.`, '']
        : []),
      ...formatAConfirmer(rapprochements, reponse, couleurs, null),
    ].join('\n'),
  );
}

function formatTableau(
  rapprochee: FeuilleRapprochee,
  premiers: ReadonlyMap<string, FeuilleRapprochee>,
  couleurs: Couleurs,
): readonly string[] {
  const { colonnes } = rapprochee;
  const premier = premiers.get(signatureDe(rapprochee));
  return [
    couleurs.fort(`${placeDe(rapprochee)} : ${sortDe(rapprochee)}`),
    ...(premier && premier !== rapprochee
      ? [`  Mêmes colonnes que dans « ${premier.feuille} » (${premier.plage}).`]
      : colonnes.map((colonne) => formatColonne(rapprochee, colonne, couleurs))),
    ...formatLaissees(rapprochee),
    '',
  ];
}

/** « Feuille « Suivi », A4:P9, titres en ligne 5 ». */
function placeDe({ feuille, plage, entete }: FeuilleRapprochee): string {
  return `Feuille « ${feuille} »${plage === '' ? '' : `, ${plage}`}${entete === null ? '' : `, titres en ligne ${entete}`}`;
}

function sortDe({ cle, lue, lignes, raison }: FeuilleRapprochee): string {
  const compte = `${lignes} ligne${lignes > 1 ? 's' : ''}`;
  if (lue) return `lue comme « ${feuilles[cle].nom} », ${compte}`;
  const pourquoi = raisons[raison ?? ''];
  return pourquoi
    ? `laissée de côté ${pourquoi} (${compte})`
    : 'laissée de côté parce qu’aucune de nos feuilles n’y est reconnue. Comme plan d’actions, ce serait :';
}

const raisons: Readonly<Record<string, string>> = {
  masque: 'parce que la feuille est masquée',
  archive: 'parce que son nom dit que c’est une archive',
  ancien: 'parce qu’une version plus récente est lue',
  copie: 'parce qu’elle redit ce qu’une autre feuille dit déjà',
  correspondance: 'comme le veut la correspondance',
};

/** Two tables of the same columns, understood in the same way: the second one needs no list. */
function signatureDe({ cle, colonnes }: FeuilleRapprochee): string {
  return JSON.stringify([
    cle,
    colonnes.map(({ titre, cle: devient, certitude, par }) => [titre, devient, certitude, par]),
  ]);
}

function formatColonne(
  { cle: feuille, lue, entete }: FeuilleRapprochee,
  colonne: ColonneRapprochee,
  couleurs: Couleurs,
): string {
  const { cellule, titre, cle, score, proches } = colonne;
  // Where titles stand one under the other, the letter of the column would not tell them apart.
  const place = entete === null ? cellule : lettresDe(cellule);
  const devient = cle === null ? '(gardée à part)' : libelleDeColonne(feuille, cle);
  const autres = proches.map((proche) => `${libelleDeColonne(feuille, proche.cle)} (${enPourCent(proche.score)})`);
  const comment = `${maniere(colonne)}${autres.length > 0 ? ` ; sinon ${autres.join(' ou ')}` : ''}`;
  const peint = lue ? peindre(colonne, couleurs) : couleurs.gris;
  return `  ${place.padEnd(largeurs.colonne)} ${adjust(titre, largeurs.titre)} → ${adjust(devient, largeurs.devient)} ${(cle === null ? '' : enPourCent(score)).padStart(largeurs.score)}  ${peint(comment)}`;
}

function enPourCent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

function maniere(colonne: ColonneRapprochee): string {
  const reste = manieres(colonne);
  return colonne.certitude === 'a-confirmer' ? `${reste}, à confirmer` : reste;
}

function manieres({ par, double, proches, cle, coloree }: ColonneRapprochee): string {
  switch (par) {
    case 'titre':
      return 'd’après son titre';
    case 'contenu':
      return 'd’après ce qu’elle contient';
    case 'promue':
      return 'c’est ce qui nomme les actions';
    case 'croix':
      return 'd’après ses croix';
    case 'correspondance':
      return cle === null ? 'laissée par la correspondance' : 'fixée par la correspondance';
    case 'reponse':
      return 'votre réponse';
    case 'annee':
      return 'une colonne par année';
    case 'montant':
      return 'montant du financeur d’à côté';
    case null:
      if (double !== null) return 'en double';
      if (coloree) return 'des couleurs, qu’aucune légende n’explique';
      return proches.length > 0 ? 'non reconnue, à vérifier' : 'non reconnue';
  }
}

function peindre({ cle, certitude }: ColonneRapprochee, { vert, jaune, gris }: Couleurs): (texte: string) => string {
  if (certitude === 'a-confirmer') return jaune;
  return cle === null ? gris : vert;
}

/** What each role of row is called: one, several. */
const roles: Readonly<Record<string, readonly [un: string, plusieurs: string]>> = {
  section: ['titre de section, donné aux actions qui suivent', 'titres de section, donnés aux actions qui suivent'],
  total: ['total', 'totaux'],
  note: ['note', 'notes'],
  legende: ['légende', 'légendes'],
  consigne: ['consigne de remplissage', 'consignes de remplissage'],
  preparee: ['ligne préparée, encore vide', 'lignes préparées, encore vides'],
};
const rangsMontres = 6;
const longueurMontree = 40;

/** The rows that are none of ours, by role: how many, where, the first words of the first one. */
function formatLaissees({ laissees }: FeuilleRapprochee): readonly string[] {
  const parRole = new Map<string, (typeof laissees)[number][]>();
  for (const laissee of laissees) parRole.set(laissee.role, [...(parRole.get(laissee.role) ?? []), laissee]);
  if (parRole.size === 0) return [];
  return [
    '  Lignes qui ne sont pas des lignes du plan :',
    ...[...parRole].map(([role, memes]) => {
      const [un, plusieurs] = roles[role] ?? [role, role];
      const rangs = memes.slice(0, rangsMontres).map(({ ligne }) => ligne);
      const suite = memes.length > rangsMontres ? '…' : '';
      return `    ${memes.length} ${memes.length > 1 ? plusieurs : un} (ligne${memes.length > 1 ? 's' : ''} ${rangs.join(', ')}${suite}) : « ${cut(memes[0]?.texte ?? '')} »`;
    }),
  ];
}

function cut(texte: string): string {
  const plat = texte.replace(/\s+/g, ' ');
  return plat.length > longueurMontree ? `${plat.slice(0, longueurMontree - 1)}…` : plat;
}

function adjust(texte: string, largeur: number): string {
  const plat = texte.replace(/\s+/g, ' ');
  return plat.length > largeur ? `${plat.slice(0, largeur - 1)}…` : plat.padEnd(largeur);
}
