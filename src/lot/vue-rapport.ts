import { controlesDuPlan } from '../avenant/garde/registre.js';
import type { Etat } from '../controles/controle.js';
import { controlesCouverture } from '../controles/couverture/registre.js';
import { controles } from '../controles/registre.js';
import { formatCitation } from '../documents/concordance.js';
import {
  formatCompte,
  formatDate,
  formatEcart,
  formatListe,
  formatMontantCourt,
  formatNombre,
} from '../documents/formats.js';
import type { Logo } from '../documents/logos.js';
import { type VueLogo, viewLogos } from '../documents/logos.js';
import { exigence, isDuCode, isDuDecret } from '../referentiel/referentiel.js';
import type { Consolidation, Point } from './consolider.js';
import type { Ctg } from './ctg.js';
import type { Decompte, Places } from './resume.js';
import { addDecomptes } from './resumer.js';
import type { CommuneDuLot, Epci, Taux, TotalTerritoire } from './territoires.js';

/** A letter and a background for each state: the letter alone is enough in black and white. */
const etats: Readonly<Record<Etat, { readonly lettre: string; readonly fond: string; readonly sens: string }>> = {
  couverte: { lettre: 'C', fond: 'fond-vert', sens: 'couvert : le tableau de suivi y répond' },
  partielle: { lettre: 'P', fond: 'fond-jaune', sens: 'en partie : il y répond, il reste à compléter' },
  absente: { lettre: 'A', fond: 'fond-rouge', sens: 'absent : rien n’y répond encore' },
  'sans objet': { lettre: '–', fond: 'fond-gris', sens: 'sans objet : aucune commune de la CTG n’y est tenue' },
};

/** Bounds of the map's colours, chosen to tell territories apart: no norm. */
const classes = [
  { max: 40, fond: 'carte-1', sens: 'moins de 40' },
  { max: 60, fond: 'carte-2', sens: 'de 40 à moins de 60' },
  { max: 80, fond: 'carte-3', sens: 'de 60 à moins de 80' },
  { max: Number.POSITIVE_INFINITY, fond: 'carte-4', sens: '80 et plus' },
] as const;

const premiers = 5;
const nomsCites = 4;
const cellulesCitees = 8;

/** What the report of a département says. */
export function viewRapport(consolidation: Consolidation, logos: readonly Logo[] = []) {
  const { ctgs, comptees, fictives, date, points, epcis, total } = consolidation;
  const departements = distinctes(comptees.map(({ resume }) => resume.convention.departement));
  const cafs = distinctes(comptees.map(({ resume }) => resume.convention.caf));
  /** Said once when every workbook is an example, beside each of them otherwise. */
  const melange = fictives.length > 0 && fictives.length < ctgs.length;
  const nommer = ({ nom, resume }: Ctg) => (melange && resume.donneesFictives ? `${nom} (données fictives)` : nom);
  const sources = createSources();
  const titre = 'Les conventions territoriales globales du département';
  return {
    titre,
    territoire: departements.length > 0 ? formatListe(departements) : 'Département à préciser',
    date: formatDate(date),
    auteur: cafs.length === 1 ? (cafs[0] ?? '') : 'bilan-ctg',
    mention: fictives.length > 0 ? 'données fictives' : '',
    logos: viewLogos(logos, cafs) as readonly VueLogo[],
    phrases: viewPhrases(consolidation),
    chiffres: viewChiffres(consolidation),
    avertissements: viewAvertissements(consolidation),
    frequents: viewFrequents(points, comptees),
    matrice: viewMatrice(ctgs, points, nommer),
    carte: {
      groupes: epcis.map((epci) => viewEpci(epci, sources.numeroDe)),
      total: viewTotal(total, sources.numeroDe),
      phrase: phraseTaux(total),
      sources: sources.liste(),
      legende: classes.map(({ fond, sens }) => ({ fond, sens })),
    },
    avancement: viewAvancement(consolidation),
    budgets: viewBudgets(consolidation),
    manques: ctgs.map((ctg) => viewManques(ctg, nommer(ctg))).filter(({ lignes }) => lignes.length > 0),
    echecs: viewRaisons(consolidation.echecs),
    refus: viewRaisons(consolidation.refus),
    classeurs: [...ctgs]
      .sort((a, b) => (a.fichier < b.fichier ? -1 : 1))
      .map((ctg) => ({
        fichier: ctg.fichier,
        nom: nommer(ctg),
        constats: formatNombre(ctg.resume.constats.majeur + ctg.resume.constats.mineur),
        bloquants: formatNombre(ctg.resume.constats.bloquant),
        empreinte: ctg.resume.classeur.sha256.slice(0, 16),
      })),
  };
}

/** How many CTG, and how many stand in for the schéma: what the committee asks first. */
function viewPhrases({ comptees }: Consolidation): readonly string[] {
  const count = (reponse: Ctg['reponse']) => comptees.filter((ctg) => ctg.reponse === reponse).length;
  const [completes, incompletes, aPreciser, nonExige] = [
    count('complète'),
    count('incomplète'),
    count('à préciser'),
    count('non exigé'),
  ];
  const obligees = completes + incompletes;
  const aucune =
    'Aucune n’a de commune de plus de 10 000 habitants connue : le schéma pluriannuel n’est exigé pour aucune d’elles.';
  return [
    `${formatCompte(comptees.length, 'convention territoriale globale est réunie', 'conventions territoriales globales sont réunies')} ici.`,
    obligees === 0
      ? aucune
      : `${obligees === comptees.length ? 'Dans chacune' : `Pour ${obligees === 1 ? 'une' : formatNombre(obligees)} d’entre elles`}, une commune au moins dépasse 10 000 habitants et doit établir un schéma pluriannuel (L. 214-1-3 du CASF). ${phraseCompletes(completes, incompletes)}`,
    ...(nonExige > 0 && obligees > 0
      ? [`Pour ${formatNombre(nonExige)}, le schéma n’est pas exigé : la grille y est donnée à titre indicatif.`]
      : []),
    ...(aPreciser > 0
      ? [
          `Pour ${formatNombre(aPreciser)}, la population d’une commune manque : on ne sait pas encore si le schéma est exigé.`,
        ]
      : []),
  ];
}

function phraseCompletes(completes: number, incompletes: number): string {
  const oui =
    completes === 0
      ? 'Aucune ne répond encore à tous les points contrôlés de l’article D. 214-10-1'
      : completes === 1
        ? 'Une répond à tous les points contrôlés de l’article D. 214-10-1, et peut donc en tenir lieu (L. 214-2, III)'
        : `${formatNombre(completes)} répondent à tous les points contrôlés de l’article D. 214-10-1, et peuvent donc en tenir lieu (L. 214-2, III)`;
  if (completes === 0) return `${oui}.`;
  if (incompletes === 0) return `${oui}.`;
  return `${oui} ; ${formatCompte(incompletes, 'autre n’y répond', 'autres n’y répondent')} pas encore en entier.`;
}

function viewChiffres({ comptees, total }: Consolidation) {
  const obligees = comptees.filter(({ reponse }) => reponse === 'complète' || reponse === 'incomplète');
  const completes = obligees.filter(({ reponse }) => reponse === 'complète').length;
  const ecart = ecartOf(total.places);
  return [
    {
      valeur: formatNombre(comptees.length),
      libelle: `${comptees.length > 1 ? 'conventions' : 'convention'}, ${formatCompte(total.communes, 'commune')}`,
    },
    ...(obligees.length > 0
      ? [
          {
            valeur: `${formatNombre(completes)} / ${formatNombre(obligees.length)}`,
            libelle: 'peuvent tenir lieu de schéma, là où il est obligatoire',
          },
        ]
      : []),
    ...(total.places.aujourdhui === null
      ? []
      : [
          {
            valeur: formatNombre(total.places.aujourdhui),
            libelle: `places d’accueil aujourd’hui${ecart === null ? '' : ` (${formatEcart(ecart)} depuis le début des conventions)`}`,
          },
        ]),
    ...(total.taux
      ? [
          {
            valeur: formatNombre(total.taux.placesPour100),
            libelle: `places pour 100 enfants de moins de 3 ans (${total.taux.annee})`,
          },
        ]
      : []),
  ];
}

/** What the reader must know before believing the figures. */
function viewAvertissements({ fictives, ctgs, comptees, doublons, communesEnDouble, echecs }: Consolidation) {
  return [
    ...(fictives.length > 0
      ? [
          fictives.length === ctgs.length
            ? 'Données fictives : tous les classeurs réunis ici sont des exemples.'
            : `Données fictives : ${formatListe(fictives.map(({ nom }) => nom))}. ${comptees.length === 1 ? 'L’autre convention est seule comptée' : 'Les autres conventions sont seules comptées'} dans les totaux.`,
        ]
      : []),
    ...doublons.map(
      (memes) =>
        `${formatCompte(memes.length, 'classeur décrit', 'classeurs décrivent')} la même convention et sont comptés chacun : ${formatListe(memes.map(({ fichier }) => fichier))}. Gardez le plus récent et relancez la commande.`,
    ),
    ...(communesEnDouble.length > 0
      ? [
          `${communesEnDouble.length === 1 ? 'Une commune figure dans plusieurs classeurs et n’est comptée' : 'Des communes figurent dans plusieurs classeurs et ne sont comptées'} qu’une fois : ${citeListe(communesEnDouble)}.`,
        ]
      : []),
    ...(echecs.length > 0
      ? [
          `${formatCompte(echecs.length, 'fichier n’a pas pu être lu', 'fichiers n’ont pas pu être lus')} : ${citeListe(echecs.map(({ fichier }) => fichier))}. La partie 5 dit pourquoi.`,
        ]
      : []),
  ];
}

/** The points of the decree that the most CTG lack, among those that owe the schéma. */
function viewFrequents(points: readonly Point[], ctgs: readonly Ctg[]) {
  const manquants = points
    .filter((point) => isDuDecret(point.exigence) && point.absentes + point.partielles > 0)
    .sort((a, b) => b.absentes + b.partielles - (a.absentes + a.partielles) || b.absentes - a.absentes);
  return manquants.slice(0, premiers).map((point) => {
    const concernees = ctgs.filter(({ etats: siens }) =>
      ['absente', 'partielle'].includes(siens.get(point.exigence) ?? ''),
    );
    return {
      point: titreDe(point.exigence),
      code: codeDe(point.exigence),
      absentes: formatNombre(point.absentes),
      partielles: formatNombre(point.partielles),
      ou:
        concernees.length === ctgs.length && ctgs.length > nomsCites
          ? 'toutes les conventions'
          : citeListe(concernees.map(({ nom }) => nom)),
    };
  });
}

function viewMatrice(ctgs: readonly Ctg[], points: readonly Point[], nommer: (ctg: Ctg) => string) {
  const exigences = points.map(({ exigence: id }) => id).filter(isDuCode);
  const groupes: { titre: string; nombre: number }[] = [];
  for (const id of exigences) {
    const titre = isDuDecret(id) ? articleDe(id) : 'Autres articles';
    const dernier = groupes.at(-1);
    if (dernier?.titre === titre) dernier.nombre += 1;
    else groupes.push({ titre, nombre: 1 });
  }
  return {
    groupes,
    colonnes: exigences.map((id) => ({ code: codeDe(id) })),
    largeur: largeurColonne(exigences.length),
    lignes: ctgs.map((ctg) => ({
      nom: nommer(ctg),
      cellules: exigences.map((id) => {
        const etat = ctg.etats.get(id);
        return etat ? { lettre: etats[etat].lettre, fond: etats[etat].fond } : { lettre: '?', fond: 'fond-gris' };
      }),
      couverts: `${exigences.filter((id) => isDuDecret(id) && ctg.etats.get(id) === 'couverte').length} / ${exigences.filter(isDuDecret).length}`,
    })),
    totaux: exigences.map((id) => ({
      nombre: formatNombre(points.find((point) => point.exigence === id)?.couvertes ?? 0),
    })),
    legende: Object.values(etats),
    cle: exigences.map((id) => ({ article: articleDe(id), code: codeDe(id), titre: titreDe(id) })),
  };
}

/** What is left once the names have theirs. */
function largeurColonne(nombre: number): string {
  return (66 / Math.max(1, nombre)).toFixed(2);
}

/** Sources are long and come back on every row: they are numbered, and given once under the table. */
function createSources() {
  const numeros = new Map<string, number>();
  return {
    numeroDe: (source: string) => {
      const numero = numeros.get(source) ?? numeros.size + 1;
      numeros.set(source, numero);
      return `(${numero})`;
    },
    liste: () => [...numeros].map(([source, numero]) => `(${numero})\u00a0${source}`).join(' ; '),
  };
}

type NumeroDe = (source: string) => string;

function viewEpci({ nom, connu, communes, total }: Epci, numeroDe: NumeroDe) {
  return {
    nom: connu ? nom : `${nom} (EPCI non indiqué)`,
    communes: communes.map((commune) => viewCommune(commune, numeroDe)),
    total: { ...viewTotal(total, numeroDe), compte: formatCompte(total.communes, 'commune') },
  };
}

function viewCommune(commune: CommuneDuLot, numeroDe: NumeroDe) {
  const { nom, codeInsee, population, anneePopulation, competenceAo, places, taux } = commune;
  return {
    nom,
    insee: codeInsee ?? '–',
    population:
      population === null ? '–' : `${formatNombre(population)}${anneePopulation ? ` (${anneePopulation})` : ''}`,
    ao: competenceAo === null ? 'à préciser' : competenceAo ? 'oui' : 'non',
    ...viewPlaces(places),
    ...viewTaux(taux[0] ?? null, numeroDe),
  };
}

function viewTotal({ population, places, taux, communes }: TotalTerritoire, numeroDe: NumeroDe) {
  return {
    population: population === null ? '–' : formatNombre(population),
    ...viewPlaces(places),
    ...viewTaux(taux, numeroDe),
    partiel:
      taux && taux.communes !== null && taux.communes < communes ? `${taux.communes} communes sur ${communes}` : '',
  };
}

function viewPlaces({ debut, aujourdhui, prevues }: Places) {
  return { debut: nombreOu(debut), aujourdhui: nombreOu(aujourdhui), prevues: nombreOu(prevues) };
}

function viewTaux(taux: Taux | null, numeroDe: NumeroDe) {
  if (!taux) return { enfants: '–', offertes: '–', taux: '–', fond: 'fond-gris', source: '–' };
  const { fond } = classes.find(({ max }) => taux.placesPour100 < max) ?? classes[3];
  return {
    enfants: formatNombre(taux.enfants),
    offertes: formatNombre(taux.places),
    taux: formatNombre(taux.placesPour100),
    fond,
    source: [String(taux.annee), ...taux.sources.map(numeroDe)].join(' '),
  };
}

function phraseTaux({ taux, communes }: TotalTerritoire): string {
  if (!taux)
    return 'Aucune commune ne donne, pour une même année, ses places et ses enfants de moins de 3 ans (feuille Besoins) : aucun taux n’est calculé.';
  const portee =
    taux.communes === communes
      ? `les ${communes} communes`
      : `${taux.communes} des ${communes} communes, celles qui donnent les deux`;
  return `En ${taux.annee}, sur ${portee} : ${formatNombre(taux.places)} places pour ${formatNombre(taux.enfants)} enfants de moins de 3 ans, soit ${formatNombre(taux.placesPour100)} places pour 100 enfants.`;
}

function viewAvancement({ champs }: Consolidation) {
  const ligneDe = (libelle: string, ctgs: string, decompte: Decompte) => ({
    libelle,
    ctgs,
    total: formatNombre(decompte.total),
    realisees: formatNombre(decompte.realisees),
    enCours: formatNombre(decompte.enCours),
    nonDemarrees: formatNombre(decompte.nonDemarrees),
    autres: formatNombre(decompte.arretees + decompte.abandonnees + decompte.aPreciser),
    enRetard: formatNombre(decompte.enRetard),
  });
  const total = addDecomptes(champs.map(({ decompte }) => decompte));
  return {
    lignes: champs.map(({ libelle, ctgs, decompte }) => ligneDe(libelle, formatNombre(ctgs), decompte)),
    total: ligneDe('Ensemble', '', total),
    graphique: champs.map(({ libelle, decompte }) => ({
      libelle,
      realisees: decompte.realisees,
      enCours: decompte.enCours,
      nonDemarrees: decompte.nonDemarrees,
      autres: decompte.arretees + decompte.abandonnees + decompte.aPreciser,
    })),
  };
}

function viewBudgets({ budget }: Consolidation) {
  const montant = (valeur: number | null) => (valeur === null ? 'non renseigné' : formatMontantCourt(valeur));
  return [
    { libelle: 'Ensemble des actions', ...budget.ensemble },
    { libelle: 'Dont petite enfance', ...budget.petiteEnfance },
  ].map(({ libelle, prevu, realise }) => ({ libelle, prevu: montant(prevu), realise: montant(realise) }));
}

function viewManques({ fichier, resume }: Ctg, nom: string) {
  const points = resume.couverture
    .filter(({ exigence: id, etat }) => isDuCode(id) && (etat === 'partielle' || etat === 'absente'))
    .map(({ exigence: id, etat, manques, places }) => ({
      point: `${articleDe(id)}, ${codeDe(id)} : ${titreDe(id)}`,
      lettre: etats[etat].lettre,
      fond: etats[etat].fond,
      ou: citePlaces(places, manques),
    }));
  const bloquants = resume.bloquants
    .filter(({ exigence: id }) => id === null)
    .map(({ regle, feuille, cellule }) => ({
      point: `Bloque l’envoi. Règle non respectée : ${titresDesRegles.get(regle) ?? regle}`,
      lettre: '!',
      fond: 'fond-rouge',
      ou: citePlaces([{ feuille, cellule }], 1),
    }));
  return { nom, fichier, lignes: [...points, ...regroupe(bloquants)] };
}

/** The same rule broken in several cells is said once. */
function regroupe<L extends { readonly point: string; readonly ou: string }>(lignes: readonly L[]): readonly L[] {
  const parPoint = new Map<string, L>();
  for (const ligne of lignes) {
    const dejaDite = parPoint.get(ligne.point);
    parPoint.set(ligne.point, dejaDite ? { ...dejaDite, ou: `${dejaDite.ou} ; ${ligne.ou}` } : ligne);
  }
  return [...parPoint.values()];
}

const titresDesRegles: ReadonlyMap<string, string> = new Map(
  [...controles, ...controlesCouverture, ...controlesDuPlan].map(({ regle, titre }) => [regle, titre]),
);

function viewRaisons(fichiers: Consolidation['echecs']) {
  return fichiers.map(({ fichier, raisons }) => ({ fichier, raisons }));
}

/** « Offre : F12, F13 ; Zones », sheet by sheet; what was not listed is counted. */
function citePlaces(
  places: readonly { readonly feuille: string | null; readonly cellule: string | null }[],
  manques: number,
): string {
  const parFeuille = new Map<string, string[]>();
  for (const { feuille, cellule } of places.slice(0, cellulesCitees)) {
    const nom = feuille ?? 'Classeur';
    parFeuille.set(nom, [...(parFeuille.get(nom) ?? []), ...(cellule ? [cellule] : [])]);
  }
  const texte = [...parFeuille]
    .map(([feuille, cellules]) => (cellules.length > 0 ? `${feuille} : ${cellules.join(', ')}` : `feuille ${feuille}`))
    .join(' ; ');
  const autres = Math.max(0, manques - Math.min(places.length, cellulesCitees));
  return autres > 0 && places.length >= cellulesCitees ? `${texte}… (${manques} manques)` : texte || '–';
}

/** « A, B, C et 12 autres ». */
function citeListe(noms: readonly string[]): string {
  if (noms.length <= nomsCites + 1) return formatListe(noms);
  return `${noms.slice(0, nomsCites).join(', ')} et ${noms.length - nomsCites} autres`;
}

function titreDe(id: string): string {
  return exigence(id)?.titre ?? id;
}

/** « D. 214-10-1 », « L. 214-1-3 ». */
function articleDe(id: string): string {
  const citation = formatCitation(exigence(id)?.citation ?? id);
  return /\b([DLR]\.\s?[\d-]+)/.exec(citation)?.[1] ?? id;
}

/** As short as a column: « 4° a », « conc. ». */
function codeDe(id: string): string {
  const propre = codesPropres[id];
  if (propre) return propre;
  const [, alinea, lettre] = /-I-(\d+)(?:-([a-z]))?$/.exec(id) ?? [];
  return alinea ? `${alinea}°${lettre ? `\u00a0${lettre}` : ''}` : id;
}

const codesPropres: Readonly<Record<string, string>> = {
  'D214-10-1-II': 'conc.',
  'L214-2-I-2': 'acc.',
  'L214-1-3-II-4': 'RPE',
};

function ecartOf({ debut, aujourdhui }: Places): number | null {
  return debut === null || aujourdhui === null ? null : aujourdhui - debut;
}

function nombreOu(valeur: number | null): string {
  return valeur === null ? '–' : formatNombre(valeur);
}

function distinctes(noms: readonly (string | null)[]): readonly string[] {
  return [...new Set(noms.flatMap((nom) => nom ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
}
