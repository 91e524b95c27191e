import type { Workbook } from 'exceljs';
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { once } from '../../dossier/une-fois.js';
import { fitRow, impression, piedDePage, protect, styleGras } from './styles.js';
import { direUsagesDeFeuille } from './usages.js';

const regles = [
  'Remplissez d’abord les feuilles Convention et Communes, puis écrivez vos axes dans la feuille Listes.',
  'Dans la feuille Actions, une ligne est une action. Son numéro ne change jamais : c’est lui qui relie deux bilans.',
  'Une cellule vide veut dire « pas encore renseigné ». Écrivez 0 quand il n’y a rien, et « sans objet » quand la question ne se pose pas.',
  'Plusieurs valeurs dans une cellule se séparent par un point-virgule.',
  'N’écrivez jamais le nom d’une personne, un téléphone ou la situation d’une famille : le tableau sert à des documents transmis (convention, articles 7 et 14).',
  'Cliquez dans une cellule : une bulle dit ce qu’elle attend. Les listes déroulantes viennent de la feuille Listes.',
  'Une case hachurée attend une valeur. Une date de fin dépassée s’affiche « en retard » tant que l’action n’est pas close.',
  'Les titres et les aides sont protégés pour ne pas être effacés par mégarde, sans mot de passe : Révision, Ôter la protection de la feuille.',
  'Vous pouvez ajouter vos propres feuilles : elles sont laissées de côté. Mettez le tableau à jour chaque trimestre (convention, article 9).',
];

const contenus: Readonly<Record<keyof typeof feuilles, string>> = {
  convention: 'Les parties, les dates, la transmission au CDSF : une information par ligne.',
  communes: 'Une ligne par commune signataire. La population décide des obligations de chacune.',
  actions: 'Une ligne par action du plan. C’est la seule feuille indispensable.',
  offre: 'Une ligne par équipement, service ou mode d’accueil du jeune enfant.',
  besoins: 'Une ligne par territoire et par année.',
  zones: 'Les zones où l’offre manque ou dont l’accès est difficile.',
  operations: 'Les investissements : création, rénovation, entretien.',
  emplois: 'Les besoins en emplois et en compétences.',
  indicateurs: 'Un indicateur par ligne, avec sa valeur de départ et sa cible.',
  mesures: 'Les valeurs relevées : une ligne par indicateur et par date.',
  instances: 'Les réunions : comités, groupes de travail, concertation.',
  redaction: 'Les textes du bilan, rubrique par rubrique.',
  moyens: 'Ce que chaque signataire apporte, année par année : temps de travail, montants (convention, article 4).',
  appreciations: 'Ce que les instances pensent de chaque enjeu. Rien n’y est calculé.',
  questions: 'Les questions que le comité de pilotage pose à l’évaluation, et leurs réponses.',
  avenants: 'Les avenants signés.',
  reponses: 'Vos réponses aux constats du contrôle (« ce n’est pas une personne ») : il ne les redemande plus.',
  avis: 'Les avis rendus sur les projets d’établissements d’accueil du jeune enfant.',
  schema:
    'Où se trouve la réponse à chaque point du schéma, quand elle n’est pas dans ce classeur ; ou pourquoi il est sans objet.',
};

/** Said of a tracker whose other columns are folded. */
const repliees =
  'Les colonnes qui ne servent qu’à certains documents sont repliées : cliquez sur [+] au-dessus des titres pour les ouvrir. Les feuilles qui manquent s’ajoutent quand un document les demande : commande « completer ».';

const titre = 'Tableau de suivi de la convention territoriale globale';
const chapitres = ['Comment le remplir', 'Les feuilles', 'Les colonnes'] as const;
const autres = {
  nom: 'Autres informations',
  contenu:
    'Ce que disait votre tableau hors de ses lignes : titres, totaux, notes, légendes. Les documents ne le reprennent pas.',
} as const;

/** All that the sheet says. */
export const textesDuLisezMoi = once(
  () =>
    new Set([
      titre,
      ...chapitres,
      ...regles,
      repliees,
      ...(Object.keys(feuilles) as CleFeuille[]).map(direUsagesDeFeuille),
      ...Object.values(contenus),
      ...Object.values(feuilles).map(({ nom }) => nom),
      ...Object.values(autres),
    ]),
);

/**
 * The first sheet: how to fill the others in, and a link to each.
 * @param ecrites the sheets that the tracker has
 * @param avecAutres the tracker has the annex « Autres informations »
 * @param replie some of its columns are folded
 */
export async function addLisezMoi(
  classeur: Workbook,
  ecrites: readonly CleFeuille[],
  { avecAutres, replie }: { readonly avecAutres: boolean; readonly replie: boolean },
): Promise<void> {
  const onglet = classeur.addWorksheet('Lisez-moi', {
    views: [{ showGridLines: false }],
    pageSetup: { ...impression, orientation: 'portrait', showGridLines: false },
    headerFooter: piedDePage,
  });
  onglet.columns = [{ width: 18 }, { width: 92 }];
  onglet.addRow([titre]);
  onglet.getRow(1).font = { name: 'Calibri', size: 16, bold: true };
  onglet.getRow(1).height = 27;
  onglet.addRow([]);
  onglet.addRow([chapitres[0]]).getCell(1).style = styleGras;
  for (const [rang, regle] of [...regles, ...(replie ? [repliees] : [])].entries())
    addTexte(onglet, `${rang + 1}`, regle);
  onglet.addRow([]);
  onglet.addRow([chapitres[1]]).getCell(1).style = styleGras;
  const presentes = [
    ...ecrites.map((cle) => ({ nom: feuilles[cle].nom, contenu: contenus[cle] })),
    ...(avecAutres ? [autres] : []),
  ];
  for (const { nom, contenu } of presentes) {
    const ligne = addTexte(onglet, nom, contenu);
    ligne.getCell(1).value = { text: nom, hyperlink: `#'${nom}'!A1` };
    ligne.getCell(1).font = { name: 'Calibri', size: 11, underline: true, color: { argb: 'FF0B5394' } };
  }
  onglet.addRow([]);
  onglet.addRow([chapitres[2]]).getCell(1).style = styleGras;
  for (const cle of ecrites) addTexte(onglet, feuilles[cle].nom, direUsagesDeFeuille(cle));
  await protect(onglet);
}

function addTexte(onglet: ReturnType<Workbook['addWorksheet']>, gauche: string, texte: string) {
  const ligne = onglet.addRow([gauche, texte]);
  ligne.eachCell((cellule) => {
    cellule.font = { name: 'Calibri', size: 11 };
    cellule.alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  });
  fitRow(onglet, ligne);
  return ligne;
}
