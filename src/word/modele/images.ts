/** The kinds of pictures that Word shows, by the ends of their names and what their bytes begin with. */
const imagesGardees = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;
const debuts: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  // EMF, then WMF with and without its own header.
  [0x01, 0x00, 0x00, 0x00],
  [0xd7, 0xcd, 0xc6, 0x9a],
  [0x01, 0x00, 0x09, 0x00],
  [0x02, 0x00, 0x09, 0x00],
];

/** Whether a file is such a picture, and not a page or a drawing that could fetch something under a picture's name. */
export function isImage(chemin: string, octets: Uint8Array | undefined): boolean {
  return (
    octets !== undefined &&
    imagesGardees.test(chemin) &&
    debuts.some((debut) => debut.every((octet, rang) => octets[rang] === octet))
  );
}
