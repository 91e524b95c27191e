/**
 * Counts the cells of a sheet's XML as its bytes come in: the spreadsheet library makes an object of each, and a file of
 * a few kilobytes may hold millions of them.
 * @returns a function that takes the next bytes and gives the count so far
 */
export function countCellules(): (morceau: Uint8Array) => number {
  let total = 0;
  let avant = 0;
  let encoreAvant = 0;
  return (morceau) => {
    for (const octet of morceau) {
      // « <c » and what may follow it: a space of any kind, « > » or « / ».
      if (encoreAvant === 0x3c && avant === 0x63 && (octet <= 0x20 || octet === 0x3e || octet === 0x2f)) total += 1;
      encoreAvant = avant;
      avant = octet;
    }
    return total;
  };
}
