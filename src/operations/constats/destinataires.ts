import { designeTout } from '../../controles/communes-signataires.js';
import type { Constat } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Valeur } from '../../dossier/origine.js';
import { createNomsSurs, type NomSur } from '../../lot/noms-surs.js';
import { createRangees, type LigneQuelconque, type Rangee } from './rangees.js';

/** How findings are shared. */
export const criteres = ['pilote', 'commune', 'feuille', 'regle'] as const;
export type Critere = (typeof criteres)[number];

/** Whom or what a finding goes to: a name of the tracker, or one of ours. */
export interface Destinataire {
  readonly nom: string;
  /** A body that the tracker names, a part of the tracker, or where no name stands. */
  readonly genre: 'nomme' | 'partie' | 'sans-nom';
}

const tenant: Destinataire = { nom: 'la personne qui tient le tableau', genre: 'sans-nom' };

/**
 * Tells whom a finding goes to. A name in which personal data were seen is not repeated: whoever keeps the tracker corrects it.
 * A finding that bears on several communes goes to each.
 */
export function createDestinataires(
  { dossier, constats }: { readonly dossier: Dossier; readonly constats: readonly Constat[] },
  critere: Critere,
): (constat: Constat) => readonly Destinataire[] {
  if (critere === 'regle') return ({ regle }) => [{ nom: regle, genre: 'partie' }];
  if (critere === 'feuille') return ({ feuille }) => [{ nom: feuille ?? 'le classeur', genre: 'partie' }];
  const rangeeDe = createRangees(dossier);
  const nomSur = createNomsSurs(constats);
  const siens = critere === 'pilote' ? piloteDe : communesDe;
  return ({ feuille, cellule }) => {
    const rangee = feuille !== null && cellule !== null ? rangeeDe({ feuille, cellule }) : null;
    return rangee ? siens(rangee, nomSur) : [tenant];
  };
}

function piloteDe({ cle, ligne }: Rangee, nomSur: NomSur): readonly Destinataire[] {
  if (cle !== 'actions') return [tenant];
  const { pilote } = ligne as Action;
  if (!pilote || !hasLettre(pilote.valeur)) return [{ nom: 'Sans pilote', genre: 'sans-nom' }];
  const nom = nomSur(pilote);
  return nom === null ? [tenant] : [{ nom, genre: 'nomme' }];
}

function communesDe({ cle, ligne }: Rangee, nomSur: NomSur): readonly Destinataire[] {
  const valeurs = nomsDeCommunes(cle, ligne);
  if (valeurs === null) return [tenant];
  if (valeurs.length === 0) return [{ nom: 'Sans commune', genre: 'sans-nom' }];
  return valeurs.map((valeur): Destinataire => {
    if (designeTout(valeur.valeur)) return { nom: 'Toutes les communes', genre: 'sans-nom' };
    const nom = nomSur(valeur);
    return nom === null ? tenant : { nom, genre: 'nomme' };
  });
}

/** The communes of a row; null where its sheet is about none. */
function nomsDeCommunes(cle: Rangee['cle'], ligne: LigneQuelconque): readonly Valeur<string>[] | null {
  const valeurs = ligne as LigneQuelconque & {
    readonly nom?: Valeur<string>;
    readonly commune?: Valeur<string>;
    readonly communes?: Valeur<readonly string[]>;
  };
  if (cle === 'communes') return valeurs.nom ? [valeurs.nom] : [];
  if (cle === 'offre') return valeurs.commune ? [valeurs.commune] : [];
  if (cle !== 'actions' && cle !== 'zones') return null;
  const { communes } = valeurs;
  return communes ? communes.valeur.map((valeur) => ({ valeur, origine: communes.origine })) : [];
}

/** « ? » and « - » stand where somebody will write a name. */
function hasLettre(nom: string): boolean {
  return /\p{L}/u.test(nom);
}
