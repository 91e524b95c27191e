import donnees from '../../data/libelles/competences.json' with { type: 'json' };
import type { Dossier } from '../dossier/dossier.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import type { Origine } from '../dossier/origine.js';
import type { GroupementOfficiel } from '../dossier/territoire.js';
import { rapprochementDe } from '../dossier/territoire.js';
import { sameCommune } from './communes-signataires.js';
import {
  cleDOrganisme,
  isLaCommune,
  isLOrganisme,
  type Organisme,
  readOrganisme,
  sameOrganisme,
} from './organismes.js';

export type CodeCompetence = 'recenser' | 'informer' | 'planifier' | 'soutenir' | 'relais';

/** A competence of L. 214-1-3 I, or the relais of II: what it is called, the column of Communes that says who exercises it. */
export interface Competence {
  readonly code: CodeCompetence;
  readonly libelle: string;
  readonly colonne: `${CodeCompetence}Par`;
}

const codes: readonly CodeCompetence[] = ['recenser', 'informer', 'planifier', 'soutenir', 'relais'];

export const competences: readonly Competence[] = codes.map((code) => ({
  code,
  libelle: donnees.competences.find((competence) => competence.code === code)?.libelle ?? code,
  colonne: `${code}Par`,
}));

/** Who exercises a competence: the commune itself, or the body that it transferred it to. */
export interface Autorite {
  readonly nature: 'commune' | 'groupement';
  readonly nom: string;
  /** Two cells that name the same body have the same. */
  readonly cle: string;
  /** All that the sheets may call it: as the cell writes it, as the list does. */
  readonly appellations: readonly string[];
  /** The body as the official list has it. */
  readonly officiel: GroupementOfficiel | null;
  /** What the cell says of its population (« 30 000 habitants »), and where. */
  readonly habitants: { readonly valeur: number; readonly origine: Origine } | null;
}

/** Why nobody can say who exercises a competence until a person does. */
export type Doute =
  /** « Exerce la compétence » says yes, « Compétence transférée à » names a body. */
  | 'oui-et-transferee'
  /** The cell says that a part only is transferred, or names a competence. */
  | 'en-partie'
  /** The commune does not exercise it, and no body is named. */
  | 'personne';

/** Who exercises one competence for one commune. */
export interface Designation {
  readonly autorite: Autorite;
  /** The other reading, when the sheet allows two; null when it says it all. */
  readonly autre: Autorite | null;
  readonly doute: Doute | null;
  /** The cell to mend. */
  readonly origine: Origine;
}

/** The commune as its own authority. */
export function communeElleMeme({ nom, codeInsee, origine }: Commune): Autorite {
  const cle = codeInsee?.valeur ?? (nom ? nom.valeur : origine.cellule);
  const appellation = nom?.valeur ?? 'La commune';
  return { nature: 'commune', nom: appellation, cle, appellations: [appellation], officiel: null, habitants: null };
}

/** Who exercises each competence for a commune: its own column first, then what the sheet says for all of them. */
export function designer(
  commune: Commune,
  dossier: Pick<Dossier, 'convention' | 'territoire'>,
): Readonly<Record<CodeCompetence, Designation>> {
  const parDefaut = designerParDefaut(commune, dossier);
  return {
    recenser: designerUne(commune, 'recenserPar', parDefaut, dossier),
    informer: designerUne(commune, 'informerPar', parDefaut, dossier),
    planifier: designerUne(commune, 'planifierPar', parDefaut, dossier),
    soutenir: designerUne(commune, 'soutenirPar', parDefaut, dossier),
    relais: designerUne(commune, 'relaisPar', parDefaut, dossier),
  };
}

function designerUne(
  commune: Commune,
  colonne: Competence['colonne'],
  parDefaut: Designation,
  dossier: Pick<Dossier, 'convention' | 'territoire'>,
): Designation {
  const cellule = commune[colonne];
  if (!cellule) return parDefaut;
  const { valeur, origine } = cellule;
  const elleMeme = isLaCommune(valeur) || (commune.nom && sameCommune(valeur, commune.nom.valeur));
  if (elleMeme) return sure(communeElleMeme(commune), origine);
  const nomme = isLOrganisme(valeur) ? (organismeNomme(commune, dossier) ?? { valeur, origine }) : { valeur, origine };
  return sure(groupement(readOrganisme(nomme.valeur), commune, dossier, nomme.origine), origine);
}

function designerParDefaut(commune: Commune, dossier: Pick<Dossier, 'convention' | 'territoire'>): Designation {
  const elleMeme = communeElleMeme(commune);
  const exerce = commune.competenceAo?.valeur;
  const transferee = commune.transfereeA;
  // A body that the convention alone names is that of the communes that do not say that they keep the competence.
  const nommee = transferee ?? (exerce === true ? undefined : dossier.convention?.epci);
  if (!nommee) {
    const membre = exerce === false ? groupementsOfficiels(commune, dossier)[0] : undefined;
    return exerce === false
      ? {
          autorite: elleMeme,
          autre: membre ? groupementOfficiel(membre) : null,
          doute: 'personne',
          origine: commune.competenceAo?.origine ?? commune.origine,
        }
      : sure(elleMeme, commune.competenceAo?.origine ?? commune.origine);
  }
  if (commune.nom && sameCommune(nommee.valeur, commune.nom.valeur)) return sure(elleMeme, nommee.origine);
  const lu = readOrganisme(nommee.valeur);
  const organisme = groupement(lu, commune, dossier, nommee.origine);
  const precisee = competences.some(({ colonne }) => commune[colonne]);
  // Columns that say competence by competence tell what is transferred: « Oui » then means all the others.
  if (exerce === true && precisee) return sure(elleMeme, nommee.origine);
  const doute = lu.enPartie ? 'en-partie' : exerce === true ? 'oui-et-transferee' : null;
  return { autorite: organisme, autre: doute && elleMeme, doute, origine: nommee.origine };
}

function sure(autorite: Autorite, origine: Origine): Designation {
  return { autorite, autre: null, doute: null, origine };
}

function organismeNomme(commune: Commune, { convention }: Pick<Dossier, 'convention'>) {
  return commune.transfereeA ?? convention?.epci;
}

/** The body of a cell; « EPCI » alone is the EPCI of which the commune is a member. */
function groupement(
  { nom, texte, habitants }: Organisme,
  commune: Commune,
  dossier: Pick<Dossier, 'territoire'>,
  origine: Origine,
): Autorite {
  const officiels = groupementsOfficiels(commune, dossier);
  const officiel =
    officiels.find(({ nom: sien }) => sameOrganisme(nom, sien)) ?? (isLOrganisme(nom) ? (officiels[0] ?? null) : null);
  return {
    nature: 'groupement',
    nom: officiel && isLOrganisme(nom) ? officiel.nom : nom,
    cle: cleDOrganisme(officiel?.nom ?? nom),
    appellations: [...new Set([nom, texte, ...(officiel ? [officiel.nom] : []), 'EPCI', 'Intercommunalité'])],
    officiel,
    habitants: habitants === null ? null : { valeur: habitants, origine },
  };
}

function groupementOfficiel(officiel: GroupementOfficiel): Autorite {
  const { nom } = officiel;
  return { nature: 'groupement', nom, cle: cleDOrganisme(nom), appellations: [nom, 'EPCI'], officiel, habitants: null };
}

function groupementsOfficiels(
  commune: Commune,
  { territoire }: Pick<Dossier, 'territoire'>,
): readonly GroupementOfficiel[] {
  const trouve = rapprochementDe(territoire, commune);
  return trouve?.etat === 'reconnue' ? trouve.commune.groupements : [];
}
