import { Parser } from 'htmlparser2';
import { readAnnuaire } from '../../archive/annuaire.js';
import { isDemesure } from '../../archive/bornes-xml.js';
import { inflateParts } from '../../archive/inflation.js';
import type { Contenu } from '../../dossier/contenu.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Classeur, FeuilleClasseur, Place } from '../classeur.js';
import { contenuOds } from './contenu-ods.js';

const maxInflates = 120 * 1024 * 1024;
/** A row or a cell may say that it stands for millions: those that hold something are counted. */
const maxCellules = 2_000_000;
const maxFusionnees = 500_000;
const maxElements = 6_000_000;
/** So may a space. */
const maxBlancs = 10_000_000;
const derniere = { ligne: 1_048_576, colonne: 16_384 };

/** Drawings, notes and revisions hold paragraphs that are no part of a cell's text. */
const ignores = /^(?:draw:|office:annotation$|table:shapes$|office:forms$|table:tracked-changes$)/;

/**
 * Reads the bytes of an OpenDocument spreadsheet (`.ods`) into cells with their addresses.
 * @throws ErreurUtilisateur (exit 2) when it is damaged, encrypted or abnormally large
 */
export function readOds(octets: Uint8Array): Classeur {
  const entrees = readAnnuaire(octets);
  if (!entrees) throw abime();
  const parts = inflateParts(entrees, {
    garde: (nom) => nom === 'content.xml' || nom === 'META-INF/manifest.xml',
    max: maxInflates,
    refus: { abimee: abime, tropGrosse: tropGros },
  });
  const texte = (nom: string) => new TextDecoder().decode(parts[nom] ?? new Uint8Array());
  if (texte('META-INF/manifest.xml').includes('encryption-data'))
    throw new ErreurUtilisateur(
      'Le classeur est protégé par un mot de passe : ouvrez-le dans LibreOffice, enregistrez-le sans mot de passe (Fichier, Enregistrer sous), puis recommencez.',
    );
  const contenu = parts['content.xml'];
  if (!contenu) throw abime();
  if (isDemesure(contenu, maxElements)) throw tropGros();
  return parseContenu(texte('content.xml'));
}

/** Reads the text of a `.fods`, an OpenDocument spreadsheet in one XML file. */
export function readContenu(xml: string): Classeur {
  if (isDemesure(new TextEncoder().encode(xml), maxElements)) throw tropGros();
  return parseContenu(xml);
}

function parseContenu(xml: string): Classeur {
  const etat = createEtat();
  const parser = new Parser(
    {
      onopentag: (nom, attributs) => etat.open(nom, attributs),
      ontext: (texte) => etat.write(texte),
      onclosetag: (nom) => etat.close(nom),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (etat.feuilles.length === 0) throw new ErreurUtilisateur('Le classeur ne contient aucune feuille de calcul.');
  return { feuilles: etat.feuilles };
}

type Attributs = Readonly<Record<string, string>>;

interface FeuilleEnCours extends FeuilleClasseur {
  readonly lignes: Map<number, Map<number, Contenu>>;
  readonly fusions: Map<number, Map<number, Place>>;
}

/** Where the reading stands: the sheet, the row and the cell that are open. */
function createEtat() {
  const feuilles: FeuilleEnCours[] = [];
  let feuille: FeuilleEnCours | null = null;
  let ligne = { numero: 0, repetee: 1, colonne: 0, contenus: new Map<number, Contenu>() };
  let cellule: { readonly attributs: Attributs; readonly paragraphes: string[] } | null = null;
  let dansParagraphe = 0;
  let ignore = 0;
  let total = 0;
  let fusionnees = 0;
  let blancs = 0;

  const add = (texte: string) => {
    if (!cellule || dansParagraphe === 0) return;
    cellule.paragraphes.push(`${cellule.paragraphes.pop() ?? ''}${texte}`);
  };
  const addBlancs = (nombre: number) => {
    blancs += nombre;
    if (blancs > maxBlancs) throw tropGros();
    add(' '.repeat(nombre));
  };
  const closeCellule = () => {
    if (!cellule || !feuille) return;
    const { attributs, paragraphes } = cellule;
    const contenu = contenuOds(attributs, paragraphes);
    const repetee = nombreDe(attributs, 'table:number-columns-repeated');
    const debut = ligne.colonne + 1;
    if (contenu) {
      total = countCellules(total + repetee);
      if (debut + repetee - 1 > derniere.colonne) throw abime();
      for (let colonne = debut; colonne < debut + repetee; colonne += 1) ligne.contenus.set(colonne, contenu);
    }
    fusionnees += hideUnder(feuille.fusions, { ligne: ligne.numero, colonne: debut }, attributs);
    if (fusionnees > maxFusionnees) throw tropGros();
    ligne.colonne += repetee;
    cellule = null;
  };
  const closeLigne = () => {
    if (feuille && ligne.contenus.size > 0) {
      total = countCellules(total + ligne.contenus.size * (ligne.repetee - 1));
      if (ligne.numero + ligne.repetee - 1 > derniere.ligne) throw abime();
      for (let rang = 0; rang < ligne.repetee; rang += 1) feuille.lignes.set(ligne.numero + rang, ligne.contenus);
    }
    ligne = { numero: ligne.numero + ligne.repetee, repetee: 1, colonne: 0, contenus: new Map() };
  };
  return {
    feuilles,
    open(nom: string, attributs: Attributs) {
      if (ignore > 0 || ignores.test(nom)) {
        ignore += 1;
        return;
      }
      if (nom === 'table:table') {
        feuille = { nom: attributs['table:name'] ?? '', lignes: new Map(), fusions: new Map() };
        feuilles.push(feuille);
        ligne = { numero: 1, repetee: 1, colonne: 0, contenus: new Map() };
      } else if (nom === 'table:table-row') ligne.repetee = nombreDe(attributs, 'table:number-rows-repeated');
      else if (nom === 'table:table-cell') cellule = { attributs, paragraphes: [] };
      else if (nom === 'table:covered-table-cell')
        ligne.colonne += nombreDe(attributs, 'table:number-columns-repeated');
      else if (nom === 'text:p' || nom === 'text:h') {
        dansParagraphe += 1;
        cellule?.paragraphes.push('');
      } else if (nom === 'text:s') addBlancs(Math.min(1_000, nombreDe(attributs, 'text:c', 0)));
      else if (nom === 'text:tab') add('\t');
      else if (nom === 'text:line-break') add('\n');
    },
    write(texte: string) {
      if (ignore === 0) add(texte);
    },
    close(nom: string) {
      if (ignore > 0) ignore -= 1;
      else if (nom === 'text:p' || nom === 'text:h') dansParagraphe -= 1;
      else if (nom === 'table:table-cell') closeCellule();
      else if (nom === 'table:table-row') closeLigne();
    },
  };
}

/** How many an attribute says there are: one when it is absent. */
function nombreDe(attributs: Attributs, nom: string, min = 1): number {
  const nombre = Number(attributs[nom] ?? 1);
  if (!Number.isSafeInteger(nombre) || nombre < min) throw abime();
  return nombre;
}

/** Notes the cells that a merged one covers, and says how many. */
function hideUnder(fusions: Map<number, Map<number, Place>>, maitre: Place, attributs: Attributs): number {
  const larges = nombreDe(attributs, 'table:number-columns-spanned');
  const hautes = nombreDe(attributs, 'table:number-rows-spanned');
  if (larges * hautes <= 1) return 0;
  if (larges * hautes > maxFusionnees) throw tropGros();
  for (let ligne = maitre.ligne; ligne < maitre.ligne + hautes; ligne += 1) {
    const couvertes = fusions.get(ligne) ?? new Map<number, Place>();
    for (let colonne = maitre.colonne; colonne < maitre.colonne + larges; colonne += 1)
      if (ligne !== maitre.ligne || colonne !== maitre.colonne) couvertes.set(colonne, maitre);
    if (couvertes.size > 0) fusions.set(ligne, couvertes);
  }
  return larges * hautes;
}

function countCellules(total: number): number {
  if (!(total <= maxCellules)) throw tropGros();
  return total;
}

function abime(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est abîmé : son contenu ne peut pas être lu. Ouvrez-le dans LibreOffice, enregistrez-le sous un autre nom, puis recommencez.',
  );
}

function tropGros(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Copiez les feuilles utiles dans un nouveau classeur.',
  );
}
