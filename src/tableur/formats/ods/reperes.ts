import { type Attributs, attributsOf } from '../../../xml/attributs.js';
import { scanXml } from '../../../xml/scanner.js';
import type { Plage, ReperesDuFichier } from '../../classeur.js';
import { parsePlage, unionOf } from '../plages.js';

/** A range, and the sheet that it is of. */
interface PlageDeFeuille {
  readonly feuille: string;
  readonly plage: Plage;
}

/** Ranges that LibreOffice makes by itself, for a filter or a sort. */
const anonyme = /^__Anonymous_/;

/** What stands around the sheets of an OpenDocument spreadsheet, gathered as its tags are read. */
export function createReperes() {
  const tableaux = new Map<string, Plage[]>();
  const filtres = new Map<string, Plage>();
  const impressions = new Map<string, Plage>();
  return {
    open: (nom: string, attributs: Attributs): void => {
      if (nom === 'table:table') {
        const impression = unionOf(parsePlages(attributs['table:print-ranges'] ?? '').map(({ plage }) => plage));
        if (impression) impressions.set(attributs['table:name'] ?? '', impression);
      } else if (nom === 'table:database-range') {
        // A range that somebody named is a table, with the buttons of a filter or without.
        const filtree =
          attributs['table:display-filter-buttons'] === 'true' && anonyme.test(attributs['table:name'] ?? '');
        for (const { feuille, plage } of parsePlages(attributs['table:target-range-address'] ?? '')) {
          if (filtree && !filtres.has(feuille)) filtres.set(feuille, plage);
          if (!filtree) tableaux.set(feuille, [...(tableaux.get(feuille) ?? []).slice(0, maxTableaux), plage]);
        }
      }
    },
    reperesDe: (nom: string, lignesFigees: number): ReperesDuFichier => {
      const deFeuille = tableaux.get(nom);
      const filtre = filtres.get(nom);
      const impression = impressions.get(nom);
      return {
        ...(deFeuille ? { tableaux: deFeuille } : {}),
        ...(filtre ? { filtre } : {}),
        ...(lignesFigees > 0 ? { lignesFigees } : {}),
        ...(impression ? { impression } : {}),
      };
    },
  };
}

/** More tables on a sheet, or longer lists of ranges, than a person made. */
const maxTableaux = 200;
const maxListe = 20_000;

/** « Actions.A3:Actions.F20 $'L''été'.$A$1:.$B$2 » as ranges. */
function parsePlages(texte: string): readonly PlageDeFeuille[] {
  if (texte.length > maxListe) return [];
  return splitHorsGuillemets(texte, ' ').flatMap((reference) => {
    const [debut = '', fin = debut] = splitHorsGuillemets(reference, ':').map(parseCoin);
    const plage = debut === '' || fin === '' ? null : parsePlage(`${debut.adresse}:${fin.adresse}`);
    return debut !== '' && plage ? [{ feuille: debut.feuille, plage }] : [];
  });
}

function parseCoin(texte: string): { readonly feuille: string; readonly adresse: string } | '' {
  const point = texte.lastIndexOf('.');
  if (point < 0) return '';
  const nom = texte.slice(0, point).replace(/^\$/, '');
  const nu = nom.startsWith("'") && nom.endsWith("'") ? nom.slice(1, -1).replaceAll("''", "'") : nom;
  return { feuille: nu, adresse: texte.slice(point + 1) };
}

/** Two quotes in a row within quotes, which stand for one, close and open again: they need no care. */
function splitHorsGuillemets(texte: string, separateur: string): readonly string[] {
  const parts: string[] = [''];
  let dedans = false;
  for (const lettre of texte) {
    if (lettre === "'") dedans = !dedans;
    if (lettre === separateur && !dedans) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${lettre}`);
  }
  return parts.filter((part) => part !== '');
}

/** More than the settings of any document that a person made. */
const maxReglages = 1_000_000;

/** The rows that each sheet keeps in sight, from the settings of the document. */
export function readFigees(xml: string): ReadonlyMap<string, number> {
  const figees = new Map<string, number>();
  const chemin: string[] = [];
  let mode = '';
  let nombre = '';
  let item = '';
  scanXml(
    xml,
    {
      open: (nom, attributs) => {
        const dit = attributsOf(attributs)['config:name'] ?? '';
        chemin.push(dit);
        if (nom === 'config:config-item-map-entry') {
          mode = '';
          nombre = '';
        } else if (nom === 'config:config-item') item = dit;
      },
      texte: (texte) => {
        if (item === 'VerticalSplitMode') mode += texte;
        else if (item === 'VerticalSplitPosition') nombre += texte;
      },
      close: (nom) => {
        const feuille = chemin.pop() ?? '';
        item = '';
        // 2: frozen; 1 is a window that is only split.
        if (nom === 'config:config-item-map-entry' && chemin.at(-1) === 'Tables' && mode === '2')
          figees.set(feuille, Number(nombre));
      },
    },
    { max: maxReglages, tolerante: true },
  );
  return figees;
}
