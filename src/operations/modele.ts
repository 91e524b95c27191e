import type { Fichier } from '../documents/fichier.js';
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { feuillesLegeres, isLegere } from '../dossier/usages.js';
import { contenuDeDepart, parseRenseignements, type Renseignement } from '../lecture/depart.js';
import type { ContenuSuivi } from '../tableur/suivi/contenu-suivi.js';
import { contenuOfDossier } from '../tableur/suivi/depuis-dossier.js';
import { type EtendueDuSuivi, suiviEntier, writeSuivi } from '../tableur/suivi/ecrire-suivi.js';
import { ouvrir } from './suivi.js';

/** What a blank tracker begins with. */
export interface DemandeDeModele {
  /** Date of the workbook, `AAAA-MM-JJ`. */
  readonly date: string;
  /**
   * What is known already: a text of « clé : valeur » lines, a tracker whose convention, communes and axes are taken over, or the
   * signed convention (`.docx`, `.odt`, `.pdf`, `.txt`), all that it says then being to be confirmed.
   */
  readonly depuis?: Fichier | null | undefined;
  /** Every sheet and every column, open; without it, those that a point d'étape needs, the other columns folded. */
  readonly complet?: boolean | undefined;
  /** What is said besides, which prevails. */
  readonly renseignements?: readonly Renseignement[] | undefined;
}

/** A blank tracker, and what a person has to know of it. */
export interface ModeleRendu extends Fichier {
  /** How many values are to be confirmed, each with its note. */
  readonly aConfirmer: number;
  readonly remarques: readonly string[];
}

/** What one agent can keep up: the sheets and the columns of a point d'étape, the other columns in closed groups. */
const suiviLeger: EtendueDuSuivi = { feuilles: feuillesLegeres, ouvertes: isLegere, greffe: null };

const nom = 'suivi.xlsx';

/**
 * A blank tracker, with what is already known of the convention.
 * @throws ErreurUtilisateur (exit 2) when what is given cannot be read
 */
export async function modele(demande: DemandeDeModele): Promise<ModeleRendu> {
  const { date, depuis, complet = false, renseignements = [] } = demande;
  if (depuis && isConvention(depuis)) return modeleDeConvention(depuis, demande);
  const contenu = await createDepart(depuis, renseignements);
  const octets = await writeSuivi(contenu, date, complet ? suiviEntier : suiviLeger);
  return { nom, octets, aConfirmer: 0, remarques: [] };
}

/** More lines than what is known beforehand ever takes. */
const longueurDeConvention = 30;

/** Whether a file is the convention itself, and not what somebody noted of it, « clé : valeur ». */
function isConvention({ nom: nomDuFichier, octets }: Fichier): boolean {
  if (/\.(?:docx|odt|pdf)$/i.test(nomDuFichier)) return true;
  if (!/\.txt$/i.test(nomDuFichier)) return false;
  const lignes = new TextDecoder()
    .decode(octets)
    .split(/\r\n?|\n/)
    .filter((ligne) => ligne.trim() !== '');
  const notees = lignes.filter((ligne) => ligne.startsWith('#') || ligne.slice(0, 60).includes(':'));
  const hasArticles = lignes.some((ligne) => /^\s{0,8}article \d/i.test(ligne));
  return lignes.length > longueurDeConvention && (hasArticles || notees.length < lignes.length / 2);
}

async function modeleDeConvention(
  depuis: Fichier,
  { date, complet = false, renseignements = [] }: DemandeDeModele,
): Promise<ModeleRendu> {
  const [{ lireConvention }, { lignesDeDepart }, { writeSuiviAConfirmer }] = await Promise.all([
    import('./convention.js'),
    import('../completer/depart.js'),
    import('../tableur/complement/suivi-a-confirmer.js'),
  ]);
  const { propositions, remarques } = await lireConvention(depuis);
  const donnes = contenuDeDepart(renseignements);
  const lues = new Map(lignesDeDepart(propositions));
  // What a person says needs no confirmation.
  if (donnes.lignes.communes?.length) lues.delete('communes');
  const dites = donnes.lignes.convention?.[0]?.cellules ?? {};
  const notes = new Map(
    [...lues].map(([cle, lignes]) => [
      cle,
      lignes.map(({ notes: siennes }) =>
        cle === 'convention'
          ? Object.fromEntries(Object.entries(siennes).filter(([colonne]) => dites[colonne] === undefined))
          : siennes,
      ),
    ]),
  );
  const contenu: ContenuSuivi = {
    axes: donnes.axes.length > 0 ? donnes.axes : axesDe(lues),
    lignes: {
      ...donnes.lignes,
      ...Object.fromEntries([...lues].map(([cle, lignes]) => [cle, lignes.map(sansNotes)])),
      convention: [{ autres: {}, cellules: { ...lues.get('convention')?.[0]?.cellules, ...dites } }],
    },
  };
  const octets = await writeSuiviAConfirmer(contenu, notes, date, complet ? suiviEntier : etenduePour(lues));
  const aConfirmer = [...notes.values()].flat().reduce((somme, siennes) => somme + Object.keys(siennes).length, 0);
  return { nom, octets, aConfirmer, remarques };
}

type Lues = ReadonlyMap<CleFeuille, readonly { readonly cellules: ContenuDeLigne }[]>;
type ContenuDeLigne = NonNullable<ContenuSuivi['lignes']['actions']>[number]['cellules'];

function sansNotes({ cellules }: { readonly cellules: ContenuDeLigne }) {
  return { cellules, autres: {} };
}

function axesDe(lues: Lues): readonly string[] {
  const axes = (lues.get('actions') ?? []).flatMap(({ cellules: { axe } }) =>
    axe?.genre === 'texte' ? axe.texte : [],
  );
  return [...new Set(axes)];
}

/** The light tracker, with the sheets and the columns that the convention fills. */
function etenduePour(lues: Lues): EtendueDuSuivi {
  return {
    ...suiviLeger,
    feuilles: (Object.keys(feuilles) as CleFeuille[]).filter((cle) => feuillesLegeres.includes(cle) || lues.has(cle)),
    ouvertes: (cle, colonne) =>
      isLegere(cle, colonne) || (lues.get(cle) ?? []).some(({ cellules }) => cellules[colonne] !== undefined),
  };
}

async function createDepart(
  depuis: Fichier | null | undefined,
  donnes: readonly Renseignement[],
): Promise<ReturnType<typeof contenuDeDepart>> {
  if (!depuis) return contenuDeDepart(donnes);
  if (!/\.(?:xlsx|xlsm|ods|csv)$/i.test(depuis.nom))
    return contenuDeDepart([...parseRenseignements(new TextDecoder().decode(depuis.octets), depuis.nom), ...donnes]);
  const repris = contenuOfDossier((await ouvrir(depuis)).dossier);
  const ajoutes = contenuDeDepart(donnes);
  const [convention] = repris.lignes.convention ?? [];
  return {
    axes: ajoutes.axes.length > 0 ? ajoutes.axes : repris.axes,
    lignes: {
      convention: [
        {
          autres: {},
          ...convention,
          cellules: { ...convention?.cellules, ...ajoutes.lignes.convention?.[0]?.cellules },
        },
      ],
      communes: ajoutes.lignes.communes?.length ? ajoutes.lignes.communes : (repris.lignes.communes ?? []),
    },
  };
}
