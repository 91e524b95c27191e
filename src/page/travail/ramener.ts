import type { Origine } from '../../dossier/origine.js';
import { type Retour, ramener as ramenerTout } from '../../operations/ramener.js';
import type { FichierRecu, VueRetour, VueRetours } from '../protocole.js';
import { type Atelier, suiviOuvert } from './atelier.js';
import { dire } from './dire.js';

interface DemandeDeRetour {
  readonly fichiers: readonly FichierRecu[];
  readonly date: string;
  readonly vider: boolean;
}

/** What corrected documents and filled fiches bring back, and the workbook that would hold it. Nothing is written yet. */
export async function ramener(atelier: Atelier, { fichiers, date, vider }: DemandeDeRetour): Promise<VueRetours> {
  const { retours, fichier } = await ramenerTout(suiviOuvert(atelier), fichiers, { date, vider });
  return { retours: retours.map(viewRetour), fichier };
}

const rien = { refus: null, ecrits: [], laisses: [], conflits: [], vides: [], notes: [] };

function viewRetour(retour: Retour): VueRetour {
  const { nom } = retour;
  if (retour.genre === 'refus') return { ...rien, nom, refus: dire(retour.message) };
  if (retour.genre === 'fiche') {
    const { ecrites, repondues, laisses, dejaDites, remarques } = retour.report;
    return {
      ...rien,
      nom,
      ecrits: ecrites.map(({ feuille, cellule, texte }) => ({
        titre: '',
        place: { feuille, cellule },
        avant: null,
        apres: texte,
      })),
      laisses: laisses.map(dire),
      notes: [
        ...(repondues === 0
          ? []
          : [`${repondues === 1 ? 'Un constat répondu' : `${repondues} constats répondus`} dans la feuille Réponses.`]),
        ...(dejaDites === 0
          ? []
          : [`${dejaDites === 1 ? 'Une réponse est' : `${dejaDites} réponses sont`} déjà dans votre tableau.`]),
        ...remarques.map(dire),
      ],
    };
  }
  const { corrections, conflits, aReporter, vides, inchanges, revise } = retour.reprise;
  return {
    ...rien,
    nom,
    ecrits: corrections.map(({ place, avant, apres }) => ({
      titre: dire(place.titre),
      place: placeDe(place.origine),
      avant,
      apres,
    })),
    conflits: conflits.map(viewConflit),
    laisses: aReporter.map(({ titre, origine, quoi }) =>
      dire(
        `${titre}${origine ? ` (${origine.feuille}!${origine.cellule})` : ''}, dans le document seul : ${quoi.join(' ; ')}`,
      ),
    ),
    vides: vides.map(viewConflit),
    notes: [
      ...(revise
        ? [
            'Le document contient des modifications suivies que personne n’a acceptées : elles sont lues comme si elles l’étaient.',
          ]
        : []),
      `${inchanges === 1 ? 'Un texte inchangé' : `${inchanges} textes inchangés`}.`,
    ],
  };
}

function viewConflit({
  titre,
  origine,
  raison,
  document,
  classeur,
}: {
  readonly titre: string;
  readonly origine: Origine | null;
  readonly raison: string;
  readonly document: string;
  readonly classeur: string;
}): VueRetour['conflits'][number] {
  return { titre: dire(titre), place: placeDe(origine), raison: dire(raison), document, classeur };
}

function placeDe(origine: Origine | null): VueRetour['ecrits'][number]['place'] {
  return origine && { feuille: origine.feuille, cellule: origine.cellule };
}
