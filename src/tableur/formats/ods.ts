import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { EntreeDeZip } from '../../paquet/annuaire.js';
import { inflateParts } from '../../paquet/inflation.js';
import { attributsOf } from '../../xml/attributs.js';
import { scanXml } from '../../xml/scanner.js';
import { decodeXml } from '../../xml/texte.js';
import { createRecherche } from '../chemins.js';
import type { Classeur } from '../classeur.js';
import { createFeuilles } from './ods/feuilles.js';
import { readFigees } from './ods/reperes.js';
import { createStyles, type StylesOds } from './ods/styles.js';
import { odsAbime, tropGros } from './refus.js';

const maxInflates = 120 * 1024 * 1024;
const maxElements = 6_000_000;
const lues = ['content.xml', 'styles.xml', 'settings.xml', 'META-INF/manifest.xml'];

/**
 * Reads an OpenDocument spreadsheet (`.ods`) into cells with their addresses.
 * @param entrees its parts, none inflated yet
 * @throws ErreurUtilisateur (exit 2) when it is damaged, encrypted or abnormally large
 */
export function readOds(entrees: readonly EntreeDeZip[]): Classeur {
  const trouver = createRecherche(entrees);
  const parts = inflateParts(
    lues.flatMap((nom) => trouver(nom) ?? []),
    { garde: () => true, max: maxInflates, refus: { abimee: odsAbime, tropGrosse: tropGros } },
  );
  const texte = (nom: string) => decodeXml(parts[trouver(nom)?.nom ?? ''] ?? new Uint8Array());
  if (texte('META-INF/manifest.xml').includes('encryption-data'))
    throw new ErreurUtilisateur(
      'Le classeur est protégé par un mot de passe : ouvrez-le dans LibreOffice, enregistrez-le sans mot de passe (Fichier, Enregistrer sous), puis recommencez.',
    );
  const contenu = texte('content.xml');
  if (contenu === '') throw odsAbime();
  const styles = createStyles();
  parse(texte('styles.xml'), createCommuns(styles));
  return parseContenu(contenu, styles, texte('settings.xml'));
}

/** Reads the text of a `.fods`, an OpenDocument spreadsheet in one XML file. */
export function readFods(xml: string): Classeur {
  // What it keeps in sight is said before its body.
  return parseContenu(xml, createStyles(), xml.slice(0, Math.max(0, xml.indexOf('<office:body'))));
}

function parseContenu(xml: string, styles: StylesOds, reglages: string): Classeur {
  const lues = createFeuilles(styles);
  let dansCorps = false;
  parse(xml, {
    open: (nom, attributs) => {
      if (nom === 'office:body') dansCorps = true;
      (dansCorps ? lues : styles).open(nom, attributs);
    },
    texte: (texte) => (dansCorps ? lues.write(texte) : styles.texte(texte)),
    close: (nom) => (dansCorps ? lues : styles).close(nom),
  });
  const feuilles = lues.feuilles(readFigees(reglages));
  if (feuilles.length === 0) throw new ErreurUtilisateur('Le classeur ne contient aucune feuille de calcul.');
  return { feuilles };
}

type Lecteur = Pick<StylesOds, 'open' | 'texte' | 'close'>;

/** Of the part that holds the styles, those that cells may name: not those of its own headers and footers. */
function createCommuns(styles: StylesOds): Lecteur {
  let dedans = false;
  return {
    open: (nom, attributs) => {
      if (nom === 'office:styles') dedans = true;
      else if (dedans) styles.open(nom, attributs);
    },
    texte: (texte) => {
      if (dedans) styles.texte(texte);
    },
    close: (nom) => {
      if (nom === 'office:styles') dedans = false;
      else if (dedans) styles.close(nom);
    },
  };
}

function parse(xml: string, { open, texte, close }: Lecteur): void {
  const lecteur = { texte, close, open: (nom: string, attributs: string) => open(nom, attributsOf(attributs)) };
  if (scanXml(xml, lecteur, { max: maxElements, tolerante: true }) === 'demesure') throw tropGros();
}
