/** yargs' own words. Its French file cannot be found once the command is bundled, and says « Arguments inconnus » in a colder way. */
const phrases = {
  'Commands:': 'Commandes :',
  'Options:': 'Options :',
  'Examples:': 'Exemples :',
  'Positionals:': 'Arguments :',
  boolean: 'oui/non',
  count: 'nombre',
  string: 'texte',
  number: 'nombre',
  array: 'liste',
  required: 'obligatoire',
  default: 'par défaut',
  'default:': 'par défaut :',
  'choices:': 'choix :',
  'aliases:': 'alias :',
  'generated-value': 'calculé',
  'Not enough non-option arguments: got %s, need at least %s': {
    one: 'Il manque un argument : %s donné, %s attendu.',
    other: 'Il manque des arguments : %s donnés, %s attendus.',
  },
  'Too many non-option arguments: got %s, maximum of %s': {
    one: 'Il y a un argument de trop : %s donné, %s au plus. Mettez entre guillemets les noms de fichiers qui contiennent des espaces.',
    other:
      'Il y a trop d’arguments : %s donnés, %s au plus. Mettez entre guillemets les noms de fichiers qui contiennent des espaces.',
  },
  'Missing argument value: %s': {
    one: 'L’option --%s attend une valeur.',
    other: 'Ces options attendent une valeur : %s.',
  },
  'Missing required argument: %s': {
    one: 'L’option --%s est obligatoire.',
    other: 'Ces options sont obligatoires : %s.',
  },
  'Unknown argument: %s': { one: 'L’option « %s » n’existe pas.', other: 'Ces options n’existent pas : %s.' },
  'Unknown command: %s': { one: 'La commande « %s » n’existe pas.', other: 'Ces commandes n’existent pas : %s.' },
  'Unknown arguments: %s': { one: 'L’option « %s » n’existe pas.', other: 'Ces options n’existent pas : %s.' },
  'Invalid values:': 'Valeur non prévue :',
  'Argument: %s, Given: %s, Choices: %s': 'l’option --%s a reçu %s ; valeurs possibles : %s.',
  'Did you mean %s?': 'Vouliez-vous dire « %s » ?',
  'Show help': 'Affiche l’aide',
  'Show version number': 'Affiche la version',
} satisfies Record<string, string | { readonly one: string; readonly other: string }>;

/** yargs' types know only plain strings; its catalogue holds plurals too. */
export const francais = phrases as unknown as Record<string, string>;
