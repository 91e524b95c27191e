import type { CleFeuille } from '../dossier/dossier.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';
import { texteDe } from './grille.js';
import type { Brouillon } from './ligne-lue.js';

/** So many actions in one cell would be a text. */
const maximum = 40;

/**
 * One cell may hold several actions, one a line, each with its number (« 1.1 Étudier… », « 1.2 Ouvrir… »): each is an
 * action. A cell beside that has as many lines gives each its own; another is shared, and a quantity counts once.
 */
export function splitActions(brouillon: Brouillon | null, feuille: CleFeuille): readonly Brouillon[] {
  if (!brouillon) return [];
  const source = feuille === 'actions' ? brouillon.sources['intitule'] : undefined;
  const lignes = source ? lignesDe(source) : [];
  const numerotees = lignes.map(parseNumero);
  const distinctes = new Set(numerotees.map((lu) => lu?.numero));
  if (source && lignes.length === 1 && !brouillon.sources['numero']) return [withNumeroDuTitre(brouillon, source)];
  if (!source || lignes.length < 2 || lignes.length > maximum || numerotees.includes(null)) return [brouillon];
  if (distinctes.size !== lignes.length) return [brouillon];
  return numerotees.map((lu, rang) => {
    const sources: Record<string, CelluleALire> = {};
    for (const [cle, sienne] of Object.entries(brouillon.sources)) {
      const morceaux = lignesDe(sienne);
      if (morceaux.length === lignes.length)
        sources[cle] = { ...sienne, contenu: { genre: 'texte', texte: morceaux[rang] ?? '' } };
      else if (sienne.contenu.genre !== 'nombre' || rang === 0) sources[cle] = sienne;
    }
    const propre = { origine: source.origine };
    sources['numero'] = { ...propre, contenu: { genre: 'texte', texte: lu?.numero ?? '' } };
    sources['intitule'] = { ...propre, contenu: { genre: 'texte', texte: lu?.intitule ?? '' } };
    return { ...brouillon, sources, autres: rang === 0 ? brouillon.autres : {} };
  });
}

/** « Action 2 : Ouvrir… », « n° 3 – Former… », « 1.1.2 – Créer… » : the number that no column gives. */
function withNumeroDuTitre(brouillon: Brouillon, source: CelluleALire): Brouillon {
  const texte = texteDe(source).replace(/\s+/g, ' ').trim().slice(0, 400);
  const [, numero, intitule] =
    /^(?:fiche[ -]?action|action|fiche|fa)? ?(?:n ?[°º] ?)?((?:[A-Z]{1,3}[-. ]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}(?: ?(?:bis|ter|[a-z](?= ?[:–—-])))?) ?(?:[:–—)]|- |\. )\s?(\S.{3,})$/i.exec(
      texte,
    ) ?? [];
  const annonce = /^(?:fiche|action|fa\b|n ?[°º])/i.test(texte);
  if (!numero || !intitule || !(annonce || /[.-]/.test(numero) || /^[A-Z]/.test(numero))) return brouillon;
  const { origine } = source;
  return {
    ...brouillon,
    sources: {
      ...brouillon.sources,
      numero: { contenu: { genre: 'texte', texte: numero }, origine },
      intitule: { contenu: { genre: 'texte', texte: intitule }, origine },
    },
  };
}

function lignesDe({ contenu }: CelluleALire): readonly string[] {
  if (contenu.genre !== 'texte') return [];
  return texteDe({ contenu })
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');
}

/** « 1.2 Ouvrir un lieu », « PE-03 : Créer… »: a number of several parts, then a title. */
function parseNumero(ligne: string): { readonly numero: string; readonly intitule: string } | null {
  const [, numero, intitule] =
    /^([A-Z]{0,3}[-.]?\d{1,2}(?:[.-]\d{1,2}){0,2}[a-z]?)[\s.):–-]{1,4}(\S.{3,300})$/.exec(ligne) ?? [];
  return numero && intitule && /[.-]|^[A-Z]/.test(numero) ? { numero, intitule } : null;
}
