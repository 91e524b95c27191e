import { formatPourcent } from '../nombre-francais.js';
import { type ContenuLisible, graviteDUnChiffre, type Lu, refuse } from './lecture.js';
import { parseChiffre } from './nombres.js';
import { quote, textOf } from './textes.js';
import { contenuNombre, type TypeColonne, typeDe } from './type-de-colonne.js';

/** Beyond, a cell holds a sentence. */
const longueurMaximale = 120;

/**
 * A rate as a fraction: 0.6 from « 60 % », « 60 », 60, 0,6 or « 60 places pour 100 enfants »; « env. 60 % » and « 3/5 » are
 * read too, and said. A bare 1 is refused: 1 % or 100 %?
 */
export function lireTaux(contenu: ContenuLisible): Lu<number> {
  if (contenu.genre === 'nombre')
    return contenu.pourcentage ? { valeur: contenu.nombre } : fromNu(contenu.nombre, contenu);
  const texte = contenu.genre === 'texte' ? textOf(contenu) : '';
  if (texte !== '' && texte.length <= longueurMaximale) {
    const part = readPart(texte);
    if (part !== null) return { valeur: part, approche: approcheOf(contenu, part) };
    const lu = fromTexte(texte, contenu);
    if (lu) return lu;
  }
  return refuse(
    'taux-illisible',
    graviteDUnChiffre(textOf(contenu)),
    `« ${quote(contenu)} » n’est pas un pourcentage : saisissez par exemple 60 %.`,
  );
}

export const taux: TypeColonne<number> = typeDe(lireTaux, (valeur) => contenuNombre(valeur, true), {
  genre: 'nombre',
  format: '0%',
});

/** « 3/5 », « 3 sur 5 »: what is done of what is planned. « 3/2027 » is none. */
function readPart(texte: string): number | null {
  const [, fait, tout] = /^(\d{1,3}) ?(?:\/|sur) ?(\d{1,3})$/.exec(texte) ?? [];
  const [numerateur, denominateur] = [Number(fait), Number(tout)];
  return denominateur > 0 && numerateur <= denominateur ? arrondi(numerateur / denominateur) : null;
}

const environ = /^(?:env(?:iron|\.)?|~|≈|à peu près) ?|[ ,]{1,2}\(?(?:env\.?|environ)\)?$/i;
/** « réalisé à 50 % », « 50 % réalisé »: a word says the same as the column. */
const dit = /^(?:(?:réalisée?|faite?|avancement) ?:? ?)?(?:à )?(?=\d)|(?<=%) (?:réalisée?|faite?|d[’']avancement)$/gi;

function fromTexte(texte: string, contenu: ContenuLisible): Lu<number> | null {
  const exact = texte.replace(environ, '');
  const pourcent = /^(.{0,40}\d)\s?(?:%|pct|(?:places? )?pour (?:cent|100)\b.*)$/iu.exec(exact.replace(dit, ''));
  const chiffre = parseChiffre(pourcent?.[1] ?? exact);
  if (!chiffre || 'ambigu' in chiffre) return null;
  const lu = pourcent ? { valeur: arrondi(chiffre.nombre / 100) } : fromNu(chiffre.nombre, contenu);
  return exact === texte || 'refus' in lu ? lu : { ...lu, approche: approcheOf(contenu, lu.valeur) };
}

function approcheOf(contenu: ContenuLisible, fraction: number) {
  return {
    regle: 'taux-approche',
    gravite: 'info',
    message: `« ${quote(contenu)} » est lu ${formatPourcent(fraction, 1)} : écrivez le pourcentage si ce n’est pas celui-là.`,
  } as const;
}

function fromNu(nombre: number, contenu: ContenuLisible): Lu<number> {
  if (nombre === 1)
    return refuse(
      'taux-ambigu',
      'empeche-envoi',
      `« ${quote(contenu)} » peut vouloir dire 1 % ou 100 % : ajoutez le signe %.`,
    );
  if (nombre < 0)
    return refuse(
      'taux-illisible',
      'empeche-envoi',
      `« ${quote(contenu)} » est négatif : saisissez un pourcentage de 0 à 100 %.`,
    );
  return { valeur: nombre < 1 ? nombre : arrondi(nombre / 100) };
}

function arrondi(fraction: number): number {
  return Number(fraction.toPrecision(12));
}
