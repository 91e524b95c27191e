import type { Fichier } from '../documents/fichier.js';
import { feuillesLegeres, isLegere } from '../dossier/usages.js';
import { contenuDeDepart, parseRenseignements, type Renseignement } from '../lecture/depart.js';
import { contenuOfDossier } from '../tableur/suivi/depuis-dossier.js';
import { type EtendueDuSuivi, suiviEntier, writeSuivi } from '../tableur/suivi/ecrire-suivi.js';
import { ouvrir } from './suivi.js';

/** What a blank tracker begins with. */
export interface DemandeDeModele {
  /** Date of the workbook, `AAAA-MM-JJ`. */
  readonly date: string;
  /** What is known already: a text of « clé : valeur » lines, or a tracker whose convention, communes and axes are taken over. */
  readonly depuis?: Fichier | null | undefined;
  /** Every sheet and every column, open; without it, those that a point d'étape needs, the other columns folded. */
  readonly complet?: boolean | undefined;
  /** What is said besides, which prevails. */
  readonly renseignements?: readonly Renseignement[] | undefined;
}

/** What one agent can keep up: the sheets and the columns of a point d'étape, the other columns in closed groups. */
const suiviLeger: EtendueDuSuivi = { feuilles: feuillesLegeres, ouvertes: isLegere, greffe: null };

/**
 * A blank tracker, with what is already known of the convention.
 * @throws ErreurUtilisateur (exit 2) when what is given cannot be read
 */
export async function modele({
  date,
  depuis,
  complet = false,
  renseignements = [],
}: DemandeDeModele): Promise<Fichier> {
  const contenu = await createDepart(depuis, renseignements);
  return { nom: 'suivi.xlsx', octets: await writeSuivi(contenu, date, complet ? suiviEntier : suiviLeger) };
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
