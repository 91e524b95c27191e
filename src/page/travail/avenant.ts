import {
  annexesParDefaut,
  blocagesAvenant,
  classementParDefaut,
  ErreurUtilisateur,
  findAvenant,
  phraseDuRefus,
  preparerAvenant,
  prochainNumero,
  renderEnvoiAvenant,
} from '../../index.js';
import type { DemandeDe, Produit } from '../protocole.js';
import { archiver } from './archive.js';
import { type Atelier, type Progres, suiviOuvert } from './atelier.js';
import { habiller, queFaire } from './entree.js';
import { readPlanOuSuivi } from './suivi.js';
import { departOf, versionOf } from './versions.js';

/** The folder of an avenant, as an archive. */
export async function avenant(atelier: Atelier, demande: DemandeDe<'avenant'>, progres: Progres): Promise<Produit> {
  const { date, definitif } = demande;
  await progres(1, 3, 'Lecture du plan de départ');
  const suivi = suiviOuvert(atelier);
  const { dossier } = suivi;
  const depart = departOf(await readPlanOuSuivi(demande.avant));
  const numero = demande.numero ?? prochainNumero(depart.signe);
  const inscrit = findAvenant(dossier, String(numero));
  const objet = demande.objet.trim() || inscrit?.objet?.valeur || '';
  await progres(2, 3, 'Comparaison des deux plans');
  const prepare = preparerAvenant(
    depart,
    versionOf({ genre: 'suivi', ...suivi }),
    { numero, date, objet },
    { classement: classementParDefaut, dossier },
  );
  const blocages = blocagesAvenant(prepare);
  if (definitif) refuse(blocages.length, objet);
  await progres(3, 3, 'Rédaction de l’avenant et des annexes : une dizaine de secondes');
  const fichiers = await renderEnvoiAvenant({
    ...habiller(demande, suivi.fichier, dossier.feuilles.convention?.nom, atelier.ressources),
    avenant: prepare,
    annexes: annexesParDefaut,
    classement: classementParDefaut,
    effet: inscrit?.effet?.valeur ?? null,
  });
  return {
    fichier: archiver(`avenant-${numero}`, fichiers, date),
    avis: [
      `Une fois l’avenant signé : rangez « plan-signe-avenant-${numero}.json » à côté du tableau de suivi, et inscrivez dans la feuille Avenants son numéro, sa date de signature et le nom de ce fichier (colonne « Plan signé »).`,
      ...(blocages.length > 0
        ? [
            `C’est un projet : ${blocages.length === 1 ? 'un point reste à corriger' : `${blocages.length} points restent à corriger`} avant la signature.`,
          ]
        : []),
    ],
  };
}

function refuse(blocages: number, objet: string): void {
  if (blocages > 0) throw new ErreurUtilisateur(`${phraseDuRefus('L’avenant définitif', blocages)}. ${queFaire}`, 1);
  if (objet === '')
    throw new ErreurUtilisateur(
      'L’avenant définitif n’a pas été écrit : son objet manque. Donnez-le dans « Objet », ou dans la feuille Avenants.',
      1,
    );
}
