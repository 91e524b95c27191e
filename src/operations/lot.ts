import type { Fichier } from '../documents/fichier.js';
import { type DocumentDuLot, genres } from '../documents/genres.js';
import { choixDe } from '../documents/plan-actions/choix-fiches.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { once } from '../dossier/une-fois.js';
import type { FichierDuLot } from '../lot/consolider.js';
import type { Resume } from '../lot/resume.js';
import { resumer } from '../lot/resumer.js';
import { annexes } from './annexes.js';
import { type Apparence, dressSuivi } from './apparence.js';
import { bilan } from './bilan.js';
import { cdsf } from './cdsf.js';
import { type Ports, type Rendu, sansPorts, type Textes, textesDe } from './echanges.js';
import { sourceOf } from './plan-signe.js';
import { type OptionsDeSuivi, ouvrirParmiDAutres, type SuiviVerifie, verifier } from './suivi.js';

/** What is asked for every tracker of a batch. */
export interface DemandeDeLot extends Textes {
  readonly documents: readonly DocumentDuLot[];
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly definitif: boolean;
  /** Refuse the définitifs of a tracker while a point of the schéma that is due stands absent from it. */
  readonly exigerSchema: boolean;
  readonly apparence: Apparence;
  readonly lecture: Pick<OptionsDeSuivi, 'correspondance' | 'encodage'>;
}

/** What became of one tracker. */
export interface ClasseurTraite {
  /** Its documents, by their place in its folder. */
  readonly fichiers: readonly Fichier[];
  /** Why a document was not made, each once. */
  readonly refus: readonly string[];
  readonly remarques: readonly string[];
  readonly resume: Resume;
  /** The files beside it that it names. */
  readonly voisins: readonly string[];
}

/**
 * Makes the documents of one tracker, and the Resume that the report of the département needs. A document that is refused says
 * why, and does not keep the others from being made.
 * @throws ErreurUtilisateur (exit 2) when the tracker cannot be read
 */
export async function traiter(
  fichier: Fichier,
  demande: DemandeDeLot,
  ports: Partial<Ports> = {},
): Promise<ClasseurTraite> {
  const { suivi: ouvert, convient } = await ouvrirParmiDAutres(fichier, demande.lecture, ports);
  const suivi = await verifier(ouvert, demande.date);
  const rendus = await renderDocuments(suivi, demande, { ...sansPorts, ...ports });
  const uniques = (textes: readonly string[]) => [...new Set(textes)];
  return {
    fichiers: rendus.flatMap(({ fichiers }) => fichiers),
    refus: uniques(rendus.flatMap(({ refus }) => refus ?? [])),
    remarques: uniques([...(convient ? [] : [sansLaCorrespondance]), ...rendus.flatMap(({ remarques }) => remarques)]),
    resume: resumer(suivi.dossier, suivi.verification, sourceOf(fichier), demande.date),
    voisins: voisinsDe(suivi),
  };
}

/** What the report of a batch is made with. */
export interface DemandeDeConsolidation extends Textes {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly apparence?: Apparence | null | undefined;
}

/** The report of the département as a Word document, and the workbook that holds all the trackers together. */
export async function consolider(
  classeurs: readonly FichierDuLot[],
  { date, apparence, ...textes }: DemandeDeConsolidation,
): Promise<readonly Fichier[]> {
  const [{ consolider: rassembler }, { renderRapport }] = await Promise.all([
    import('../lot/consolider.js'),
    import('../lot/rapport.js'),
  ]);
  return renderRapport(rassembler(classeurs, date), {
    ...textesDe(textes),
    modele: apparence?.modele,
    logos: apparence?.logos ?? undefined,
  });
}

const sansLaCorrespondance = 'La correspondance n’est pas faite pour ce classeur : il est lu sans elle.';

type Part = Pick<Rendu, 'fichiers' | 'refus' | 'remarques'>;

async function renderDocuments(suivi: SuiviVerifie, demande: DemandeDeLot, ports: Ports): Promise<readonly Part[]> {
  // The pictures of the workbook are read once, for all its documents.
  const dress = once(() => dressSuivi(suivi, demande, ports));
  const parts: Part[] = [];
  for (const document of demande.documents) {
    try {
      const { habillage, remarques } = await dress();
      const rendu = await renderDocument(document, suivi, { ...demande, apparence: habillage }, ports);
      parts.push({ ...rendu, remarques: [...remarques, ...rendu.remarques] });
    } catch (erreur) {
      if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
      parts.push({ fichiers: [], refus: erreur.message, remarques: [] });
    }
  }
  return parts;
}

async function renderDocument(
  document: DocumentDuLot,
  suivi: SuiviVerifie,
  { documents, ...demande }: DemandeDeLot,
  ports: Ports,
): Promise<Part> {
  switch (document) {
    case 'cdsf': {
      const transmis = documents.includes('final') && !documents.includes('intermediaire') ? 'final' : 'intermediaire';
      return inFolder('cdsf', await cdsf(suivi, { ...demande, bilan: transmis }, ports));
    }
    case 'annexes':
      return inFolder('annexes', await annexes({ genre: 'suivi', ...suivi }, demande, ports));
    default: {
      // Chosen here: what the author of one document is told of its fiches would be said of each workbook.
      const rendu = await bilan(suivi, { ...demande, type: document, fiches: choixDe(document) }, ports);
      return {
        ...rendu,
        fichiers: rendu.fichiers.map(({ octets }) => ({ nom: `${genres[document].fichier}.docx`, octets })),
      };
    }
  }
}

function inFolder(dossier: string, rendu: Rendu): Part {
  return { ...rendu, fichiers: rendu.fichiers.map(({ nom, octets }) => ({ nom: `${dossier}/${nom}`, octets })) };
}

function voisinsDe({ dossier: { convention, avenants } }: SuiviVerifie): readonly string[] {
  return [
    ...(convention?.logos?.valeur ?? []),
    ...(convention?.planSigne ? [convention.planSigne.valeur] : []),
    ...avenants.flatMap((avenant) => avenant.planSigne?.valeur ?? []),
  ];
}
