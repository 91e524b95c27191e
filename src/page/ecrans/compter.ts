/** « 4 constats ». */
export function compter(nombre: number, un: string, plusieurs = `${un}s`): string {
  return `${nombre} ${nombre > 1 ? plusieurs : un}`;
}
