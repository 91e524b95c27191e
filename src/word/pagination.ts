import type { PatchedTemplate, XmlElement } from 'docx';
import { strFromU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Paquet } from '../paquet/parties.js';
import type { Pages } from './renvois.js';

/**
 * The page on which each bookmark of a document starts, as Word lays its pages out. Costs seconds on a long document,
 * hence never done unasked. Where the layout has to guess (a font without known widths), it does its best.
 */
export async function estimatePages(paquet: Readonly<Paquet>): Promise<Pages> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  return estimatePageNumbersWith({ guess: true })(readPaquet(paquet)).bookmarks;
}

function readPaquet(paquet: Readonly<Paquet>): PatchedTemplate {
  const parts = new Map<string, XmlElement>();
  const binaryParts = new Map<string, Uint8Array>();
  for (const [chemin, octets] of Object.entries(paquet)) {
    if (/\.(?:xml|rels)$/.test(chemin)) parts.set(chemin, readXml(strFromU8(octets)));
    else binaryParts.set(chemin, octets);
  }
  return { parts, binaryParts };
}

/** A part as the layout reads it: its root under a nameless element, and nothing said of what an element lacks. */
function readXml(xml: string): XmlElement {
  const ouverts: XmlElement[] = [{}];
  const append = (noeud: XmlElement) => {
    const parent = ouverts.at(-1);
    if (parent?.elements) parent.elements.push(noeud);
    else if (parent) parent.elements = [noeud];
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: XmlElement = {
          type: 'element',
          name,
          ...(Object.keys(attributes).length > 0 && { attributes }),
        };
        append(element);
        ouverts.push(element);
      },
      onclosetag: () => {
        ouverts.pop();
      },
      ontext: (texte) => {
        const dernier = ouverts.at(-1)?.elements?.at(-1);
        if (dernier?.type === 'text') dernier.text = `${dernier.text}${texte}`;
        else append({ type: 'text', text: texte });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return ouverts[0] ?? {};
}
