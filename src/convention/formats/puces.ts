/** What marks an item at the start of its line, and the blanks after it. */
export const puce = /^(?:[-–•▪▫◦●○■□➢➤➔→✓*>\uf0b7\uf0a7\uf0d8]|o(?=\s))(?:\s?[>–-])?\s+/;
