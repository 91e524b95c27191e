import { normalize } from '../../dossier/valeurs/normalisation.js';
import { type Mot, readMots } from './mots.js';
import { fonctions, isDansUnNomDeLieu, motsOutils } from './noms-communs.js';

const civilites: ReadonlySet<string> = new Set(
  'm mm mr mme mmes mlle mlles melle melles pr monsieur madame mademoiselle messieurs mesdames dr docteur me maitre'.split(
    ' ',
  ),
);
/** What every text that holds one must have: looked for first, in a tenth of the time. */
const indice =
  /(?<!\p{L})(?:m{1,2}|mr|mmes?|me?l{1,2}es?|monsieur|madame|mademoiselle|messieurs|mesdames|[dp]r|docteur|me|ma[iî]tre)(?!\p{L})/iu;
/** Those after which people in a hurry write a surname without its capital: « mme traoré ». */
const familieres: ReadonlySet<string> = new Set(['m', 'mr', 'mme', 'mmes', 'mlle', 'melle', 'monsieur', 'madame']);
const particules = /^(?:de|du|des|la|le|les|el|al|ben|van|von|da|dos|di|veuve|epouse|nee)$/;

/** Whether a text names somebody after « Mme », « M. », « Dr »…, by a surname or an initial, whatever the case. */
export function hasCivilite(texte: string, lireMots: () => readonly Mot[] = () => readMots(texte)): boolean {
  if (!indice.test(texte)) return false;
  const mots = lireMots();
  return mots.some(
    (mot, rang) =>
      isCivilite(mot, mots[rang - 1], mots[rang + 1]) &&
      namesSomebody(mot, mots.slice(rang + 1, rang + 5)) &&
      !isDansUnNomDeLieu(texte.slice(Math.max(0, mot.debut - 60), mot.debut)),
  );
}

function isCivilite({ mot, forme }: Mot, avant: Mot | undefined, apres: Mot | undefined): boolean {
  if (!civilites.has(forme)) return false;
  // « Me Fabre », « Maître Delaunay »; « donnez-me », « maître d’ouvrage » are none.
  if (forme === 'me' || forme === 'maitre') return mot === 'Me' || mot === 'Maître';
  // « Pr Martin », « Pr. Martin »; « PR » is anything.
  if (forme === 'pr') return mot === 'Pr' || mot === 'Pr.';
  if (forme !== 'm') return true;
  // « 2 M Euros », « M 14 », « taille M ».
  if (mot === 'm') return apres?.avant.startsWith('.') ?? false;
  return mot === 'M.' || (!/^\d/.test(avant?.mot ?? '') && apres?.capitale === true);
}

function namesSomebody({ forme }: Mot, suite: readonly Mot[]): boolean {
  const [premier] = suite;
  // « Mme la conseillère », « M. le Préfet », « Mme l’adjointe »: an office.
  if (!premier || /^(?:la|le|les)$/.test(premier.mot)) return false;
  const nom = suite.find(
    ({ forme: mot, mot: ecrit }, rang) => rang === 3 || !particules.test(mot) || ecrit.length === 1,
  );
  if (
    !nom ||
    !suite.slice(0, suite.indexOf(nom) + 1).every(({ avant }) => /^\.?[^\S\n]{0,99}(?:[dD][’'])?$/.test(avant))
  )
    return false;
  if (/^\p{L}\.?$/u.test(nom.mot))
    return !/^x/i.test(nom.mot) && forme !== 'me' && (nom.capitale || (forme !== 'm' && !/^[ay]$/.test(nom.mot)));
  if (/^x+$/.test(nom.forme) || fonctions.has(nom.forme.split(' ')[0] ?? '') || civilites.has(nom.forme)) return false;
  if (nom.capitale) return nom.mot.length > 1;
  return (
    familieres.has(forme) &&
    nom === premier &&
    nom.mot.length > 3 &&
    !motsOutils.has(normalize(nom.mot)) &&
    !/^\d/.test(nom.mot)
  );
}
