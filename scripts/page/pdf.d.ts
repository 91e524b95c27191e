/** For the tests, which are typed. */
export const pdfEnLecture: {
  /** The library made lighter; null for any other module. */
  readonly transform: (code: string, chemin: string) => { readonly code: string } | null;
};
