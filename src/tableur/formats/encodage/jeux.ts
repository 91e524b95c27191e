/** A set of characters that writes one byte a letter. */
export type NomJeu = 'windows-1252' | 'iso-8859-15' | 'mac' | 'ms-dos';

/** The characters of the bytes 0x80 to 0xFF; « � » where there is none. */
export interface Jeu {
  readonly nom: NomJeu;
  readonly hauts: readonly string[];
}

const latin =
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';
const latin15 = [
  ['¤', '€'],
  ['¦', 'Š'],
  ['¨', 'š'],
  ['´', 'Ž'],
  ['¸', 'ž'],
  ['¼', 'Œ'],
  ['½', 'œ'],
  ['¾', 'Ÿ'],
].reduce((texte, [avant = '', apres = '']) => texte.replace(avant, apres), latin);

const jeu = (nom: NomJeu, hauts: string): Jeu => ({ nom, hauts: [...hauts] });

/** The likeliest in France first: what a doubt is settled by. */
export const jeux: readonly Jeu[] = [
  jeu('windows-1252', `€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ${latin}`),
  jeu('iso-8859-15', `${'�'.repeat(32)}${latin15}`),
  jeu(
    'mac',
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ),
  // As France had it once the euro came (« 858 »), but for the letter whose place the euro took, which French does not have.
  jeu(
    'ms-dos',
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ),
];
