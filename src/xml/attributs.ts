import { decodeEntites, decodeEntitesTolerant } from './entites.js';

const codes = { guillemet: 0x22, apostrophe: 0x27, barre: 0x2f, egal: 0x3d, superieur: 0x3e };

/** What XML takes for white space. */
export function isBlanc(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Where a start tag ends, just after its « > », and whether it closes the element that it opens. */
export interface FinDeBalise {
  readonly fin: number;
  readonly vide: boolean;
}

/**
 * Goes over the attributes of a tag, from a place on to its « > »: that of a value aside. It makes something of any
 * text, as programs that read other people's XML do: a value without quotes, an attribute without a value.
 * @param onAttribut is given the name and the value as they stand; true stops
 * @returns null when the text ends before the tag
 */
export function readAttributs(
  xml: string,
  depuis: number,
  onAttribut: (nom: string, valeur: string) => boolean,
): FinDeBalise | null {
  let rang = depuis;
  let vide = false;
  while (rang < xml.length) {
    const code = xml.charCodeAt(rang);
    if (code === codes.superieur) return { fin: rang + 1, vide };
    if (code === codes.barre || isBlanc(code)) {
      vide ||= code === codes.barre;
      rang += 1;
      continue;
    }
    vide = false;
    const finNom = endOfNom(xml, rang + 1, codes.egal);
    const nom = xml.slice(rang, finNom);
    const suite = skipBlancs(xml, finNom);
    const valeur = xml.charCodeAt(suite) === codes.egal ? placeOfValeur(xml, skipBlancs(xml, suite + 1)) : null;
    if (valeur && valeur.fin < 0) return null;
    rang = valeur ? valeur.suite : suite;
    if (onAttribut(nom, valeur ? xml.slice(valeur.debut, valeur.fin) : '')) return null;
  }
  return null;
}

function placeOfValeur(xml: string, debut: number) {
  const code = xml.charCodeAt(debut);
  if (code === codes.guillemet || code === codes.apostrophe) {
    const fin = xml.indexOf(code === codes.guillemet ? '"' : "'", debut + 1);
    return { debut: debut + 1, fin, suite: fin + 1 };
  }
  let fin = debut;
  while (fin < xml.length && !isBlanc(xml.charCodeAt(fin)) && xml.charCodeAt(fin) !== codes.superieur) fin += 1;
  return { debut, fin, suite: fin };
}

/** Where a name ends: at a white space, « / », « > », the end, or that sign. */
export function endOfNom(xml: string, debut: number, aussi = codes.superieur): number {
  let rang = debut;
  for (let code = xml.charCodeAt(rang); rang < xml.length; code = xml.charCodeAt(rang)) {
    if (isBlanc(code) || code === codes.barre || code === codes.superieur || code === aussi) break;
    rang += 1;
  }
  return rang;
}

/** The first place from there on that is no white space. */
export function skipBlancs(xml: string, depuis: number): number {
  let rang = depuis;
  while (isBlanc(xml.charCodeAt(rang))) rang += 1;
  return rang;
}

/** The name of an element or an attribute, its prefix left out: « c » for « x:c ». */
export function localOf(nom: string): string {
  return nom.slice(nom.indexOf(':') + 1);
}

/** The value of an attribute, its name with or without a prefix (« id » for « r:id »); null when the tag has none. */
export function attributOf(attributs: string, nom: string): string | null {
  let trouvee: string | null = null;
  readAttributs(attributs, 0, (lu, valeur) => {
    if (localOf(lu) !== nom) return false;
    trouvee = decodeEntites(valeur) ?? '';
    return true;
  });
  return trouvee;
}

/** The attributes of a tag by their names as they stand; the first of those that have the same. */
export type Attributs = Readonly<Record<string, string>>;

const aucun: Attributs = Object.freeze({});

export function attributsOf(attributs: string): Attributs {
  if (attributs === '') return aucun;
  const valeurs: Record<string, string> = {};
  readAttributs(attributs, 0, (nom, valeur) => {
    if (!Object.hasOwn(valeurs, nom)) valeurs[nom] = decodeEntitesTolerant(valeur);
    return false;
  });
  return valeurs;
}

/** Whether the value of an attribute says yes, as XML has it or as older programs do. */
export function isVrai(valeur: string): boolean {
  return /^(?:1|true|on)$/i.test(valeur.trim());
}
