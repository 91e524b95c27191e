import { feuilles } from '../../dossier/dossier.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { adresse, type Classeur, parseAdresse } from '../classeur.js';
import type { Complement } from './complement.js';
import { type Ecriture, type LigneAAjouter, type PlanDeComplement, planVide } from './plan.js';
import type { Prudence } from './prudence.js';
import { type LectureACompleter, lignesDuDossier, origineDe } from './tableau-a-completer.js';
import { libelleDe, type ValeurAEcrire, valeurAEcrire } from './valeur.js';

const cle = 'convention';

/**
 * Places the values of the convention, one key and its value a row: beside the labels that stand there, in more rows under
 * them for those that are missing, in a sheet of ours when there is none.
 */
export function placerCles(
  complements: readonly Complement[],
  lecture: LectureACompleter,
  classeur: Classeur,
  prudence: Prudence,
): PlanDeComplement {
  const valeurs = new Map<string, ValeurAEcrire>();
  const saisies: Record<string, string> = {};
  const notes: Record<string, string> = {};
  for (const { cellules, aConfirmer } of complements) {
    for (const [colonne, saisie] of Object.entries(cellules)) {
      const valeur = valeurAEcrire(cle, colonne, saisie);
      if (!valeur) continue;
      valeurs.set(colonne, valeur);
      saisies[colonne] = saisie;
    }
    Object.assign(notes, aConfirmer);
  }
  const remarques = [...valeurs].flatMap(([colonne, { refus }]) =>
    refus ? [`Feuille « ${feuilles[cle].nom} », ${libelleDe(cle, colonne)} : ${refus}`] : [],
  );
  if (valeurs.size === 0) return planVide;
  const liste = prudence === 0 ? findListe(lecture, classeur) : null;
  if (!liste) return { ecritures: [], feuilles: new Map([[cle, [ligneDe(valeurs, notes, saisies)]]]), remarques };
  const ecritures: Ecriture[] = [];
  let { derniere } = liste;
  const order = Object.keys(feuilles[cle].colonnes);
  for (const [colonne, { contenu }] of [...valeurs].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))) {
    const connue = liste.places.get(colonne);
    if (connue === undefined) derniere += 1;
    const ligne = connue ?? derniere;
    if (connue === undefined)
      ecritures.push({
        onglet: liste.onglet,
        cellule: adresse({ ligne, colonne: liste.labels }),
        contenu: contenuTexte(libelleDe(cle, colonne)),
        comme: adresse({ ligne: liste.derniere, colonne: liste.labels }),
        titre: true,
        note: null,
        pour: null,
      });
    ecritures.push({
      onglet: liste.onglet,
      cellule: adresse({ ligne, colonne: liste.labels + 1 }),
      contenu,
      comme: adresse({ ligne: connue ?? liste.derniere, colonne: liste.labels + 1 }),
      titre: false,
      note: notes[colonne] ?? null,
      pour: { feuille: cle, colonne, saisie: saisies[colonne] ?? '', ligne: saisies },
    });
  }
  return { ecritures, feuilles: new Map(), remarques };
}

function ligneDe(
  valeurs: ReadonlyMap<string, ValeurAEcrire>,
  notes: Readonly<Record<string, string>>,
  saisies: Readonly<Record<string, string>>,
): LigneAAjouter {
  return {
    cellules: Object.fromEntries([...valeurs].map(([colonne, { canonique }]) => [colonne, canonique])),
    notes,
    saisies,
  };
}

/** A tab of labels and values: in which column the labels stand, the row of each, the last row. */
interface ListeDeCles {
  readonly onglet: string;
  readonly labels: number;
  readonly places: ReadonlyMap<string, number>;
  readonly derniere: number;
}

/** Null when no tab lists the convention in two columns, its values beside its labels and nothing under them. */
function findListe({ dossier, rapprochements }: LectureACompleter, classeur: Classeur): ListeDeCles | null {
  const vus = rapprochements.filter((vu) => vu.cle === cle && vu.lue && vu.entete === null);
  const [vu] = vus;
  const feuille = classeur.feuilles.find(({ nom }) => nom === vu?.feuille);
  if (!vu || !feuille || vus.length > 1) return null;
  const places = vu.colonnes.map((colonne) => ({ ...colonne, ...parseAdresse(colonne.cellule) }));
  const [premiere] = places;
  if (!premiere || places.some(({ colonne }) => colonne !== premiere.colonne)) return null;
  const derniere = Math.max(0, ...feuille.lignes.keys());
  const parCle = new Map(places.flatMap(({ cle: lue, ligne }) => (lue === null ? [] : [[lue, ligne] as const])));
  // A value that stands elsewhere than beside its label would be said twice.
  const [convention] = lignesDuDossier(dossier, cle);
  for (const colonne of Object.keys(feuilles[cle].colonnes)) {
    const origine = convention && origineDe(convention, colonne);
    if (!origine || origine.feuille !== vu.feuille) continue;
    const { ligne, colonne: place } = parseAdresse(origine.cellule);
    if (place !== premiere.colonne + 1) return null;
    parCle.set(colonne, ligne);
  }
  return { onglet: vu.feuille, labels: premiere.colonne, places: parCle, derniere };
}
