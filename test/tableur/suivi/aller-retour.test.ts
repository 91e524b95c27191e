import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CleFeuille, type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { contenuOfDossier } from '../../../src/tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../../../src/tableur/suivi/ecrire-suivi.js';

const dossiers = ['vus', 'varies', 'varies/autres', 'neufs', 'etrangers', 'recus'].map(
  (nom) => `test/fixtures/suivis-${nom}/`,
);
const suivis = dossiers.flatMap((dossier) =>
  readdirSync(dossier)
    .filter((nom) => /\.(?:xlsx|ods|csv)$/.test(nom))
    .map((nom) => `${dossier}${nom}`),
);

type Lu = Readonly<Record<string, unknown>>;

/** What the rows of each sheet say, wherever their cells stand. An error of Excel is no content: nothing writes it again. */
function ditPar(dossier: Dossier) {
  return Object.fromEntries(
    (Object.keys(feuilles) as CleFeuille[]).map((cle) => {
      const lignes = cle === 'convention' ? [dossier.convention ?? vide] : dossier[cle];
      const dites = (lignes as readonly object[]).map((ligne) => nue(ligne as Lu));
      return [cle, dites.filter((ligne) => !isLignePrete(cle, ligne))];
    }),
  );
}

/** Each rubric of a bilan and each point of the schéma has its row in our tracker, those that nobody filled in included. */
function isLignePrete(cle: CleFeuille, { texte, reponse, ou, pourquoi, sansObjet }: Lu): boolean {
  if (cle === 'redaction') return texte === undefined;
  return cle === 'schema' && [reponse, ou, pourquoi].every((valeur) => valeur === undefined) && !`${sansObjet}`;
}

const vide = { sansObjet: {}, illisibles: {}, autres: {} };

function nue({ origine: _, sansObjet, illisibles, autres, partages = {}, ...valeurs }: Lu): Lu {
  const lisibles = Object.entries(valeursDe(illisibles)).filter(
    ([, contenu]) => !['erreur', 'formule-sans-valeur'].includes((contenu as { genre: string }).genre),
  );
  return {
    ...valeursDe(valeurs),
    sansObjet: Object.keys(sansObjet as object).sort(),
    illisibles: Object.fromEntries(lisibles),
    autres: valeursDe(autres),
    partages: Object.entries(partages as Record<string, { avec: readonly string[] }>).map(([cle, { avec }]) => [
      cle,
      avec,
    ]),
  };
}

function valeursDe(lues: unknown): Lu {
  return Object.fromEntries(
    Object.entries(lues as Record<string, { readonly valeur: unknown }>).map(([cle, { valeur }]) => [cle, valeur]),
  );
}

describe('un tableau d’une autre main, repris dans le nôtre', () => {
  it.each(suivis)('%s se relit le même, et rien de ce qui est gardé à part ne se perd', async (chemin) => {
    const avant = readDossier(await readClasseur(new Uint8Array(readFileSync(chemin)), chemin));
    const contenu = contenuOfDossier(avant.dossier, avant.lecture);
    const apres = readDossier(await readClasseur(await writeSuivi(contenu, '2026-11-24')));
    expect(ditPar(apres.dossier)).toEqual(ditPar(avant.dossier));
    expect(contenuOfDossier(apres.dossier, apres.lecture).autres).toEqual(contenu.autres);
  });
});
