import type { Contexte } from '../controles/contexte.js';
import { type Avenant, feuilleAvenants } from '../dossier/feuilles/avenants.js';
import { formatJour } from '../dossier/jours.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Echeance, EntreeDEcheances } from './echeance.js';
import { regleEcheance } from './regles.js';
import { transmission } from './transmission.js';

/** L. 214-2 II: each update of the schéma, so each avenant that may touch its petite-enfance part. */
export function avenantsCdsf({ contexte }: EntreeDEcheances): readonly Echeance[] {
  return contexte.avenants.map((avenant, rang) => avenantCdsf(avenant, rang, contexte));
}

function avenantCdsf(avenant: Avenant, rang: number, contexte: Contexte): Echeance {
  const regle = regleEcheance('cdsf-avenant');
  const numero = avenant.numero?.valeur ?? String(rang + 1);
  const unique = contexte.avenants.filter((autre) => autre.numero?.valeur === avenant.numero?.valeur).length === 1;
  const commun = {
    id: `${regle.id}-${unique ? numero : `${numero}-ligne-${rang + 1}`}`,
    titre: `Transmission au CDSF de l’avenant n° ${numero}`,
    regle,
  };
  const sansDate = { ...commun, date: null, nature: 'aucune', faitLe: null, preuve: null } as const;
  const etrangeres = avenant.transmis ? [] : actionsEtrangeres(avenant, contexte);
  if (etrangeres.length > 0)
    return {
      ...sansDate,
      etat: 'sans objet',
      precision: `Aucune action citée par l’avenant (${etrangeres.join(', ')}) ne relève de la petite enfance ; s’il touche ce volet par ailleurs, il est à transmettre dans le mois.`,
    };
  if (!avenant.signature)
    return {
      ...sansDate,
      etat: 'à préciser',
      precision: `L’avenant n’est pas daté : écrivez sa « ${feuilleAvenants.colonnes.signature.libelle} » sur sa ligne (${avenant.origine.feuille}!${avenant.origine.cellule}).`,
    };
  const { valeur, origine } = avenant.signature;
  return transmission({
    ...commun,
    adoption: valeur,
    origineAdoption: `Adoption : signature de l’avenant le ${formatJour(valeur)} (${origine.feuille}!${origine.cellule}).`,
    transmis: avenant.transmis,
    ouNoter: `dans la feuille Avenants, colonne « ${feuilleAvenants.colonnes.transmis.libelle} »`,
    date: contexte.date,
  });
}

/** Whether an avenant touches petite enfance, or may: in doubt, it does. */
export function peutToucherLaPetiteEnfance(avenant: Avenant, contexte: Contexte): boolean {
  return actionsEtrangeres(avenant, contexte).length === 0;
}

const petiteEnfance =
  /petite enfance|jeune enfant|creche|accueil individuel|assistante? maternel|schema|diagnostic|\brpe\b/;

/**
 * The actions that an avenant names, when it can be told that none is of petite enfance. Empty in doubt: it names none,
 * one that the plan no longer has, or speaks of petite enfance in so many words.
 */
function actionsEtrangeres({ objet }: Avenant, { actions, actionsPetiteEnfance }: Contexte): readonly string[] {
  const texte = objet?.valeur ?? '';
  const cites = texte.match(/(?<![\w.])[A-Z]{0,3}\d+(?:[.-]\d+)+/g) ?? [];
  const numeros = (liste: typeof actions) => new Set(liste.map(({ numero }) => numero?.valeur));
  const [connus, concernes] = [numeros(actions), numeros(actionsPetiteEnfance)];
  const certain = cites.every((cite) => connus.has(cite) && !concernes.has(cite));
  return certain && !petiteEnfance.test(normalize(texte)) ? cites : [];
}
