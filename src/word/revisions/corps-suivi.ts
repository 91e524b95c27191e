import type { Corps } from '../corps.js';
import { type BlocEcrit as BlocWord, type SectionWord, xmlOf } from '../etat.js';
import { readBlocs } from './lire-blocs.js';
import { listesOf, mergeListes, shiftListes } from './listes.js';
import { createNumeros, type MarquesDeRevision } from './marques.js';
import { createLexique } from './ressemblance.js';
import { renderSuite } from './suite.js';
import type { MorceauSuivi, Suivi } from './suivi.js';

/** Clear of the drawings of charts, as those of `elements/figure.ts`. */
const premierDessin = 9001;

/**
 * One body out of two: what only `avant` has is deleted, what only `apres` has is inserted. Headings, bookmarks and
 * what the head says are those of `apres`.
 * @throws Error when the two do not have the same sequence of sections (cover, upright pages, pages on their side)
 */
export function mergeCorps(avant: Corps, apres: Corps, marques: MarquesDeRevision): Corps {
  const [genres, anciens] = [apres, avant].map(({ sections }) => sections.map(({ genre }) => genre).join(', '));
  if (genres !== anciens)
    throw new Error(
      `Les deux versions n’ont pas les mêmes sections : ${anciens || 'aucune'} avant, ${genres || 'aucune'} après.`,
    );
  const suivi: Suivi = { marques, listes: new Map(), renderSuite };
  const lexique = createLexique();
  const sections = apres.sections.map(({ genre, blocs }, rang) => {
    const anciensBlocs = (avant.sections[rang]?.blocs ?? []).map((bloc) => shiftBloc(bloc, apres.listes.length));
    const morceaux = renderSuite(readBlocs(anciensBlocs, lexique), readBlocs(blocs, lexique), suivi);
    return { genre, blocs: joinMorceaux(morceaux) };
  });
  return finish({ ...apres, sections }, suivi);
}

function shiftBloc(bloc: BlocWord, combien: number): BlocWord {
  return bloc.genre === 'xml' ? { genre: 'xml', xml: bloc.xml.map((xml) => shiftListes(xmlOf(xml), combien)) } : bloc;
}

function joinMorceaux(morceaux: readonly MorceauSuivi[]): BlocWord[] {
  const blocs: BlocWord[] = [];
  for (const morceau of morceaux) {
    const dernier = blocs.at(-1);
    if (typeof morceau !== 'string') blocs.push(morceau);
    else if (dernier?.genre === 'xml') dernier.xml.push(morceau);
    else blocs.push({ genre: 'xml', xml: [morceau] });
  }
  return blocs;
}

/** What is known once all is written: the numbers of changes and drawings, the lists that were found to be one. */
function finish(corps: Corps, { listes }: Suivi): Corps {
  const numberMarques = createNumeros();
  let dessin = premierDessin - 1;
  const finishXml = (xml: string) =>
    numberMarques(mergeListes(xml, listes)).replace(/(<wp:docPr id=")\d+/g, (_, debut: string) => {
      dessin += 1;
      return `${debut}${dessin}`;
    });
  const sections: SectionWord[] = corps.sections.map(({ genre, blocs }) => ({
    genre,
    blocs: blocs.map((bloc) =>
      bloc.genre === 'xml' ? { genre: 'xml', xml: bloc.xml.map((xml) => finishXml(xmlOf(xml))) } : bloc,
    ),
  }));
  const ecrits = sections.flatMap(({ blocs }) =>
    blocs.flatMap((bloc) => (bloc.genre === 'xml' ? bloc.xml.map(xmlOf) : [])),
  );
  return { ...corps, sections, listes: [...listesOf(ecrits.join(''))] };
}
