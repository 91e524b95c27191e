import { strToU8 } from 'fflate';
import type { EntreeDocument } from '../../documents/entree.js';
import type { Paquet } from '../../paquet/parties.js';
import { addRelation } from '../../paquet/relations.js';
import { addPart } from '../../paquet/types.js';
import { dispositionDe } from '../formes/contenus.js';
import { type Rappels, renderDiapo } from '../formes/diapo.js';
import { emu } from '../formes/forme.js';
import { habillageDe } from '../habillage.js';
import { chasseDe } from '../mesure.js';
import { diapo as taille } from '../places.js';
import type { Diaporama } from '../vue.js';
import { declaration, espaces } from './espaces.js';
import { dispositions, idDuMasque, renderDisposition, renderMasque, styleOrdinaire } from './masque.js';
import { pageDeNotes, renderMasqueDeNotes, renderNotes } from './notes.js';
import { addProprietes } from './proprietes.js';
import { renderTheme } from './theme.js';

const ml = (nom: string) => `application/vnd.openxmlformats-officedocument.presentationml.${nom}+xml`;
const typeDuTheme = 'application/vnd.openxmlformats-officedocument.theme+xml';

const chemins = {
  presentation: 'ppt/presentation.xml',
  masque: 'ppt/slideMasters/slideMaster1.xml',
  masqueDeNotes: 'ppt/notesMasters/notesMaster1.xml',
  disposition: (rang: number) => `ppt/slideLayouts/slideLayout${rang + 1}.xml`,
  diapo: (rang: number) => `ppt/slides/slide${rang + 1}.xml`,
  notes: (rang: number) => `ppt/notesSlides/notesSlide${rang + 1}.xml`,
} as const;

const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

const relations = 'http://schemas.openxmlformats.org';
/** Where a program begins to read: one of these relations is of another family than those that parts have among them. */
const racine = `${declaration}<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="${chemins.presentation}"/><Relationship Id="rId2" Type="${relations}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${relations}/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`;

/** Every part of a deck. */
export function renderPaquet({ diapos, sujet }: Diaporama, entree: EntreeDocument): Paquet {
  const { identite } = sujet;
  const paquet: Paquet = { '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(racine) };
  const add = (chemin: string, xml: string, type: string) => addPart(paquet, chemin, strToU8(xml), type);
  const relie = (source: string, type: string, cible: string, id: string) =>
    addRelation(paquet, source, { id, type, cible });
  add(chemins.presentation, renderPresentation(diapos.length), ml('presentation.main'));
  relie(chemins.presentation, 'slideMaster', chemins.masque, 'rIdMasque');
  relie(chemins.presentation, 'notesMaster', chemins.masqueDeNotes, 'rIdNotes');
  relie(chemins.presentation, 'theme', 'ppt/theme/theme1.xml', 'rIdTheme');
  addProprietes(paquet, identite, entree.date);

  const habillage = habillageDe(entree.modele);
  const chasse = { titre: chasseDe(habillage.policeTitre), texte: chasseDe(habillage.policeTexte) };
  const theme = renderTheme(habillage);
  add('ppt/theme/theme1.xml', theme, typeDuTheme);
  add('ppt/theme/theme2.xml', theme, typeDuTheme);
  add(chemins.masque, renderMasque(), ml('slideMaster'));
  dispositions.forEach((disposition, rang) => {
    add(chemins.disposition(rang), renderDisposition(disposition), ml('slideLayout'));
    relie(chemins.masque, 'slideLayout', chemins.disposition(rang), `rId${rang + 1}`);
    relie(chemins.disposition(rang), 'slideMaster', chemins.masque, 'rId1');
  });
  relie(chemins.masque, 'theme', 'ppt/theme/theme1.xml', 'rIdTheme');
  add(chemins.masqueDeNotes, renderMasqueDeNotes(), ml('notesMaster'));
  relie(chemins.masqueDeNotes, 'theme', 'ppt/theme/theme2.xml', 'rIdTheme');

  const rappels: Rappels = {
    rappel: `${identite.titre} au ${identite.date} – CTG ${identite.territoire}`,
    mention: identite.mention,
  };
  diapos.forEach((diapo, rang) => {
    const chemin = chemins.diapo(rang);
    const disposition = chemins.disposition(dispositions.indexOf(dispositionDe[diapo.contenu.genre]));
    relie(chemins.presentation, 'slide', chemin, `rId${rang + 1}`);
    relie(chemin, 'slideLayout', disposition, 'rIdDisposition');
    relie(chemin, 'notesSlide', chemins.notes(rang), 'rIdNotes');
    add(chemin, renderDiapo(diapo, { paquet, chemin, numero: rang + 1, chasse }, rappels), ml('slide'));
    add(chemins.notes(rang), renderNotes(diapo.notes), ml('notesSlide'));
    relie(chemins.notes(rang), 'notesMaster', chemins.masqueDeNotes, 'rIdMasque');
    relie(chemins.notes(rang), 'slide', chemin, 'rIdDiapo');
  });
  return paquet;
}

/** Slides are numbered from 256 in every deck. */
const premiereDiapo = 256;

function renderPresentation(nombre: number): string {
  const diapos = Array.from(
    { length: nombre },
    (_, rang) => `<p:sldId id="${premiereDiapo + rang}" r:id="rId${rang + 1}"/>`,
  ).join('');
  return `${declaration}<p:presentation ${espaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${idDuMasque}" r:id="rIdMasque"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst><p:sldIdLst>${diapos}</p:sldIdLst><p:sldSz cx="${emu(taille.largeur)}" cy="${emu(taille.hauteur)}"/><p:notesSz cx="${emu(pageDeNotes.largeur)}" cy="${emu(pageDeNotes.hauteur)}"/><p:defaultTextStyle>${styleOrdinaire}</p:defaultTextStyle></p:presentation>`;
}
