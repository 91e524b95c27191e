import { joursDeRetard } from '../controles/retard.js';
import type { Matiere } from '../documents/bilans/matiere.js';
import { formatTaux } from '../documents/formats.js';
import { viewFiche } from '../documents/plan-actions/fiche.js';
import { fondStatut, formatRetard } from '../documents/statuts.js';
import { formatFinancements } from '../documents/textes-actions.js';
import { insecables } from '../documents/typographie.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { formatJour } from '../dossier/jours.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import { createMarques } from '../reprise/balise.js';

type ColonneDeTexte = 'description' | 'realisations' | 'resultat' | 'leviers' | 'perspectives' | 'ajustementDetail';

/** The free texts that no other table of the extract gives, in two columns; the first of each needs no label there. */
const colonnes: Readonly<Record<'prevu' | 'fait', readonly (readonly [colonne: ColonneDeTexte, libelle: string])[]>> = {
  prevu: [['description', 'Description']],
  fait: [
    ['realisations', 'Réalisations'],
    ['resultat', 'Résultat'],
    ['leviers', 'Leviers'],
    ['perspectives', 'Perspectives'],
    ['ajustementDetail', 'Ajustement proposé'],
  ],
};

/**
 * The actions, one row each, under the enjeu that they serve: what the chapters of the décret do not say of them. Objectives,
 * costs, means, difficulties and calendar stand there, and nowhere twice.
 */
export function viewActions(actions: readonly Action[], matiere: Matiere) {
  const groupes = new Map<string, { readonly enjeu: string; readonly actions: Action[] }>();
  for (const action of actions) {
    const enjeu = action.enjeu?.valeur ?? '';
    const groupe = groupes.get(normalize(enjeu)) ?? { enjeu, actions: [] };
    groupe.actions.push(action);
    groupes.set(normalize(enjeu), groupe);
  }
  return [...groupes.values()].map(({ enjeu, actions: siennes }) => ({
    enjeu,
    lignes: siennes.map((action) => viewLigne(action, matiere)),
  }));
}

function viewLigne(action: Action, matiere: Matiere) {
  const jours = joursDeRetard(action.fin?.valeur, action.statut?.valeur, matiere.date);
  const textes = (colonne: keyof typeof colonnes) =>
    colonnes[colonne].flatMap(([cle, nom], rang) => {
      const texte = viewTexte(action, cle, matiere);
      return texte ? [{ ...texte, libelle: rang === 0 ? '' : nom, titre: `${nom} – ${nomOf(action)}` }] : [];
    });
  return {
    signet: matiere.signets.get(action) ?? '',
    numero: action.numero?.valeur ?? '–',
    intitule: action.intitule?.valeur ?? 'Action sans intitulé',
    details: detailsOf(action),
    statut: libelleStatut(action.statut?.valeur ?? null),
    fond: fondStatut(action.statut?.valeur),
    avancement: action.avancement ? formatTaux(action.avancement.valeur) : '',
    echeance: action.fin ? formatJour(action.fin.valeur) : '',
    retard: jours === null ? '' : `en retard de ${formatRetard(jours)}`,
    prevu: textes('prevu'),
    fait: textes('fait'),
    manques: viewFiche(action, matiere).manques,
  };
}

/** Who does it, with whom, for whom, with whose money. */
function detailsOf(action: Action): string {
  const details: readonly (readonly [string, string | undefined])[] = [
    ['Pilote', action.pilote?.valeur],
    ['Partenaires', action.partenaires?.valeur.join(', ')],
    ['Communes', action.communes?.valeur.join(', ')],
    ['Public', action.publicSpecifique?.valeur.join(', ')],
    ['Cofinancements', action.cofinancements && formatFinancements(action.cofinancements.valeur)],
    ['Indicateurs', action.indicateurs?.valeur.join(', ')],
    [
      'Autres champs',
      (action.champs?.valeur ?? [])
        .slice(1)
        .map(({ libelle }) => libelle)
        .join(', '),
    ],
  ];
  return details.flatMap(([nom, texte]) => (texte ? [insecables(`${nom} : ${texte}`)] : [])).join(' – ');
}

function nomOf({ numero, intitule }: Action): string {
  return [numero?.valeur, intitule?.valeur].filter(Boolean).join(' – ');
}

/** In a projet, an engaged action that does not say what was done shows where to write it. */
function viewTexte(action: Action, colonne: ColonneDeTexte, { cles, projet }: Matiere) {
  const texte = action[colonne]?.valeur ?? '';
  const engagee = action.statut !== undefined && action.statut.valeur !== 'non-demarree';
  const attendu = colonne === 'realisations' && projet && engagee ? 'À compléter : ce qui a été fait.' : '';
  if (texte === '' && attendu === '') return null;
  const marques = createMarques({ feuille: 'actions', cle: cles.get(action) ?? '', colonne }, texte, attendu);
  return { texte, attendu, marques };
}
