import type { Constat, Gravite } from '../dossier/constat.js';
import { type Dossier, feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import type { Origine } from '../dossier/origine.js';
import type { FeuilleClasseur } from '../tableur/classeur.js';
import type { BlocLu } from './bloc-lu.js';
import type { Correspondance } from './correspondance/correspondance.js';
import { libelleDeColonne } from './correspondance/rapprochement.js';
import type { Faits } from './faits.js';
import { texteDe } from './grille.js';
import { feuilleDuNom } from './noms-de-feuilles.js';
import type { RaisonDuBloc } from './tri.js';

function constat(
  regle: string,
  gravite: Gravite,
  message: string,
  feuille: string | null,
  cellule: string | null = null,
): Constat {
  return { regle, gravite, message, feuille, cellule, exigence: null };
}

/** What the file itself made hard to read: an encoding that is guessed, a part that is missing. */
export function remarquerFichier(message: string): Constat {
  return constat('fichier-lu-a-peu-pres', 'a-verifier', message, null);
}

/** What is worth saying of the columns of a bloc: guessed, kept aside, in double. */
export function remarquerColonnes({ cle, rapprochements }: BlocLu): readonly Constat[] {
  return rapprochements.flatMap(({ feuille, colonnes }) =>
    colonnes.flatMap(({ cellule, titre, cle: quoi, certitude, double, par, exemples, coloree }) => {
      if (coloree)
        return [
          constat(
            'couleur-sans-legende',
            'a-verifier',
            `La colonne « ${titre} » ne contient que des couleurs, et aucune légende ne dit ce qu’elles veulent dire : ajoutez une légende (une cellule de chaque couleur, son sens à côté), ou écrivez le statut en toutes lettres.`,
            feuille,
            cellule,
          ),
        ];
      if (double !== null)
        return [
          constat(
            'colonne-en-double',
            'a-verifier',
            `Deux colonnes donnent « ${libelleDeColonne(cle, double)} » : celle-ci (« ${titre} ») est gardée à part. Renommez-la ou supprimez-la.`,
            feuille,
            cellule,
          ),
        ];
      if (certitude === 'a-confirmer' && quoi !== null)
        return [
          constat(
            'colonne-devinee',
            'a-verifier',
            `La colonne « ${titre} » est lue comme « ${libelleDeColonne(cle, quoi)} »${exemples[0] ? ` (par exemple « ${exemples[0]} »)` : ''} : à confirmer. Si ce n’est pas elle, changez son titre, ou fixez-la avec une correspondance.`,
            feuille,
            cellule,
          ),
        ];
      if (quoi === null && par === null && exemples.length > 0)
        return [
          constat(
            'colonne-inconnue',
            'info',
            `La colonne « ${titre} » n’est pas reconnue : elle est gardée, mais n’entre pas dans les documents.`,
            feuille,
            cellule,
          ),
        ];
      return [];
    }),
  );
}

/** A sheet that its titles alone made one of ours: said, since its name says something else. */
export function remarquerReconnues(
  gardes: readonly BlocLu[],
  { feuilles: fixees }: Correspondance,
): readonly Constat[] {
  return gardes
    .filter(
      ({ cle, bloc }) => cle !== 'actions' && feuilleDuNom(bloc.onglet.nom) !== cle && !fixees.has(bloc.onglet.nom),
    )
    .map(({ cle, bloc }) =>
      constat(
        'feuille-reconnue',
        'info',
        `La feuille « ${bloc.onglet.nom} » est lue comme « ${feuilles[cle].nom} », d’après ses titres. Si ce n’est pas cela, fixez-le avec une correspondance.`,
        bloc.onglet.nom,
      ),
    );
}

/** A tab that looks like actions and is not read would be a silent loss: said, with the reason. */
export function remarquerLaisse({ bloc, cle, lignes }: BlocLu, raison: RaisonDuBloc): readonly Constat[] {
  const { nom } = bloc.onglet;
  if (raison.genre === 'correspondance' || lignes.length === 0) return [];
  const quoi =
    cle === 'actions' ? `${lignes.length} action${lignes.length > 1 ? 's' : ''}` : `« ${feuilles[cle].nom} »`;
  const message = {
    masque: () => `La feuille « ${nom} » (${quoi}) est masquée : elle n’est pas lue. Affichez-la si elle doit l’être.`,
    archive: () =>
      `La feuille « ${nom} » (${quoi}) est une archive, d’après son nom : elle n’est pas lue. Renommez-la si elle doit l’être.`,
    ancien: () =>
      `La feuille « ${nom} » (${quoi}) est d’une date antérieure : seule « ${'recent' in raison ? raison.recent : ''} » est lue. Si certaines de ses actions n’y sont plus, recopiez-les dans « ${'recent' in raison ? raison.recent : ''} ».`,
    liste: () => `La feuille « ${nom} » énumère les axes du plan : elle n’est pas lue comme des actions.`,
    copie: () =>
      `La feuille « ${nom} » redit des actions de « ${'de' in raison ? raison.de : ''} » : elle n’est pas lue une seconde fois.`,
  }[raison.genre]();
  return [constat('feuille-non-lue', 'info', message, nom)];
}

/** What the lines around the tables gave: told once a cell. */
export function remarquerFaits({ convention, communes }: Faits): readonly Constat[] {
  const parCellule = new Map<string, { origine: Origine; dits: string[] }>();
  const add = (origine: Origine, texte: string) => {
    const cle = `${origine.feuille}!${origine.cellule}`;
    const deja = parCellule.get(cle) ?? { origine, dits: [] };
    deja.dits.push(texte);
    parCellule.set(cle, deja);
  };
  const colonnes: Colonnes = feuilles.convention.colonnes;
  for (const [cle, { contenu, origine }] of Object.entries(convention))
    add(origine, `${colonnes[cle]?.libelle ?? cle} « ${texteDe({ contenu })} »`);
  const [premiere] = communes;
  if (premiere) add(premiere.origine, `Communes « ${communes.map(({ contenu }) => texteDe({ contenu })).join(', ')} »`);
  return [...parCellule.values()].map(({ origine, dits }) =>
    constat(
      'convention-lue-ailleurs',
      'info',
      `Cette cellule dit la convention : ${dits.join(', ')}. La feuille Convention ou Communes, si vous l’ajoutez, l’emporte.`,
      origine.feuille,
      origine.cellule,
    ),
  );
}

/** A quantity that several actions share counts once: said at its cell. */
export function remarquerSources({ actions }: Dossier): readonly Constat[] {
  return actions.flatMap((action) =>
    Object.entries(action.partages ?? {}).flatMap(([cle, partage]) =>
      partage && cle in action
        ? [
            constat(
              'montant-partage',
              'info',
              `Cette cellule fusionnée vaut pour plusieurs actions : elle est comptée une fois, pour l’action ${action.numero?.valeur ?? action.intitule?.valeur ?? ''}, et partagée avec ${partage.avec.join(', ')}.`,
              partage.origine.feuille,
              partage.origine.cellule,
            ),
          ]
        : [],
    ),
  );
}

/** Tabs from which nothing is read: said, once each. */
export function remarquerOnglets(
  parlants: readonly FeuilleClasseur[],
  gardes: readonly BlocLu[],
  laisses: ReadonlyMap<BlocLu, RaisonDuBloc>,
  faits: Faits,
  { feuilles: fixees }: Correspondance,
): readonly Constat[] {
  const pris = new Set([
    ...gardes.map(({ bloc }) => bloc.onglet.nom),
    ...[...laisses.keys()].map(({ bloc }) => bloc.onglet.nom),
    ...faits.cellules.map(({ feuille }) => feuille),
  ]);
  return parlants
    .filter(({ nom, lignes }) => lignes.size > 0 && !pris.has(nom) && !fixees.has(nom))
    .map(({ nom }) => ({
      regle: 'feuille-non-lue',
      gravite: 'info',
      message: `La feuille « ${nom} » n’est pas reconnue : elle est laissée de côté.`,
      feuille: nom,
      cellule: null,
      exigence: null,
    }));
}
