import { formatJour } from '../dossier/jours.js';
import type { Origine } from '../dossier/origine.js';
import { parseIntervalle } from '../dossier/valeurs/dates.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';
import { adresse } from '../tableur/classeur.js';
import { type CelluleDeGrille, type Grille, texteDe } from './grille.js';
import { withoutDeuxPoints } from './libelles.js';
import { scoreTitre } from './titres/titres.js';

/** What lines outside of the tables say of the convention: by column of the sheet Convention, and the communes. */
export interface Faits {
  readonly convention: Readonly<Record<string, CelluleALire>>;
  readonly communes: readonly CelluleALire[];
  readonly cellules: readonly {
    readonly feuille: string;
    readonly cellule: CelluleDeGrille;
    readonly grille: Grille;
  }[];
}

/** A line outside of the tables. */
export interface LigneDite {
  readonly grille: Grille;
  readonly cellules: readonly CelluleDeGrille[];
}

/** No title is longer. */
const longueurMax = 300;

/**
 * Reads the parties, the period and the Caf in the lines around the tables: « CTG 2026-2030 », « du 1er janvier 2026 au
 * 31 décembre 2030 », « Caf du Puy-de-Dôme », « Communes : A, B et C », a label and its value side by side. The first
 * line that says a thing gives it.
 */
export function readFaits(lignes: readonly LigneDite[]): Faits {
  const convention: Record<string, CelluleALire> = {};
  const communes: CelluleALire[] = [];
  const cellules: { feuille: string; cellule: CelluleDeGrille; grille: Grille }[] = [];
  const contextes = new Set<string>();
  for (const { grille, cellules: rangee } of lignes) {
    const origineDe = (cellule: CelluleDeGrille): Origine => ({
      feuille: grille.feuille.nom,
      cellule: adresse(grille.placeDe(cellule)),
    });
    for (const [place, cellule] of rangee.entries()) {
      if (cellule.contenu.genre !== 'texte') continue;
      const texte = texteDe(cellule);
      if (texte.length > longueurMax) continue;
      const suivante = rangee[place + 1];
      const dits = [
        ...(suivante && rangee.length <= 4 ? readLabel(texte, texteDe(suivante), origineDe(suivante)) : []),
        ...readDeuxPoints(texte, origineDe(cellule)),
        ...readPhrase(texte, origineDe(cellule), contextes.has(grille.feuille.nom)),
      ];
      if (/\b(?:ctg|convention)\b/.test(normalize(texte))) contextes.add(grille.feuille.nom);
      if (dits.length > 0) cellules.push({ feuille: grille.feuille.nom, cellule, grille });
      for (const { cle, source } of dits)
        if (cle === 'commune') communes.push(...splitCommunes(source));
        else if (cle !== 'communes') convention[cle] ??= source;
        else if (communes.length === 0) communes.push(...splitCommunes(source));
    }
  }
  return { convention, communes, cellules };
}

interface Dit {
  readonly cle: string;
  readonly source: CelluleALire;
}

/** « Caf » beside « Caf de l'Ain ». */
function readLabel(label: string, valeur: string, origine: Origine): readonly Dit[] {
  if (label.length > 60 || valeur.trim() === '') return [];
  const propre = withoutDeuxPoints(label);
  const texte = valeur.trim();
  const source: CelluleALire = { contenu: { genre: 'texte', texte }, origine };
  if (isLabelDeCommunes(propre)) return [{ cle: 'communes', source }];
  if (/^(?:periode|duree|dates?)\b/.test(normalize(propre))) {
    const dates = datesOf(texte, origine);
    if (dates.length > 0) return dates;
  }
  const [premier] = scoreTitre('convention', propre);
  if (!premier || premier.score < 0.8) return [];
  if ((premier.cle === 'debut' || premier.cle === 'fin') && !parseIntervalle(texte)) return [];
  // « Contact » beside « Téléphone » heads a list of people.
  if (/^(?:telephone|tel|courriel|e ?mail|mail|fonction|adresse|structure)$/.test(normalize(texte))) return [];
  const territoire = premier.cle === 'territoire' ? splitCommunes(source) : [];
  return [{ cle: premier.cle, source }, ...(territoire.length > 1 ? [{ cle: 'communes', source }] : [])];
}

/** A dash ends a piece when a label and its colon follow. */
function splitTirets(texte: string): readonly string[] {
  const morceaux: string[] = [];
  for (const part of texte.split(' – ')) {
    const place = part.indexOf(':');
    if (morceaux.length > 0 && (place < 2 || place > 40)) morceaux.push(`${morceaux.pop()} – ${part}`);
    else morceaux.push(part);
  }
  return morceaux;
}

/** « Communes : A, B et C ; Caf : Caf de l'Ain » in one cell. */
function readDeuxPoints(texte: string, origine: Origine): readonly Dit[] {
  const dits: Dit[] = [];
  for (const morceau of texte.split(/\n| {3}| \| /).flatMap(splitTirets)) {
    const place = morceau.indexOf(':');
    if (place <= 0 || place > 60) continue;
    dits.push(...readLabel(morceau.slice(0, place).trim(), morceau.slice(place + 1).trim(), origine));
  }
  return dits;
}

const motsDuContrat = /\b(?:ctg|convention territoriale|convention|contrat|plan d actions?|periode|programmation)\b/;
/** What speaks of another convention than the one in force. */
const motsDAvant = /\b(?:renouvellement|precedente?|ancienne?|fait suite|succede|prolonge|bilan de la ctg)\b/;

const departements =
  /\b(?:Caf|Caisse d[’']allocations familiales)\s+(?:de la |de l[’']|des |du |de |d[’'])\s*[A-ZÀ-Ý][\p{L}’'-]*(?:[ -](?:et |de |du |des |la |le |l[’'])?[A-ZÀ-Ý][\p{L}’'-]*){0,4}/u;

/** @param contexte a line before spoke of the convention */
function readPhrase(texte: string, origine: Origine, contexte: boolean): readonly Dit[] {
  const normal = normalize(texte);
  const parle = contexte || motsDuContrat.test(normal) || /^[^:]{0,60}\(?20\d\d *[-–] *20\d\d\)?/.test(texte);
  const dits: Dit[] = [];
  if (parle && !motsDAvant.test(normal)) dits.push(...datesOf(texte, origine));
  const caf = departements.exec(texte.replace(/\bCAF\b/g, 'Caf').replace(/\bcaisse d/g, 'Caisse d'));
  if (caf) dits.push(dit('caf', caf[0].replace(/^Caisse d[’']allocations familiales/, 'Caf'), origine));
  dits.push(...communesDe(texte, origine));
  if (!parle) return dits;
  for (const { cle, mots } of annonces) {
    const trouve = mots.exec(texte);
    const date = trouve && firstDate(texte.slice(trouve.index + trouve[0].length));
    if (date) dits.push(dit(cle, date, origine));
  }
  return dits;
}

const annonces = [
  { cle: 'signature', mots: /(?<!\p{L})sign[ée]+e?s?\s+(?:[^,.;]{0,60}?\s)?le\s+/iu },
  {
    cle: 'debut',
    mots: /(?<!\p{L})(?:prend(?:ra)? effet|entr[ée]e? en vigueur|d[ée]bute(?:ra)?|commence(?:ra)?|à compter|date d[’']effet)\s*:?\s*(?:du|le|au)?\s*/iu,
  },
  {
    cle: 'fin',
    mots: /(?<!\p{L})(?:[ée]ch[ée]ance|jusqu[’']au|expire(?:ra)?|prend(?:ra)? fin|se termine(?:ra)?|s[’']ach[èe]ve(?:ra)?)\s*:?\s*(?:le|au)?\s*/iu,
  },
] as const;

/** « les communes de A, B et C », « La commune de Bourg-Vallin » alone on its line. */
function communesDe(texte: string, origine: Origine): readonly Dit[] {
  const seule =
    /^(?:-\s*|•\s*)?(?:[Ll]a |[Ll]es )?(?:[Cc]ommune|[Vv]ille|[Mm]airie) (?:de |du |des |d[’'])(\p{Lu}[\p{L}’' -]{1,48})$/u.exec(
      texte.trim(),
    );
  if (seule?.[1]) return [dit('commune', seule[1].trim(), origine)];
  const liste =
    /(?<!\p{L})(?:[Cc]ommunes|[Vv]illes)(?: signataires| membres| concern[ée]es)? (?:de |d[’']|: ?)(\p{Lu}[^.;:()]{3,200})/u.exec(
      texte,
    );
  return liste?.[1] && /,| et /.test(liste[1]) ? [dit('communes', liste[1], origine)] : [];
}

function dit(cle: string, texte: string, origine: Origine): Dit {
  return { cle, source: { contenu: { genre: 'texte', texte }, origine } };
}

/** Both ends of a period that a text gives: « 2026-2030 », « du … au … ». */
function datesOf(texte: string, origine: Origine): readonly Dit[] {
  const duree = dureeDe(texte);
  if (duree) return [dit('debut', duree.debut, origine), dit('fin', duree.fin, origine)];
  const jours = /(\d{1,2}[/.]\d{1,2}[/.]20\d\d)\s*(?:-|–|—|→|au|à)\s*(\d{1,2}[/.]\d{1,2}[/.]20\d\d)/.exec(texte);
  if (jours?.[1] && jours[2]) return [dit('debut', jours[1], origine), dit('fin', jours[2], origine)];
  const annees = /(?<!\d|\/|\.)(20\d\d)\s*(?:[-–—/]|à|au)\s*(20\d\d)(?!\d)/.exec(texte);
  const bornes = /\b(?:du|entre le)\s{1,3}(.{4,30}?)\s{1,3}(?:au|et le|jusqu[’']au)\s{1,3}(.{4,30})/i.exec(texte);
  if (bornes?.[1] && bornes[2]) {
    const debut = firstDate(bornes[1]);
    const fin = firstDate(bornes[2]);
    if (debut && fin) return [dit('debut', debut, origine), dit('fin', fin, origine)];
  }
  if (!annees?.[1] || !annees[2]) return [];
  const ans = Number(annees[2]) - Number(annees[1]);
  if (ans < 1 || ans > 7) return [];
  return [dit('debut', `01/01/${annees[1]}`, origine), dit('fin', `31/12/${annees[2]}`, origine)];
}

const nombres: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6 };

/** « cinq ans à compter du 01/01/2026 » ends the day before five years later. */
function dureeDe(texte: string): { readonly debut: string; readonly fin: string } | null {
  const lu =
    /(?<!\p{L})(deux|trois|quatre|cinq|six|[2-7])\s{1,3}(?:ans|années)\s{0,3},?\s{1,3}(?:à compter|à partir)\s{1,3}du\s/iu.exec(
      texte,
    );
  const date = lu && firstDate(texte.slice(lu.index + lu[0].length));
  const debut = date ? parseIntervalle(date)?.debut : undefined;
  if (!lu || !debut) return null;
  const ans = nombres[lu[1]?.toLowerCase() ?? ''] ?? Number(lu[1]);
  const fin = new Date(`${debut}T00:00:00Z`);
  fin.setUTCFullYear(fin.getUTCFullYear() + ans);
  fin.setUTCDate(fin.getUTCDate() - 1);
  return { debut: formatJour(debut), fin: formatJour(fin.toISOString().slice(0, 10)) };
}

/** The longest beginning of a text that reads as a date. */
function firstDate(texte: string): string | null {
  const mots = texte
    .slice(0, 60)
    .split(/[\s,;).]+/)
    .filter((mot) => mot !== '');
  for (let nombre = Math.min(5, mots.length); nombre >= 1; nombre -= 1) {
    const essai = mots.slice(0, nombre).join(' ');
    if (parseIntervalle(essai)) return essai;
  }
  return null;
}

function isLabelDeCommunes(label: string): boolean {
  return /^(?:les )?(?:communes?|villes)(?: (?:signataires?|concernees?|membres?|du territoire|adherentes?|de la ctg|couvertes?|et villes))?$/.test(
    normalize(label),
  );
}

function splitCommunes({ contenu, origine }: CelluleALire): readonly CelluleALire[] {
  return texteDe({ contenu })
    .replace(/\([^()]{0,80}\)/g, '')
    .split(/[,;\n/]|\set\s{1,3}(?=(?:de |d[’'])?[A-ZÀ-Ý])|\s•\s/)
    .map((nom) =>
      nom
        .replace(/\.$/, '')
        .trim()
        .replace(/^(?:de |d[’'])(?=[A-ZÀ-Ý])/, ''),
    )
    .filter((nom) => nom.length > 1 && nom.length < 50 && /^[A-ZÀ-ÝL]/.test(nom))
    .map((nom) => ({ contenu: { genre: 'texte' as const, texte: nom }, origine }));
}
