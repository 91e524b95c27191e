import { formatDate, formatNombre } from '../documents/formats.js';
import { type Logo, viewLogos } from '../documents/logos.js';
import { formatListe } from '../dossier/enumeration.js';
import { viewAvancement, viewBudgets } from './chapitres/avancement.js';
import { viewMatrice } from './chapitres/couverture.js';
import { viewManques } from './chapitres/manques.js';
import { viewSynthese } from './chapitres/synthese.js';
import { viewTerritoires } from './chapitres/territoires.js';
import type { Consolidation } from './consolider.js';
import type { Ctg, NommerCtg } from './ctg.js';

/** What the report of a département says. */
export function viewRapport(consolidation: Consolidation, logos: readonly Logo[] = []) {
  const { ctgs, comptees, fictives, date, echecs, refus } = consolidation;
  const departements = distinctes(comptees.map(({ resume }) => resume.convention.departement));
  const cafs = distinctes(comptees.map(({ resume }) => resume.convention.caf));
  /** Said once when every workbook is an example, beside each of them otherwise. */
  const melange = fictives.length > 0 && fictives.length < ctgs.length;
  const nommer: NommerCtg = ({ nom, resume }) =>
    melange && resume.donneesFictives ? `${nom} (données fictives)` : nom;
  const titre = 'Les conventions territoriales globales du département';
  return {
    titre,
    territoire: departements.length > 0 ? formatListe(departements) : 'Département à préciser',
    date: formatDate(date),
    auteur: cafs.length === 1 ? (cafs[0] ?? '') : 'bilan-ctg',
    mention: fictives.length > 0 ? 'données fictives' : '',
    logos: viewLogos(logos, cafs),
    ...viewSynthese(consolidation),
    matrice: viewMatrice(consolidation, nommer),
    carte: viewTerritoires(consolidation),
    avancement: viewAvancement(consolidation),
    budgets: viewBudgets(consolidation),
    manques: viewManques(consolidation, nommer),
    echecs,
    refus,
    classeurs: viewClasseurs(ctgs, nommer),
  };
}

/** Chapter 5: what the report was made from. */
function viewClasseurs(ctgs: readonly Ctg[], nommer: NommerCtg) {
  return [...ctgs]
    .sort((a, b) => (a.fichier < b.fichier ? -1 : 1))
    .map((ctg) => ({
      fichier: ctg.fichier,
      nom: nommer(ctg),
      constats: formatNombre(ctg.resume.constats['a-corriger'] + ctg.resume.constats['a-verifier']),
      bloquants: formatNombre(ctg.resume.constats['empeche-envoi']),
      empreinte: ctg.resume.classeur.sha256.slice(0, 16),
    }));
}

function distinctes(noms: readonly (string | null)[]): readonly string[] {
  return [...new Set(noms.flatMap((nom) => nom ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
}
