import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import { readAnnuaire } from '../../../paquet/annuaire.js';
import { inflateParts } from '../../../paquet/inflation.js';
import { type Element, elementsOf, findAll, parseXml } from '../../../xml/arbre.js';
import type { Bloc, Document, Texte } from '../../document.js';
import { nettoie } from '../../document.js';
import { createStyles, type StylesOdt } from './styles.js';
import { readTableau } from './tableaux.js';

const quoi = 'Le fichier de la convention';
const maxInflates = 60 * 1024 * 1024;
const maxElements = 1_500_000;

/**
 * Reads an OpenDocument text as blocks, what tracked changes took out left out.
 * @throws ErreurUtilisateur when it is damaged, protected or abnormally large
 */
export function readOdt(octets: Uint8Array): Document {
  const abime = () => new ErreurUtilisateur(`${quoi} est incomplet ou abîmé : reprenez le fichier d’origine.`);
  const tropGros = () =>
    new ErreurUtilisateur(
      `${quoi} est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence.`,
    );
  const entrees = readAnnuaire(octets);
  if (!entrees) throw abime();
  const parts = inflateParts(entrees, {
    garde: (nom) => /^(?:content|styles)\.xml$|^META-INF\/manifest\.xml$/.test(nom),
    max: maxInflates,
    refus: { abimee: abime, tropGrosse: tropGros },
  });
  if (new TextDecoder().decode(parts['META-INF/manifest.xml'] ?? new Uint8Array()).includes('encryption-data'))
    throw new ErreurUtilisateur(
      `${quoi} est protégé par un mot de passe : ouvrez-le dans LibreOffice, enregistrez-le sans mot de passe, puis recommencez.`,
    );
  const contenu = parseXml(parts['content.xml'], { max: maxElements, refuse: tropGros });
  const [corps] = contenu ? findAll(contenu, 'office:text') : [];
  if (!contenu || !corps) throw abime();
  const styles = createStyles([parseXml(parts['styles.xml'], { max: maxElements, refuse: tropGros }), contenu]);
  return { blocs: readBlocs(corps, styles), remarques: [] };
}

/** What holds no text of the document. */
const laisses = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:table-of-content',
  'office:forms',
  'office:annotation',
  'text:note',
]);

function readBlocs(
  parent: Element,
  styles: StylesOdt,
  liste: { niveau: number; style: string } | null = null,
): readonly Bloc[] {
  return elementsOf(parent).flatMap((element): readonly Bloc[] => {
    if (laisses.has(element.name)) return [];
    if (element.name === 'text:p' || element.name === 'text:h') return readTexte(element, styles, liste);
    if (element.name === 'table:table') return readTableau(element, styles, (cellule) => readBlocs(cellule, styles));
    if (element.name === 'text:list') {
      const style = element.attribs['text:style-name'] ?? liste?.style ?? '';
      return readBlocs(element, styles, { niveau: liste ? liste.niveau + 1 : 0, style });
    }
    return readBlocs(element, styles, liste);
  });
}

function readTexte(
  element: Element,
  styles: StylesOdt,
  liste: { niveau: number; style: string } | null,
): readonly Bloc[] {
  const style = styles.paragraphe(element.attribs['text:style-name'] ?? '');
  const lu = { texte: '', gras: true, cadres: [] as Element[] };
  visit(element, style.gras, styles, lu);
  const plan = element.name === 'text:h' ? Number(element.attribs['text:outline-level'] ?? 1) : style.niveau;
  const texte = nettoie(lu.texte);
  const numero = texte === '' ? null : liste ? styles.numero(liste.style, liste.niveau) : null;
  const entier = numero === null ? texte : `${numero} ${texte}`;
  const gras = lu.gras && texte !== '';
  const bloc: Texte =
    plan > 0
      ? { genre: 'titre', niveau: plan, texte: entier, gras: true }
      : { genre: liste ? 'item' : 'paragraphe', niveau: liste?.niveau ?? 0, texte: entier, gras };
  return [...(texte === '' ? [] : [bloc]), ...lu.cadres.flatMap((cadre) => readBlocs(cadre, styles))];
}

function visit(
  parent: Element,
  gras: boolean,
  styles: StylesOdt,
  lu: { texte: string; gras: boolean; cadres: Element[] },
): void {
  for (const noeud of parent.children) {
    if (noeud.type === 'text') {
      // Line breaks of the XML are spaces.
      const data = noeud.data.replace(/\s+/g, ' ');
      lu.texte += data;
      if (data.trim() !== '' && !gras) lu.gras = false;
    } else if (noeud.type === 'element') {
      if (laisses.has(noeud.name)) continue;
      if (noeud.name === 'draw:text-box') lu.cadres.push(noeud);
      else if (noeud.name === 'text:line-break') lu.texte += '\n';
      else if (noeud.name === 'text:s' || noeud.name === 'text:tab') lu.texte += noeud.name === 'text:s' ? ' ' : '\t';
      else if (!/^(?:svg|office:binary)/.test(noeud.name))
        visit(noeud, styles.gras(noeud.attribs['text:style-name'] ?? '') ?? gras, styles, lu);
    }
  }
}
