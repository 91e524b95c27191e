import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Origine } from '../dossier/origine.js';
import { titreDeCle } from './cles.js';
import { identiteConvention } from './identite.js';
import type { DocumentLu, TexteDuDocument } from './lire-document.js';
import { createPlaces, type PlaceDuClasseur } from './places.js';
import { countRestes, type Reste } from './restes.js';
import { areSame, digestOf, isSame } from './texte-canonique.js';

/** A text that was corrected in the document alone: it goes into the workbook. */
export interface Correction {
  readonly place: PlaceDuClasseur;
  readonly avant: string;
  readonly apres: string;
}

/** A text that cannot be brought back without a person: `raison` says why and what to do. */
export interface Conflit {
  readonly titre: string;
  readonly origine: Origine | null;
  readonly raison: string;
  readonly document: string;
  readonly classeur: string;
}

/** What a text of the document holds that no cell can: a person sees to it. */
export interface ResteDeTexte {
  readonly titre: string;
  readonly origine: Origine | null;
  /** « une image », « une note de bas de page (2 fois) ». */
  readonly quoi: readonly string[];
}

export interface Comparaison {
  readonly corrections: readonly Correction[];
  readonly conflits: readonly Conflit[];
  readonly aReporter: readonly ResteDeTexte[];
  /** Texts emptied in the document: kept in the workbook, unless asked otherwise. */
  readonly vides: readonly Conflit[];
  readonly inchanges: number;
  /** The document holds tracked changes that nobody accepted: they are read as if they were. */
  readonly revise: boolean;
}

export interface OptionsDeTextes {
  /** SHA-256 of the workbook's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Also empties in the workbook what was emptied in the document. */
  readonly vider: boolean;
}

/**
 * Compares three versions of each text: as the document was made, in the document now, in the workbook now. What changed
 * in the document alone is taken; what changed in both is a conflict, never guessed.
 * @throws ErreurUtilisateur when the document was made from another workbook, or names a rubric that does not exist
 */
export function compareTextes(document: DocumentLu, dossier: Dossier, { sha256, vider }: OptionsDeTextes): Comparaison {
  checkIdentite(document, dossier, sha256);
  const places = createPlaces(dossier, document.identite?.sha256 === sha256);
  const resultat: Resultat = { corrections: [], conflits: [], aReporter: [], vides: [], inchanges: 0 };
  for (const groupe of groupByPlace(document.textes)) {
    const [texte] = groupe;
    if (!texte) continue;
    const place = places.find(texte);
    const restes = countRestes(groupe.flatMap((copie) => copie.restes));
    // A conflict that says them does not say them twice.
    let tues: readonly Reste[] = restes;
    if (!place) {
      if (isCorrige(texte)) resultat.conflits.push(sansPlace(texte));
    } else if (!areSame(groupe.map(texteOf))) {
      resultat.conflits.push(
        conflit(
          place,
          texteOf(texte),
          'Ce texte se trouve deux fois dans le document, avec deux rédactions : gardez-en une.',
        ),
      );
    } else {
      const troue = decide(texte, place, { vider, trous: restes.filter(({ trou }) => trou) }, resultat);
      if (troue) tues = restes.filter(({ trou }) => !trou);
    }
    if (tues.length > 0) resultat.aReporter.push(viewRestes(texte, place, tues));
  }
  resultat.vides.push(
    ...document.disparus.flatMap((disparu) => viewDisparu(places.find({ place: disparu, balise: null }))),
  );
  return { ...resultat, revise: document.textes.some(({ revise }) => revise) };
}

type Resultat = {
  readonly corrections: Correction[];
  readonly conflits: Conflit[];
  readonly aReporter: ResteDeTexte[];
  readonly vides: Conflit[];
  inchanges: number;
};

/** @returns whether what leaves a hole in the text is the reason why it was not taken */
function decide(
  texte: TexteDuDocument,
  place: PlaceDuClasseur,
  { vider, trous }: { readonly vider: boolean; readonly trous: readonly Reste[] },
  resultat: Resultat,
): boolean {
  const nouveau = texteOf(texte);
  if (!isCorrige(texte) || isSame(nouveau, place.texte)) {
    resultat.inchanges += 1;
    return false;
  }
  const change = texte.attente ? place.texte !== '' : digestOf(place.texte) !== texte.base;
  const raison = change
    ? 'Ce texte a été modifié à la fois dans le document et dans le tableau de suivi : choisissez, et reportez à la main.'
    : place.empechement !== null
      ? place.empechement
      : /^À compléter\s?:/.test(nouveau)
        ? 'Ce texte commence encore par « À compléter » : retirez cette mention dans le document, puis recommencez.'
        : null;
  const troue = raison === null && trous.length > 0;
  if (raison !== null) resultat.conflits.push(conflit(place, nouveau, raison));
  else if (troue) resultat.conflits.push(conflit(place, nouveau, viewTrous(trous)));
  else if (nouveau === '' && !vider)
    resultat.vides.push(
      conflit(
        place,
        nouveau,
        'Ce texte a été vidé dans le document : le tableau de suivi garde le sien (--vider pour le vider aussi).',
      ),
    );
  else resultat.corrections.push({ place, avant: place.texte, apres: nouveau });
  return troue;
}

function viewTrous(trous: readonly Reste[]): string {
  const dits = trous.map(({ quoi }) => quoi).join(' ; ');
  return `Ce texte contient ce que bilan-ctg ne sait pas mettre dans une cellule, et aurait un trou à cet endroit : ${dits}. Rien n’en a été reporté : reportez-le à la main.`;
}

function viewRestes(texte: TexteDuDocument, place: PlaceDuClasseur | null, restes: readonly Reste[]): ResteDeTexte {
  return {
    titre: place?.titre ?? titreSansPlace(texte),
    origine: place?.origine ?? null,
    quoi: restes.map(({ quoi }) => quoi),
  };
}

/** A text that was deleted with its frame: that it is to be emptied is never guessed from that. */
function viewDisparu(place: PlaceDuClasseur | null): readonly Conflit[] {
  if (!place || place.texte === '') return [];
  const raison =
    'Ce texte a été supprimé du document avec son cadre : la copie le garde. S’il doit disparaître, videz la cellule.';
  return [conflit(place, '', raison)];
}

function isCorrige(texte: TexteDuDocument): boolean {
  return texte.attente ? texteOf(texte) !== '' : digestOf(texteOf(texte)) !== texte.base;
}

/**
 * What the text says now: nothing as long as « À compléter… » stands there as it was made, or where Word put its own
 * prompt because the text was taken out. An editor that leaves the mark of the prompt on a text typed over it does not
 * make that text a prompt.
 */
function texteOf({ texte, attente, aRemplacer, base }: TexteDuDocument): string {
  const invite = attente ? digestOf(texte) === base || (aRemplacer && inviteDeWord.test(texte)) : aRemplacer;
  return invite ? '' : texte;
}

/** « Cliquez ou appuyez ici pour entrer du texte. », what Word shows in a control that was emptied. */
const inviteDeWord = /^(?:Cliquez|Click)\b.{0,60}\btexte?\.?$/i;

function conflit({ titre, origine, texte }: PlaceDuClasseur, document: string, raison: string): Conflit {
  return { titre, origine, raison, document, classeur: texte };
}

function titreSansPlace({ balise }: TexteDuDocument): string {
  return balise ? `L’${titreDeCle(balise.cle)}` : 'Un texte du document';
}

function sansPlace(lu: TexteDuDocument): Conflit {
  const titre = titreSansPlace(lu);
  return {
    titre,
    origine: null,
    raison: `${titre} ne se retrouve pas dans le tableau de suivi, ou s’y trouve plusieurs fois : reportez ce texte à la main.`,
    document: lu.texte,
    classeur: '',
  };
}

function groupByPlace(textes: readonly TexteDuDocument[]): readonly (readonly TexteDuDocument[])[] {
  const groupes = new Map<string, TexteDuDocument[]>();
  for (const texte of textes) {
    const groupe = groupes.get(texte.place) ?? [];
    groupe.push(texte);
    groupes.set(texte.place, groupe);
  }
  return [...groupes.values()];
}

/**
 * The same bytes, or a later state of the same workbook: the same convention, and places that are found again. Without a
 * convention to tell (no sheet Convention, properties lost), half the texts must still be the ones that the document was
 * made with: two workbooks may well both have an action 1.1.
 */
function checkIdentite({ identite, textes }: DocumentLu, dossier: Dossier, sha256: string): void {
  if (identite?.sha256 === sha256) return;
  const convention = identiteConvention(dossier);
  const places = createPlaces(dossier, false);
  const retrouves = textes.flatMap((texte) => {
    const place = places.find(texte);
    return place ? [{ texte, place }] : [];
  });
  const ecrits = retrouves.filter(({ texte }) => !texte.attente);
  const gardes = ecrits.filter(({ texte, place }) => digestOf(place.texte) === texte.base);
  const prouvee = identite !== null && identite.convention !== '' && convention !== '';
  const reconnu = prouvee
    ? identite.convention === convention
    : ecrits.length > 0 && gardes.length * 2 >= ecrits.length;
  if (reconnu && retrouves.length * 2 >= textes.length) return;
  throw new ErreurUtilisateur(
    `Ce document a été fait à partir d’un autre tableau de suivi${identite?.nom ? ` (« ${identite.nom} »)` : ''} : choisissez le classeur dont il vient, ou le document de ce classeur. Rien n’a été écrit.`,
  );
}
