import { endOfNom, localOf } from './attributs.js';
import { scanXml } from './scanner.js';

/** A child element of the root of an XML part: its local name and where it stands in the text. */
export interface EnfantXml {
  readonly nom: string;
  readonly debut: number;
  readonly fin: number;
}

/** The root of an XML part: its prefix (« x: », most often empty), its children, where they begin and end. */
export interface RacineXml {
  readonly xml: string;
  readonly prefixe: string;
  readonly enfants: readonly EnfantXml[];
  /** Just after the root's start tag. */
  readonly debut: number;
  /** Just before the root's end tag; before `debut` for a root that closes itself. */
  readonly fin: number;
}

/** Reads where the children of the root stand, so that one can be added or taken off and nothing else touched. */
export function parseRacine(xml: string): RacineXml {
  const enfants: EnfantXml[] = [];
  let profondeur = 0;
  let ouverture = 0;
  let prefixe = '';
  let debut = 0;
  let fin = xml.length;
  scanXml(
    xml,
    {
      open: (nom, _attributs, debutBalise, finBalise) => {
        if (profondeur === 0) {
          prefixe = nom.slice(0, nom.indexOf(':') + 1);
          debut = finBalise;
        } else if (profondeur === 1) ouverture = debutBalise;
        profondeur += 1;
      },
      close: (nom, debutBalise, finBalise) => {
        profondeur -= 1;
        if (profondeur === 1) enfants.push({ nom: localOf(nom), debut: ouverture, fin: finBalise });
        else if (profondeur === 0) fin = debutBalise;
      },
    },
    { max: Infinity, tolerante: true },
  );
  return { xml, prefixe, enfants, debut, fin };
}

/** The XML with children added after the last one of its root, which is given an end when it has none. */
export function appendEnfants({ xml, debut, fin }: RacineXml, enfants: string): string {
  if (fin >= debut) return xml.slice(0, fin) + enfants + xml.slice(fin);
  const nom = xml.slice(fin + 1, endOfNom(xml, fin + 1));
  return `${xml.slice(0, xml.lastIndexOf('/', debut - 1))}>${enfants}</${nom}>${xml.slice(debut)}`;
}

/** The XML with a child added at the place that the order of the schema gives it: before the first one that comes later. */
export function insertEnfant(racine: RacineXml, nom: string, enfant: string, ordre: readonly string[]): string {
  const rang = ordre.indexOf(nom);
  const suivant = racine.enfants.find((autre) => {
    const place = ordre.indexOf(autre.nom);
    return place < 0 || place > rang;
  });
  if (!suivant) return appendEnfants(racine, enfant);
  const place = suivant.debut;
  return racine.xml.slice(0, place) + enfant + racine.xml.slice(place);
}
