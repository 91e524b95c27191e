import { mots } from './noms.js';

/** Fields that say something of the document itself: they read no file, ask nothing, need nothing that stays behind. */
export const champsPermis: ReadonlySet<string> = new Set(
  mots(
    `PAGE NUMPAGES SECTION SECTIONPAGES DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME TITLE SUBJECT AUTHOR KEYWORDS COMMENTS LASTSAVEDBY
    REVNUM FILENAME FILESIZE NUMWORDS NUMCHARS STYLEREF SEQ QUOTE SYMBOL ADVANCE EQ IF COMPARE =`,
  ),
);

/** Those that open a file, a data base or another program. */
export const champsExterieurs: ReadonlySet<string> = new Set(
  mots(
    `INCLUDE INCLUDEPICTURE INCLUDETEXT DDE DDEAUTO LINK EMBED IMPORT DATABASE RD AUTOTEXT AUTOTEXTLIST GLOSSARY MERGEFIELD MERGEREC
    MERGESEQ ADDRESSBLOCK GREETINGLINE`,
  ),
);
