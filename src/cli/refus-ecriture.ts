/** Why a file, or a folder of them, could not be written: what the system said, in a sentence that says what to do. */
export function messageEcriture(chemin: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return messageExistant(chemin);
  return `« ${chemin} » ne peut pas être écrit${suiteDe(code)}`;
}

/** The same of a folder that is written whole or not at all. */
export function messageDossier(chemin: string, { code }: NodeJS.ErrnoException): string {
  return `Le dossier « ${chemin} » ne peut pas être écrit${suiteDe(code)}`;
}

export function messageExistant(chemin: string, option = '--sortie'): string {
  return `Le fichier « ${chemin} » existe déjà et n’a pas été touché : choisissez un autre nom${avec(option)}, ou ajoutez --forcer pour le remplacer.`;
}

/** A file named by an argument, and not by an option, needs no word of how to name another. */
export function avec(option: string): string {
  return option === '' ? '' : ` avec ${option}`;
}

function suiteDe(code: string | undefined): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return ' : fermez-le dans Word s’il est ouvert, ou vérifiez vos droits sur le dossier.';
    case 'ENOSPC':
    case 'EDQUOT':
      return ' : le disque est plein. Ce qui existait n’a pas été touché.';
    case 'ENAMETOOLONG':
      return ' : ce nom est trop long.';
    case 'ENOENT':
      return ' : le dossier où l’écrire a disparu. Vérifiez qu’il est toujours là (un partage débranché ?), puis recommencez.';
    case 'EMFILE':
    case 'ENFILE':
      return ' : trop de fichiers sont ouverts à la fois. Fermez d’autres programmes, puis recommencez.';
    default:
      return ` (${code ?? 'erreur inconnue'}).`;
  }
}
