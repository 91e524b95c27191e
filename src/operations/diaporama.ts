import type { Contenu } from '../diaporama/diapo.js';
import { renderDiaporama } from '../diaporama/rendre.js';
import { viewDiaporama } from '../diaporama/vue.js';
import type { EntreeDocument } from '../documents/entree.js';
import type { TypeBilan } from '../documents/genres.js';
import { formatListe } from '../dossier/enumeration.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { type Decision, decideDefinitif, manqueAuSchema } from './definitif.js';
import { type Ports, type Rendu, sansPorts } from './echanges.js';
import { sourceOf } from './plan-signe.js';
import type { SuiviVerifie } from './suivi.js';

/** What is asked of the Copil's deck. */
export interface DemandeDeDiaporama extends Omit<DemandeDeDocument, 'gabarits' | 'gabaritsCompiles'> {
  /** The bilan that it presents. */
  readonly type: TypeBilan;
  /** Refuse the définitif while a point of the schéma that is due stands absent. */
  readonly exigerSchema?: boolean | undefined;
}

/** The deck, and how many slides it has; 0 when it is refused. */
export interface DiaporamaRendu extends Rendu {
  readonly nombre: number;
}

const nom = { quoi: 'Le diaporama définitif', avant: 'la présentation', genre: 'il' } as const;

/**
 * The deck of a bilan for the Copil, in PowerPoint: its figures are those of the bilan of the same day.
 * @returns one file, `diaporama-TYPE-DATE.pptx`: same input, same bytes; among the remarks, the slides that had no data
 * @throws ErreurUtilisateur (exit 2) when a picture cannot be used
 */
export async function diaporama(
  suivi: SuiviVerifie,
  demande: DemandeDeDiaporama,
  ports: Partial<Ports> = {},
): Promise<DiaporamaRendu> {
  const { type } = demande;
  const { decision, entree, remarques } = await preparer(suivi, demande, { ...sansPorts, ...ports });
  if (entree === null) return { ...decision, fichiers: [], remarques: [], nombre: 0 };
  const { octets, nombre, absentes } = renderDiaporama(entree, type);
  return {
    ...decision,
    fichiers: [{ nom: `diaporama-${type}-${suivi.date}.pptx`, octets }],
    remarques: [...remarques, ...phraseDesAbsentes(absentes)],
    nombre,
  };
}

/** A slide as a list shows it. */
export interface DiapoVue {
  readonly titre: string;
  /** What it shows: « Un graphique », or its words. */
  readonly lignes: readonly string[];
}

/** The deck before it is written: its slides and those that have no data, or the refusal that the file would meet. */
export async function apercevoirDiaporama(
  suivi: SuiviVerifie,
  demande: DemandeDeDiaporama,
): Promise<Pick<Rendu, 'blocages' | 'remarques' | 'refus' | 'reste'> & { readonly diapos: readonly DiapoVue[] }> {
  const { decision, entree, remarques } = await preparer(suivi, demande, sansPorts);
  if (entree === null) return { ...decision, remarques, diapos: [] };
  const { diapos, absentes } = viewDiaporama(entree, demande.type);
  return {
    ...decision,
    remarques: [...remarques, ...phraseDesAbsentes(absentes)],
    diapos: diapos.map(({ titre, contenu }) => ({ titre, lignes: direContenu(contenu) })),
  };
}

function direContenu(contenu: Contenu): readonly string[] {
  switch (contenu.genre) {
    case 'couverture':
      return contenu.lignes;
    case 'textes':
      return contenu.points;
    case 'chiffres':
      return [...contenu.chiffres.map(({ valeur, libelle }) => `${valeur} ${libelle}`), contenu.phrase];
    case 'graphique':
      return ['Un graphique.'];
    case 'tableau':
      return [`Un tableau : ${contenu.colonnes.map(({ titre }) => titre).join(', ')}.`];
  }
}

/** What the deck is made from; null when it is refused. */
async function preparer(
  suivi: SuiviVerifie,
  demande: DemandeDeDiaporama,
  ports: Pick<Ports, 'lireVoisin'>,
): Promise<{
  readonly decision: Decision;
  readonly entree: EntreeDocument | null;
  readonly remarques: readonly string[];
}> {
  const { fichier, dossier, verification, date } = suivi;
  const schema = manqueAuSchema(verification, demande.exigerSchema);
  const decision = decideDefinitif(nom, demande.definitif, verification.constats, { schema });
  if (decision.refus !== null) return { decision, entree: null, remarques: [] };
  const { habillage, remarques } = await dressSuivi(suivi, demande, ports);
  return { decision, entree: { dossier, verification, date, source: sourceOf(fichier), ...habillage }, remarques };
}

function phraseDesAbsentes(absentes: readonly string[]): readonly string[] {
  if (absentes.length === 0) return [];
  const sujet = absentes.length === 1 ? 'Une diapositive est laissée' : `${absentes.length} diapositives sont laissées`;
  return [`${sujet} de côté, faute de données dans le tableau de suivi : ${formatListe(absentes)}.`];
}
