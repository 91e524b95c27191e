/** The rows of a table written as text, « a | b | c » a line, so that it reads as a document does. */
export function rowsOf(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((ligne) => ligne.trim() !== '')
    .map((ligne) => ligne.split(' | ').map((case_) => case_.trim()));
}
