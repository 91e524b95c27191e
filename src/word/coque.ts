import { strToU8 } from 'fflate';
import donnees from '../../data/word/paquet.json' with { type: 'json' };
import type { Paquet } from '../paquet/parties.js';
import { escapeXml } from '../xml/ecriture.js';
import type { Corps } from './corps.js';
import { reglagesOf } from './modele/reglages.js';
import type { Modele } from './modele/types.js';
import { renderListes } from './numerotation.js';
import { fillPartie, type Partie } from './partie.js';

/** What is known once the body is written. */
export interface OptionsCoque {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly modele: Modele;
  /** Whether Word tracks what a person changes. */
  readonly suivi: boolean;
  /** More custom properties of the file. */
  readonly proprietes: Readonly<Record<string, string>>;
}

/** The parts around the body: those that docx made for all documents, and in them what this one says of itself. */
export function createCoque(corps: Corps, { date, modele, suivi, proprietes }: OptionsCoque): Paquet {
  const { titre, langue, mentions } = corps.entete;
  const description = escapeXml(mentions['description'] ?? '');
  const valeurs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'docProps/core.xml': {
      titre: escapeXml(titre),
      auteur: escapeXml(mentions['auteur'] ?? 'bilan-ctg'),
      description: description && `<dc:description>${description}</dc:description>`,
      date,
      langue,
    },
    'docProps/custom.xml': { proprietes: renderProprietes([...proprietesOf(corps), ...Object.entries(proprietes)]) },
    'word/numbering.xml': { listes: renderListes(corps.listes) },
    'word/settings.xml': reglagesOf(modele, suivi),
  };
  const parties: Readonly<Record<string, Partie>> = donnees.parts;
  return Object.fromEntries(
    Object.entries(parties).map(([chemin, partie]) => [chemin, strToU8(fillPartie(partie, valeurs[chemin]))]),
  );
}

/** `<meta name="propriete:…">`: what the file says of itself to programs, and no page shows. */
function proprietesOf({ entete }: Corps): readonly (readonly [string, string])[] {
  const debut = 'propriete:';
  return Object.entries(entete.mentions).flatMap(([nom, valeur]) =>
    nom.startsWith(debut) && valeur !== '' ? [[nom.slice(debut.length), valeur] as const] : [],
  );
}

/** Office counts them from 2. */
function renderProprietes(proprietes: readonly (readonly [string, string])[]): string {
  return proprietes
    .map(([nom, valeur], rang) =>
      fillPartie(donnees.propriete, { rang: rang + 2, nom: escapeXml(nom), valeur: escapeXml(valeur) }),
    )
    .join('');
}
