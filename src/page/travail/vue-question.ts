import { isLigne } from '../../completer/complements.js';
import { douteSur } from '../../completer/doute.js';
import type { EtatDeCompletion, EtatDeQuestion, QuestionPosee } from '../../completer/etat.js';
import { refusDeValeur } from '../../completer/examen.js';
import { cellulesProposees, type LigneDemandee, manquantes, type ValeurProposee } from '../../completer/lignes.js';
import type { AutreReponse, Cellules } from '../../completer/question.js';
import type { Reponse } from '../../completer/reponse.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { effetDe } from '../../operations/completer.js';
import { dire } from './dire.js';

/** How a column is filled in. */
export type Controle = 'texte' | 'nombre' | 'date' | 'choix' | 'plusieurs';

export interface ColonneVue {
  readonly cle: string;
  readonly libelle: string;
  readonly aide: string;
  readonly controle: Controle;
  /** The values that it takes; or, for a text, those that are likely. */
  readonly valeurs: readonly string[];
  /** It is asked, always or for what the row says; otherwise it may be answered. */
  readonly demandee: boolean;
  /** Several rows may well say the same: a year, a date, a choice; not a name, nor a figure. */
  readonly partageable: boolean;
}

/** A value read elsewhere, ready for its field. */
export interface PropositionVue {
  readonly valeur: string;
  /** « convention, article 10 : “…” ». */
  readonly source: string;
  /** What other sources say, and differs. */
  readonly autres: readonly string[];
}

export interface LigneVue {
  readonly nom: string;
  /** It is to be added to the sheet. */
  readonly nouvelle: boolean;
  /** To be added to rows that are there already: never without a person's word. */
  readonly enPlus: boolean;
  readonly attendue: boolean;
  readonly tenues: Cellules;
  readonly proposees: Readonly<Record<string, PropositionVue>>;
  /** The columns that stay to be filled in. */
  readonly manquantes: readonly string[];
  /** Why what was typed cannot be written, by column. */
  readonly refus: Cellules;
  readonly doute: string | null;
}

export interface QuestionVue {
  readonly id: string;
  readonly titre: string;
  readonly aide: string;
  readonly effet: string;
  readonly etat: EtatDeQuestion;
  readonly manques: number;
  /** How many values would be written as to be confirmed. */
  readonly aConfirmer: number;
  readonly indices: readonly string[];
  readonly feuille: string;
  readonly repere: string | null;
  readonly colonnes: readonly ColonneVue[];
  readonly lignes: readonly LigneVue[];
  readonly ajoutable: boolean;
  readonly admet: readonly AutreReponse[];
  /** What is asked beside the rows: the document that says the rest. */
  readonly expose: string | null;
  readonly laisses: readonly string[];
  /** Of them, those of rows that are no longer as they were. */
  readonly depassees: readonly string[];
}

/** A question with its rows, each value with where it was read, and what is said of the answer given so far. */
export function viewQuestion(etat: EtatDeCompletion, posee: QuestionPosee): QuestionVue {
  const { question, avant, lignes, complements } = posee;
  const donnee = etat.reponses[question.id];
  const vues = lignes.map((ligne) => viewLigne(etat, posee, ligne, donnee));
  const dites = new Set(vues.flatMap(({ nom, refus }) => Object.keys(refus).map((colonne) => `${nom}\n${colonne}`)));
  const laisses = etat.laisses.filter(
    (laisse) => laisse.question === question.id && !dites.has(`${laisse.ligne}\n${laisse.colonne}`),
  );
  return {
    id: question.id,
    titre: dire(question.titre),
    aide: dire(question.aide),
    effet: dire(effetDe(etat, posee).phrase),
    etat: posee.etat,
    manques: posee.manques,
    aConfirmer: complements.reduce((somme, { aConfirmer }) => somme + Object.keys(aConfirmer).length, 0),
    indices: (question.indices?.(avant) ?? []).map(dire),
    feuille: feuilles[question.feuille].nom,
    repere: question.repere,
    colonnes: question.colonnes.flatMap(({ colonne, attendue }) => {
      const definie = colonneDe(question.feuille, colonne);
      if (!definie) return [];
      const vue = viewColonne(colonne, definie, attendue !== false, avant);
      return [colonne === question.repere ? { ...vue, partageable: false } : vue];
    }),
    lignes: vues,
    ajoutable: question.ajoutable && question.repere !== null,
    admet: question.admet,
    expose: question.expose?.demande.replace(' (Entrée : aucun)', '') ?? null,
    laisses: laisses.map(({ phrase }) => dire(phrase)),
    depassees: laisses.filter(({ depassee }) => depassee).map(({ phrase }) => dire(phrase)),
  };
}

function viewColonne(
  cle: string,
  { libelle, aide, saisie, renvoi }: Colonne,
  demandee: boolean,
  avant: Dossier,
): ColonneVue {
  const communes = renvoi === 'communes.nom' ? avant.communes.flatMap(({ nom }) => nom?.valeur ?? []) : [];
  return {
    cle,
    libelle: dire(libelle),
    aide: dire(aide),
    controle: saisie.genre === 'liste' ? (saisie.plusieurs ? 'plusieurs' : 'choix') : saisie.genre,
    valeurs: saisie.genre === 'liste' ? saisie.libelles : communes,
    demandee,
    partageable: saisie.genre === 'nombre' ? saisie.format === '0' : !cle.startsWith('code'),
  };
}

function viewLigne(
  etat: EtatDeCompletion,
  posee: QuestionPosee,
  ligne: LigneDemandee,
  donnee: Reponse | undefined,
): LigneVue {
  const { question, avant } = posee;
  const repondue =
    donnee?.genre === 'lignes' ? donnee.lignes.find(({ ligne: nom }) => isLigne(question, nom, ligne)) : undefined;
  const dites = Object.entries(repondue?.cellules ?? {}).filter(([, valeur]) => valeur !== '');
  const refus = dites.flatMap(([colonne, valeur]) => {
    const phrase = refusDeValeur(question.feuille, colonne, valeur.trim());
    return phrase === null ? [] : [[colonne, dire(phrase)] as const];
  });
  const proposees = Object.entries(ligne.proposees).filter(([, { ou }]) => ou !== '');
  return {
    nom: ligne.nom,
    nouvelle: ligne.place === null && question.repere !== null,
    enPlus: ligne.enPlus,
    attendue: ligne.attendue,
    tenues: ligne.tenues,
    proposees: Object.fromEntries(
      proposees.map(([colonne, proposee]) => [colonne, viewProposition(question.feuille, colonne, proposee)]),
    ),
    manquantes: manquantes(question, { ...cellulesProposees(ligne), ...Object.fromEntries(dites) }, avant),
    refus: Object.fromEntries(refus),
    doute: repondue?.ajoutee ? douteSur(etat, posee, ligne.nom) : null,
  };
}

function viewProposition(
  feuille: CleFeuille,
  colonne: string,
  { valeur, phrase, ou, autres }: ValeurProposee,
): PropositionVue {
  const citee = phrase.replace(/\s+/g, ' ').trim();
  const cite = citee === '' || citee === valeur ? '' : ` : « ${citee.slice(0, 200)}${citee.length > 200 ? '…' : ''} »`;
  return {
    valeur: enClair(feuille, colonne, valeur),
    source: dire(`${ou}${cite}`),
    autres: autres.map((autre) => dire(`${autre.valeur} d’après ${autre.ou}`)),
  };
}

/** As our own tracker would write it: what its field can hold (« oui » is « Oui » in a list). */
function enClair(feuille: CleFeuille, colonne: string, valeur: string): string {
  const definie = colonneDe(feuille, colonne);
  if (!definie || definie.saisie.genre === 'texte' || definie.saisie.genre === 'nombre') return valeur;
  const lu = definie.lire(contenuTexte(valeur));
  return 'valeur' in lu ? textOf(definie.ecrire(lu.valeur)) : valeur;
}

function colonneDe(feuille: CleFeuille, colonne: string): Colonne | undefined {
  return (feuilles[feuille].colonnes as Colonnes)[colonne];
}
