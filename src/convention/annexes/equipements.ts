import { champOf } from '../../dossier/valeurs/lexique-des-champs.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { communeNommee } from '../../lecture/parties.js';
import { ouDe } from '../corps/phrases.js';
import { sansFin, type Texte } from '../document.js';
import { type BlocPlace, isTitre } from '../plan.js';
import { type FeuilleDAnnexe, feuilleOf, type LigneAjoutee } from './feuilles.js';

type TextePlace = BlocPlace & { readonly bloc: Texte };

/** What an annexe of equipment is called. */
const titreDEquipements = /\b(?:equipements?|structures?|offre)\b/;

/**
 * The equipment that an annexe lists without a table, as the table that it would be: « Multi-accueil Bleu : 20 places
 * (gestionnaire : CCAS) », under the name of its commune. A line that says neither places nor who runs it is left.
 * @param textes of one annexe
 */
export function equipementsEnListe(textes: readonly TextePlace[], nom: string): FeuilleDAnnexe | null {
  const [premier] = textes;
  if (premier?.partie.genre !== 'annexe' || !titreDEquipements.test(normalize(premier.partie.titre))) return null;
  let commune = '';
  const lignes = textes.flatMap(({ bloc, partie }): readonly LigneAjoutee[] => {
    const lu = lireEquipement(bloc.texte);
    if (lu !== null)
      return [
        {
          textes: [lu.nom, lu.commune || commune, lu.gestionnaire, lu.places],
          phrase: bloc.texte,
          ou: ouDe(partie, bloc),
        },
      ];
    commune = bloc.genre === 'item' ? commune : communeDuTitre(bloc, commune);
    return [];
  });
  const [ligne] = lignes;
  if (!ligne) return null;
  const entete = { ...ligne, textes: ['Équipement', 'Commune', 'Gestionnaire', 'Nombre de places'] };
  return feuilleOf(
    nom,
    { genre: 'tableau', cellules: [] },
    { dessus: [entete, ...lignes], titres: [], ou: () => ligne.ou },
  );
}

/** « Commune de Brisane », « Kergadiou »: of what follows. Any other heading is of no commune. */
function communeDuTitre(bloc: Texte, avant: string): string {
  const texte = sansFin(bloc.texte, ' :').trim();
  const nommee = communeNommee(texte);
  if (nommee !== null) return nommee;
  // « Petite enfance » heads a theme.
  if (champOf(texte) !== null) return '';
  const mots = texte.split(/[\s-]/);
  if (mots.length <= 5 && texte.length < 40 && /^\p{Lu}/u.test(texte) && mots.every((mot) => /^[\p{L}’']+$/u.test(mot)))
    return texte;
  return isTitre(bloc) ? '' : avant;
}

interface Equipement {
  readonly nom: string;
  readonly commune: string;
  readonly gestionnaire: string;
  readonly places: string;
}

function lireEquipement(texte: string): Equipement | null {
  const nombres = [...texte.matchAll(/(?<!\d)(\d{1,3})\s(?:places|berceaux)(?!\p{L})/giu)];
  const [, gestionnaire = ''] =
    /(?:g[ée]r[ée]e?s?\spar|gestionnaire\s?:|gestion\s?:|portée?\spar)\s?(?:la\s|le\s|l[’']|les\s)?([^,;:().]{3,80})/i.exec(
      texte,
    ) ?? [];
  if (nombres.length !== 1 && gestionnaire === '') return null;
  const [debut = '', suite = ''] = texte.split(/\s?[:,(;]\s?|\s[–—-]\s/);
  const nom = debut.replace(/^[-–•]\s/, '').trim();
  if (!/^\p{Lu}/u.test(nom) || nom.length < 3 || nom.length > 80 || /\d\s(?:places|berceaux)/.test(nom)) return null;
  // « Nom, Commune, 36 places »
  const commune = /^\p{Lu}[\p{L}’' -]{1,40}$/u.test(suite) && texte.includes(`${debut}, ${suite},`) ? suite : '';
  return {
    nom,
    commune,
    gestionnaire: gestionnaire.trim(),
    places: nombres.length === 1 ? (nombres[0]?.[1] ?? '') : '',
  };
}
