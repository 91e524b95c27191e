/**
 * How much a text looks like French, by its letters and signs beyond ASCII, each in its place: « é » in a word, « ’ » between
 * two letters, « € » after a figure. What French has no use for counts against it. Zero for a text that has none of these.
 */
export function noteDe(texte: string): number {
  let note = 0;
  for (let rang = 0; rang < texte.length; rang += 1)
    if (texte.charCodeAt(rang) >= 0x80) note += noteDuSigne(texte.slice(rang, rang + 3), texte[rang - 1] ?? '');
  return note;
}

const courantes = 'éèêçàùâîôû';
const minuscules = `${courantes}ëïöüäæœ`;
const majuscules = minuscules.toUpperCase();
const etrangere = -3;

/** @param suite the letter, and the two after it */
function noteDuSigne(suite: string, avant: string): number {
  const [signe = '', apres = ''] = suite;
  if (signe === 'à') return noteDeA(avant, apres);
  if (minuscules.includes(signe)) return noteDeMinuscule(suite, avant);
  if (majuscules.includes(signe)) return noteDeMajuscule(signe, avant, apres);
  if (/[\u2500-\u259f]/.test(signe)) return isLettre(avant) || isLettre(apres) ? etrangere : 0;
  return noteDePonctuation(signe, avant, apres);
}

/** A word of its own, or the end of « là », « déjà » and « voilà ». */
function noteDeA(avant: string, apres: string): number {
  if (isLettre(apres)) return etrangere;
  return !isLettre(avant) || /[lj]/i.test(avant) ? 3 : -1;
}

function noteDeMinuscule(suite: string, avant: string): number {
  const [signe = '', apres = ''] = suite;
  if (isLettre(avant)) return courantes.includes(signe) ? 3 : 1;
  if (!isLettre(apres) || isMajuscule(apres)) return -1;
  return initiales.some((initiale) => suite.startsWith(initiale)) ? 3 : 0;
}

/** What words begin with: « été », « être », « âge », « âme », « île », « ôter », « œuvre », « ça ». */
const initiales = ['é', 'êtr', 'âg', 'âm', 'îl', 'ôte', 'œu', 'ça'];

function noteDeMajuscule(signe: string, avant: string, apres: string): number {
  if (isLettre(avant) && (!isMajuscule(avant) || (isLettre(apres) && !isMajuscule(apres)))) return etrangere;
  if (!isLettre(apres) && !isMajuscule(avant)) return signe === 'À' ? 1 : -1;
  return /[ÉÀÊÇÈ]/.test(signe) ? 2 : /[ŒÂÎÔ]/.test(signe) ? 1 : 0;
}

function noteDePonctuation(signe: string, avant: string, apres: string): number {
  const lettres = isLettre(avant) && isLettre(apres);
  switch (signe) {
    case '’':
      return lettres ? 3 : 0;
    case '·':
      return lettres ? 1 : 0;
    case '«':
    case '“':
    case '‘':
      return isLettre(avant) || apres === '' ? -1 : 1;
    case '»':
    case '”':
      return isLettre(apres) || avant === '' ? -1 : 1;
    case '°':
      return /[n\d]/i.test(avant) ? 2 : -1;
    case '€':
      return isLettre(apres) ? -1 : /[\d\s(kM]/.test(avant) ? 3 : 0;
    case '²':
    case '³':
      return /m/i.test(avant) ? 1 : -1;
    case '–':
    case '—':
      return lettres ? -1 : 1;
    case '…':
      return isLettre(apres) ? -1 : 1;
    case '\u00a0':
    case '\u202f':
      return lettres ? 0 : 1;
    case '\ufeff':
      return 0;
    case '•':
    case '×':
    case '±':
    case '½':
    case '§':
      return lettres ? etrangere : 0;
    default:
      return etrangere;
  }
}

function isLettre(signe: string): boolean {
  return signe !== '' && (/[a-z]/i.test(signe) || minuscules.includes(signe) || majuscules.includes(signe));
}

function isMajuscule(signe: string): boolean {
  return signe !== '' && (/[A-Z]/.test(signe) || majuscules.includes(signe));
}
