import { createContexte } from '../controles/contexte.js';
import { controlesRgpd } from '../controles/registre.js';
import { arretsDuDefinitif } from '../controles/verification.js';
import type { EntreeDocument } from '../documents/entree.js';
import type { Fichier } from '../documents/fichier.js';
import { formatCompte } from '../documents/formats.js';
import { renderGabarit } from '../documents/gabarits.js';
import { genres, type TypeBilanTransmis } from '../documents/genres.js';
import { habillageOf } from '../documents/logos.js';
import { withProvenance } from '../documents/provenance.js';
import { decapitalize } from '../documents/typographie.js';
import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Convention } from '../dossier/feuilles/convention.js';
import { peutToucherLaPetiteEnfance } from '../echeances/cdsf-avenants.js';
import { sha256Of } from '../paquet/empreinte.js';
import { proprietesDesTextes } from '../reprise/identite.js';
import { writeTableaux } from '../tableur/ecrire.js';
import { renderDocument } from '../word/rendre.js';
import { couvertureDeLExtrait } from './couverture.js';
import { createDonnees } from './donnees.js';
import { type Extrait, extractPetiteEnfance } from './extraire.js';
import { schemaJson } from './schema-extrait.js';
import { createTableaux } from './tableaux.js';
import type { EntreeDePiece, Expediteur, Piece } from './transmission.js';
import { placeOf, placesDe } from './tri.js';
import { viewExtrait } from './vue-extrait.js';
import { viewBordereau, viewLettre } from './vue-lettre.js';

export interface OptionsEnvoi extends EntreeDocument {
  /** Digest of what the signed plan binds to, as it is printed; null when no plan is known. */
  readonly empreinteDuPlan?: string | null;
  readonly bilan: TypeBilanTransmis;
  /** The parentalité actions are joined too. */
  readonly parentalite?: boolean | undefined;
}

/**
 * The folder for the CDSF: letter, petite-enfance extract, machine-readable copies and their schema, bordereau.
 * Every piece is made from the petite-enfance part of the Dossier alone; the coverage that they state is that of the whole.
 * @param entree the whole Dossier and its Verification
 * @throws ErreurUtilisateur (exit 1) when the Caf sends without the recorded agreement of the collectivités, or when a
 *   définitif still has what blocks it: see `blocagesEnvoi`
 */
export async function renderEnvoi({ bilan, ...entree }: OptionsEnvoi): Promise<readonly Fichier[]> {
  const expediteur = expediteurOf(entree.dossier.convention);
  const blocages = entree.etat === 'definitif' ? blocagesEnvoi(entree) : [];
  if (blocages.length > 0)
    throw new ErreurUtilisateur(
      `Le dossier définitif n’a pas été écrit : ${blocages.length === 1 ? 'un point l’empêche' : `${blocages.length} points l’empêchent`}.`,
      1,
    );
  const extrait = entreeDesPieces(entree);
  const document = { bilan, etat: entree.etat, date: entree.date } as const;
  const donnees = createDonnees(extrait, { document, classeur: entree.source, expediteur });

  const render = async (gabarit: string, vue: object) =>
    renderDocument(await renderGabarit(gabarit, vue, entree.gabarits, entree.gabaritsCompiles), {
      date: entree.date,
      pagine: true,
      proprietes: proprietesDesTextes,
      ...habillageOf(entree),
    });
  const word = await render('extrait-petite-enfance', withProvenance(viewExtrait(bilan, extrait), extrait.dossier));
  const contenus: readonly Contenu[] = [
    {
      intitule: intituleDuVolet(bilan),
      format: 'Word',
      nom: `2-petite-enfance-bilan-${bilan}.docx`,
      ...word,
    },
    {
      intitule: 'Les mêmes données, en tableaux',
      format: 'Excel',
      nom: '4-donnees.xlsx',
      octets: await writeTableaux(createTableaux(donnees), 'Extrait petite enfance', entree.date),
      pages: null,
    },
    {
      intitule: 'Les mêmes données, à reprendre dans un logiciel',
      format: 'JSON',
      nom: '4-donnees.json',
      octets: encodeJson({ $schema: './4-donnees.schema.json', ...donnees }),
      pages: null,
    },
    {
      intitule: 'La description de ces données, pour ce logiciel',
      format: 'JSON',
      nom: '4-donnees.schema.json',
      octets: encodeJson(schemaJson()),
      pages: null,
    },
  ];
  const lettre = await render('lettre-cdsf', viewLettre(bilan, expediteur, extrait, piecesJointes(contenus)));
  const pieces = [
    { intitule: 'Lettre de transmission', format: 'Word', nom: '1-lettre-de-transmission.docx', ...lettre },
    ...contenus,
  ].map(pieceOf);
  const bordereau = await render('bordereau', {
    ...viewBordereau(bilan, expediteur, extrait, pieces),
    empreinteDuPlan: entree.empreinteDuPlan ?? null,
  });
  return [
    { nom: '1-lettre-de-transmission.docx', octets: lettre.octets },
    ...contenus.map(({ nom, octets }) => ({ nom, octets })),
    { nom: '3-bordereau.docx', octets: bordereau.octets },
  ].sort((a, b) => (a.nom < b.nom ? -1 : 1));
}

/**
 * What keeps a définitif folder from being written: what stops a définitif in the whole workbook, and the personal data
 * found in what would leave, and there alone (convention, articles 7 and 14).
 */
export function blocagesEnvoi(entree: Omit<OptionsEnvoi, 'bilan'>): readonly Constat[] {
  const { constats } = entree.verification;
  const rgpd = new Set(controlesRgpd.map(({ regle }) => regle));
  const partent = placesDuDossier(extraitDe(entree).dossier);
  const arrets = new Set(arretsDuDefinitif(constats));
  return constats.filter((constat) => {
    const { regle, feuille, cellule } = constat;
    if (!rgpd.has(regle)) return arrets.has(constat);
    return feuille !== null && cellule !== null && partent.has(placeOf({ feuille, cellule }));
  });
}

/** What every piece is made from. */
export function entreeDesPieces(entree: Omit<OptionsEnvoi, 'bilan'>): EntreeDePiece {
  const { dossier, tri } = extraitDe(entree);
  const contexte = createContexte(entree.dossier, entree.date);
  return {
    ...entree,
    dossier,
    couverture: couvertureDeLExtrait(entree.verification.couverture, tri),
    avenants: dossier.avenants.filter((_, rang) => {
      const entier = entree.dossier.avenants[rang];
      return entier !== undefined && peutToucherLaPetiteEnfance(entier, contexte);
    }),
    tri,
  };
}

/** What leaves of a Dossier: the rows that its whole coverage and its champs point at. */
export function extraitDe({ dossier, verification, parentalite }: Omit<OptionsEnvoi, 'bilan'>): Extrait {
  return extractPetiteEnfance(dossier, { couverture: verification.couverture, parentalite });
}

/** Every cell that a Dossier was read from. */
function placesDuDossier(dossier: Dossier): ReadonlySet<string> {
  const cles = Object.keys(feuilles) as CleFeuille[];
  return new Set(cles.flatMap((cle) => [dossier[cle] ?? []].flat().flatMap(placesDe)));
}

/** The signatories send unless the workbook says that the Caf does; the Caf needs their express agreement, with its date. */
export function expediteurOf(convention: Convention | null): Expediteur {
  if (convention?.transmission?.valeur !== 'caf') return 'signataires';
  const ou = `feuille ${convention.transmission.origine.feuille}, cellule ${convention.transmission.origine.cellule}`;
  if (convention.accordExpres?.valeur !== true)
    throw new ErreurUtilisateur(
      `Le dossier n’a pas été écrit : la Caf doit transmettre (${ou}), mais l’accord exprès des collectivités n’est pas inscrit. L’article 6 de la convention l’exige : remplissez « Accord exprès des collectivités » et sa date, ou faites transmettre les signataires.`,
      1,
    );
  if (!convention.dateAccord)
    throw new ErreurUtilisateur(
      `Le dossier n’a pas été écrit : l’accord exprès des collectivités est inscrit, mais pas sa date. Remplissez « Date de l’accord exprès » (feuille ${convention.accordExpres.origine.feuille}) : la lettre de la Caf la cite.`,
      1,
    );
  return 'caf';
}

type Contenu = Omit<Piece, 'fichier' | 'sha256'> & { readonly nom: string; readonly octets: Uint8Array };

function pieceOf({ nom, octets, ...piece }: Contenu): Piece {
  return { ...piece, fichier: nom, sha256: sha256Of(octets) };
}

export function intituleDuVolet(bilan: TypeBilanTransmis): string {
  return `Volet petite enfance du ${decapitalize(genres[bilan].nom)}, avec sa table de concordance`;
}

/** What the letter announces: the volet with its pages; the copies of its data count for one. */
export function piecesJointes([volet]: readonly Pick<Contenu, 'intitule' | 'pages'>[]): readonly string[] {
  const pages = volet?.pages ? ` (${formatCompte(volet.pages, 'page')})` : '';
  return [`${decapitalize(volet?.intitule ?? '')}${pages}`, 'les mêmes données en tableaux', 'bordereau des pièces'];
}

function encodeJson(valeur: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(valeur, null, 2)}\n`);
}
