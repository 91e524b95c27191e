import { findProches, formatProches } from '../proches.js';

/**
 * What is wrong in the command that was typed, with what was probably meant.
 * @param message of yargs, in French already
 * @param aide the help of the command, where its options are named
 * @param args as typed
 */
export function messageDeCommande(message: string | null, aide: string, args: readonly string[]): string {
  const phrase = (message ?? 'La commande est incomplète.').trim();
  return `${phraseDe(phrase, aide, args)}\n« bilan-ctg --help » donne les commandes, et « bilan-ctg COMMANDE --help » leurs options.`;
}

function phraseDe(phrase: string, aide: string, args: readonly string[]): string {
  const [, inconnues] =
    /^(?:L’option « ([^»]+) » n’existe pas|Ces options n’existent pas : (.+))\.$/
      .exec(phrase)
      ?.filter((texte) => texte !== undefined) ?? [];
  if (inconnues)
    return inconnues
      .split(', ')
      .map((nom) => phraseInconnue(nom, aide, args))
      .join('\n');
  const [, recue, choix] = /^[^"]*a reçu "([^"]*)" ; valeurs possibles : (.*)\./.exec(phrase) ?? [];
  if (recue && choix) {
    const valeurs = choix.split(',').map((valeur) => valeur.trim().replace(/^"|"$/g, ''));
    return `${phrase}${formatProches(findProches(recue, valeurs, 1))}`;
  }
  const [, commande] = /^Vouliez-vous dire « (.+) » \?$/.exec(phrase) ?? [];
  return commande ? `La commande « ${args[0]} » n’existe pas. ${phrase}` : phrase;
}

/** yargs calls options the words in excess too: a file name with spaces and no quotes, most often. */
function phraseInconnue(nom: string, aide: string, args: readonly string[]): string {
  if (!args.some((mot) => mot.replace(/^--?/, '').split('=')[0] === nom && mot.startsWith('-')))
    return `« ${nom} » est de trop. Mettez entre guillemets les noms de fichiers qui contiennent des espaces.`;
  const options = [...new Set([...aide.matchAll(/--([a-z][\w-]+)/g)].map(([, option = '']) => option))];
  const proches = findProches(nom, options).map((option) => `--${option}`);
  return `L’option « --${nom} » n’existe pas.${formatProches(proches)}`;
}
