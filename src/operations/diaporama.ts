import { renderDiaporama } from '../diaporama/rendre.js';
import type { TypeBilan } from '../documents/genres.js';
import { formatListe } from '../dossier/enumeration.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { decideDefinitif, manqueAuSchema } from './definitif.js';
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
  const { fichier, dossier, verification, date } = suivi;
  const { type, definitif, exigerSchema } = demande;
  const schema = manqueAuSchema(verification, exigerSchema);
  const decision = decideDefinitif(nom, definitif, verification.constats, { schema });
  if (decision.refus !== null) return { ...decision, fichiers: [], remarques: [], nombre: 0 };
  const { habillage, remarques } = await dressSuivi(suivi, demande, { ...sansPorts, ...ports });
  const { octets, nombre, absentes } = renderDiaporama(
    { dossier, verification, date, source: sourceOf(fichier), ...habillage },
    type,
  );
  return {
    ...decision,
    fichiers: [{ nom: `diaporama-${type}-${date}.pptx`, octets }],
    remarques: [...remarques, ...phraseDesAbsentes(absentes)],
    nombre,
  };
}

function phraseDesAbsentes(absentes: readonly string[]): readonly string[] {
  if (absentes.length === 0) return [];
  const sujet = absentes.length === 1 ? 'Une diapositive est laissée' : `${absentes.length} diapositives sont laissées`;
  return [`${sujet} de côté, faute de données dans le tableau de suivi : ${formatListe(absentes)}.`];
}
