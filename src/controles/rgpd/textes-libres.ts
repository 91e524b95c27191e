import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Valeur } from '../../dossier/origine.js';
import type { Contexte } from '../contexte.js';

const autresCles: ReadonlySet<string> = new Set(['origine', 'sansObjet', 'autres']);

/** Every text of the Dossier that may leave in a document, with its cell: free texts, names, lists, funders. */
export function textesLibres(contexte: Contexte): readonly Valeur<string>[] {
  return (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => lignesDe(contexte, cle).flatMap(textesDeLigne));
}

function lignesDe(dossier: Dossier, cle: CleFeuille): readonly object[] {
  if (cle === 'convention') return dossier.convention ? [dossier.convention] : [];
  return dossier[cle];
}

function textesDeLigne(ligne: object): readonly Valeur<string>[] {
  return Object.entries(ligne).flatMap(([cle, champ]: [string, unknown]) =>
    autresCles.has(cle) || !isValeur(champ)
      ? []
      : textesDe(champ.valeur).map((valeur) => ({ valeur, origine: champ.origine })),
  );
}

function textesDe(valeur: unknown): readonly string[] {
  if (typeof valeur === 'string') return [valeur];
  if (Array.isArray(valeur)) return valeur.flatMap(textesDe);
  if (typeof valeur === 'object' && valeur !== null && 'financeur' in valeur) return textesDe(valeur.financeur);
  return [];
}

function isValeur(champ: unknown): champ is Valeur<unknown> {
  return typeof champ === 'object' && champ !== null && 'valeur' in champ && 'origine' in champ;
}
