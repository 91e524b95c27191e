import type { Contenu } from '../../dossier/contenu.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Colonne } from '../../dossier/feuille.js';
import { formatJour } from '../../dossier/jours.js';
import { ligneDe, type Origine, type Valeur } from '../../dossier/origine.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { parsePersonneEtStructure } from '../../dossier/valeurs/personnes.js';
import { readDossier } from '../../lecture/lire-dossier.js';
import { cleDeCommune } from '../../territoire/noms.js';
import { citer } from '../corps/candidats.js';
import type { CommuneDite } from '../corps/communes.js';
import { sansFin } from '../document.js';
import type { Proposition } from '../proposition.js';
import type { FeuilleDAnnexe, LigneDite } from './feuilles.js';
import { axeDe } from './fiche.js';

/** The sheets that annexes fill, and what names a row of each. */
const cles = {
  communes: ['nom'],
  actions: ['numero', 'intitule'],
  offre: ['nom'],
  besoins: ['territoire'],
  zones: ['nom'],
  operations: ['intitule', 'equipement'],
  emplois: ['metier'],
  indicateurs: ['numero', 'libelle'],
  moyens: ['signataire'],
} as const satisfies Partial<Record<CleFeuille, readonly string[]>>;

export interface AnnexesLues {
  readonly propositions: readonly Proposition[];
  readonly remarques: readonly string[];
}

type Ligne = Readonly<Record<string, unknown>> & {
  readonly origine: Origine;
  readonly illisibles: Readonly<Record<string, Valeur<Contenu>>>;
};

/** Reads the tables of the annexes as those of a workbook, and proposes each value with the row that says it. */
export function proposeAnnexes(dAnnexes: readonly FeuilleDAnnexe[], communes: readonly CommuneDite[]): AnnexesLues {
  if (dAnnexes.length === 0) return { propositions: [], remarques: [] };
  const { dossier } = readDossier({ feuilles: dAnnexes.map(({ feuille }) => feuille) });
  const parNom = new Map(dAnnexes.map((dAnnexe) => [dAnnexe.feuille.nom, dAnnexe] as const));
  const dite = ({ feuille, cellule }: Origine): LigneDite | undefined =>
    parNom.get(feuille)?.lignes.get(ligneDe(cellule));
  const propositions: Proposition[] = [];
  const remarques: string[] = [];
  for (const [feuille, nomment] of Object.entries(cles) as [keyof typeof cles, readonly string[]][]) {
    const vues = new Set<string>();
    for (const ligne of dossier[feuille] as unknown as readonly Ligne[]) {
      const nom = nommer(ligne, feuille, nomment, vues);
      if (nom === null) continue;
      const personnes = personnesDe(ligne);
      const taire = (phrase: string) =>
        citer(personnes.reduce((texte, personne) => texte.replaceAll(personne, '[…]'), phrase));
      for (const [cle, colonne] of Object.entries(feuilles[feuille].colonnes) as [string, Colonne][]) {
        const lue = valeurOf(ligne, cle);
        const source = lue && dite(lue.origine);
        if (lue && source) {
          const { valeur, remarque } = sansPersonne(cle, ecrire(colonne.ecrire(lue.valeur)), source);
          if (remarque) remarques.push(remarque);
          // An amount names nobody who pays it.
          const isMontant = cle === 'cofinanceurs' && /^[\d\s.,;€]+$/.test(valeur ?? '');
          if (valeur !== null && !isMontant)
            propositions.push({
              feuille,
              colonne: cle,
              ligne: nom,
              valeur,
              phrase: taire(source.phrase),
              ou: source.ou,
            });
        }
        const illisible = ligne.illisibles[cle];
        const place = illisible && dite(illisible.origine);
        if (illisible && place)
          remarques.push(
            `${majuscule(place.ou)} : « ${ecrire(illisible.valeur)} » n’est pas compris comme ${colonne.libelle.toLowerCase()} ; rien n’est proposé.`,
          );
      }
      const axe =
        feuille === 'actions' && !valeurOf(ligne, 'axe')
          ? axeDe(parNom.get(ligne.origine.feuille)?.titres ?? [])
          : null;
      const source = dite(ligne.origine);
      const titre = parNom.get(ligne.origine.feuille)?.titres.at(-1);
      const commune =
        feuille === 'offre' && !valeurOf(ligne, 'commune') && titre
          ? communes.find(({ cle }) => cle === cleDeCommune(sansFin(titre, ' :')))
          : undefined;
      if (commune && source && titre)
        propositions.push({
          feuille,
          colonne: 'commune',
          ligne: nom,
          valeur: commune.nom,
          phrase: titre,
          ou: source.ou,
        });
      if (axe !== null && source)
        propositions.push({ feuille, colonne: 'axe', ligne: nom, valeur: axe, phrase: axe, ou: source.ou });
    }
  }
  return { propositions, remarques: [...remarques, ...nonLus(dAnnexes, dossier)] };
}

/** « Capacité totale », « Total des places », at the foot of a list of equipment. */
function isTotal(nom: string): boolean {
  return /^(?:(?:sous )?tota(?:l|ux)(?: .*)?|ensemble|(?:capacite|places|nombre) tota(?:le|les|l)(?: .*)?)$/.test(
    normalize(nom),
  );
}

/** What names a row; a year is added where a territory has several, a title where a number stands twice. */
function nommer(
  ligne: Ligne,
  feuille: keyof typeof cles,
  nomment: readonly string[],
  vues: Set<string>,
): string | null {
  const dits = nomment.flatMap((cle) => {
    const valeur = valeurOf(ligne, cle)?.valeur;
    return valeur === undefined ? [] : [String(valeur)];
  });
  const annee = feuille === 'besoins' || feuille === 'moyens' ? valeurOf(ligne, 'annee')?.valeur : undefined;
  const [premier] = dits;
  if (premier === undefined || (feuille === 'offre' && isTotal(premier))) return null;
  const essais = [annee === undefined ? premier : `${premier} ${String(annee)}`, dits.join(' – ')];
  const nom =
    essais.find((essai) => !vues.has(essai)) ?? `${premier} (${ligne.origine.feuille}${ligne.origine.cellule})`;
  vues.add(nom);
  return nom;
}

function valeurOf(ligne: object, cle: string): Valeur<unknown> | undefined {
  const valeur = (ligne as Readonly<Record<string, unknown>>)[cle];
  return typeof valeur === 'object' && valeur !== null && 'valeur' in valeur && 'origine' in valeur
    ? (valeur as Valeur<unknown>)
    : undefined;
}

const colonnesDeStructures = ['pilote', 'eluReferent', 'partenaires', 'gestionnaire'];

/** Who is named where structures are expected: nothing that is handed on names them again. */
function personnesDe(ligne: Ligne): readonly string[] {
  return colonnesDeStructures.flatMap((cle) => {
    const valeur = valeurOf(ligne, cle)?.valeur;
    return typeof valeur === 'string' ? (parsePersonneEtStructure(valeur)?.personne.split(' ; ') ?? []) : [];
  });
}

/** A pilote is a structure: who is named beside it, or alone, is left out, and said without being named again. */
function sansPersonne(
  cle: string,
  valeur: string,
  { ou }: LigneDite,
): { readonly valeur: string | null; readonly remarque: string | null } {
  const nommee = colonnesDeStructures.includes(cle) ? parsePersonneEtStructure(valeur) : null;
  if (!nommee) return { valeur, remarque: null };
  return {
    valeur: nommee.structure,
    remarque: `${majuscule(ou)} : une personne est nommée ; son nom n’est pas repris${nommee.structure === null ? ', indiquez sa structure' : ''}.`,
  };
}

/** As a person would type it. */
function ecrire(contenu: Contenu): string {
  if (contenu.genre === 'texte') return contenu.texte;
  if (contenu.genre === 'nombre')
    return contenu.pourcentage
      ? `${String(Math.round(contenu.nombre * 10_000) / 100).replace('.', ',')} %`
      : String(contenu.nombre).replace('.', ',');
  if (contenu.genre === 'date') return formatJour(contenu.date);
  if (contenu.genre === 'booleen') return contenu.booleen ? 'Oui' : 'Non';
  return '';
}

/** The tables of an annexe that gave nothing. */
function nonLus(dAnnexes: readonly FeuilleDAnnexe[], dossier: Dossier): readonly string[] {
  const lus = new Set(
    (Object.keys(cles) as (keyof typeof cles)[]).flatMap((cle) =>
      (dossier[cle] as readonly { origine: Origine }[]).map(({ origine }) => origine.feuille),
    ),
  );
  return dAnnexes.flatMap(({ feuille, lignes }) => {
    const dite = [...lignes.values()].find(({ ou }) => ou.startsWith('annexe') && ou.includes('tableau'));
    return lus.has(feuille.nom) || !dite || feuille.lignes.size < 3
      ? []
      : [
          `${majuscule(dite.ou.replace(/, ligne \d+/, ''))} : rien n’a été reconnu (« ${citer(dite.phrase).slice(0, 80)} »).`,
        ];
  });
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}
