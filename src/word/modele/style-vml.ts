/** The style of a VML shape: sizes, places, fonts. Nothing of it needs a bracket, a path or an address. */
export function cleanStyle(style: string): string {
  return style
    .split(';')
    .filter((declaration) => /^\s*[a-z][a-z-]*\s{0,9}:[^()\\/@<>]*$/i.test(declaration))
    .join(';');
}
