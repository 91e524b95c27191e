import { isPetiteEnfance } from '../controles/petite-enfance.js';
import type { Verification } from '../controles/verification.js';
import { createMatiere } from '../documents/bilans/matiere.js';
import { countActions } from '../documents/chiffres/avancement.js';
import { viewDefinitions } from '../documents/chiffres/definitions.js';
import { phraseAvancement } from '../documents/chiffres/phrases.js';
import { chiffresDePlaces } from '../documents/chiffres/places.js';
import { viewCompetences } from '../documents/competences.js';
import { formatCitation } from '../documents/concordance.js';
import { formatCompte, formatDate, formatEcart, formatNombre } from '../documents/formats.js';
import { genres, type TypeBilanTransmis } from '../documents/genres.js';
import { viewHistorique } from '../documents/historique.js';
import { viewIdentite } from '../documents/identite.js';
import { viewPetiteEnfance } from '../documents/petite-enfance/chapitre.js';
import { points } from '../documents/petite-enfance/points.js';
import { viewEffets } from '../documents/plan-actions/ajustements.js';
import { viewSchemaDepartemental } from '../documents/schema-departemental.js';
import { decapitalize, insecables } from '../documents/typographie.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { exigence } from '../referentiel/referentiel.js';
import { computeFamilles, type Familles } from './familles.js';
import type { EntreeDePiece } from './transmission.js';
import { viewActions } from './vue-actions.js';
import { viewAvis, viewModifications } from './vue-changements.js';
import { viewEvolution } from './vue-evolution.js';

const chapitreSchema = 4;
/** The paragraph that asks the schéma to agree with that of the département. */
const compatibilite = 'L214-2-I-1';
/** Costs, means and difficulties. */
const moyens = 'D214-10-1-I-4-f';

/**
 * The petite-enfance extract for the CDSF.
 * @param entree its Dossier is the extract itself (see `extractPetiteEnfance`), its coverage that of the whole Dossier
 */
export function viewExtrait(bilan: TypeBilanTransmis, entree: EntreeDePiece) {
  const matiere = createMatiere(entree, bilan);
  const { dossier, verification, date, signets, rubrique } = matiere;
  const parentalite = dossier.actions.filter(isDeParentaliteSeule);
  const actions = dossier.actions.filter((action) => !parentalite.includes(action));
  const decompte = countActions(actions, date);
  return {
    ...viewIdentite(`Volet petite enfance du ${decapitalize(genres[bilan].nom)}`, entree, {
      sommaireEnCouverture: true,
    }),
    pagine: true,
    transmission: viewTransmission(entree),
    communes: formatCommunes(verification),
    competences: viewCompetences(verification.obligations),
    historique: viewHistorique(dossier),
    essentiel: rubrique('petite-enfance'),
    difficultes: phraseDesDifficultes(actions),
    effets: viewEffets(actions, signets),
    modifications: viewModifications(actions, entree.avenants, signets),
    phraseActions: phraseAvancement(decompte),
    definitions: viewDefinitions('cdsf', dossier, decompte),
    familles: viewFamilles(computeFamilles(dossier)),
    toutesLesActions: dossier.actions.length > 0,
    actions: viewActions(actions, matiere),
    parentalite: viewActions(parentalite, matiere),
    evolution: viewEvolution(bilan, dossier, date),
    petiteEnfance: viewPetiteEnfance(chapitreSchema, entree.couverture, matiere, 'entier'),
    nonJoint: entree.tri.every(({ part }) => part) ? '' : phraseNonJoint,
    partenariats: rubrique('partenariats'),
    texteCompatibilite: exigence(compatibilite)?.texte ?? '',
    citationCompatibilite: formatCitation(exigence(compatibilite)?.citation ?? compatibilite),
    compatibilite: rubrique('compatibilite-sdsf'),
    sdsf: viewSchemaDepartemental(dossier.convention),
    avis: viewAvis(dossier.avis),
  };
}

const phraseNonJoint =
  'Ce document ne reprend du suivi de la convention que ce qui relève de la petite enfance ; le bordereau des pièces donne le compte de ce qui n’est pas joint.';

/** Joined on demand: of the parentalité champ, and of no other title in the schéma. */
function isDeParentaliteSeule(action: Action): boolean {
  return !isPetiteEnfance(action) && (action.champs?.valeur.some(({ code }) => code === 'parentalite') ?? false);
}

function viewTransmission({ dossier: { convention } }: EntreeDePiece): string {
  if (convention?.transmission?.valeur !== 'caf') return 'par les signataires de la convention (article 9)';
  const accord = convention.dateAccord ? `, donné le ${formatDate(convention.dateAccord.valeur)}` : '';
  return `par la Caf, avec l’accord exprès des collectivités signataires${accord} (articles 6 et 9)`;
}

function formatCommunes({ obligations }: Verification): string {
  return obligations.parCommune
    .map(({ commune: { nom, codeInsee } }) => `${nom?.valeur ?? '–'}${codeInsee ? ` (${codeInsee.valeur})` : ''}`)
    .join(', ');
}

/** Where the difficulties are told: once, with the means of each action. */
function phraseDesDifficultes(actions: readonly Action[]): string {
  const nombre = actions.filter(({ difficultes }) => difficultes).length;
  const rang = points.findIndex(({ exigences: [id] }) => id === moyens) + 1;
  if (nombre === 0) return '';
  return insecables(
    `${formatCompte(nombre, 'action rencontre', 'actions rencontrent')} une difficulté, dite en ${chapitreSchema}.${rang}.`,
  );
}

/** The four families of D. 214-2, as a table: the family, the figure, what it is. */
function viewFamilles({ couverture, places, acces, parentalite }: Familles) {
  const nombre = (valeur: number | null) => (valeur === null ? 'non connu' : formatNombre(valeur));
  return [
    {
      famille: 'Taux de couverture global',
      lignes:
        couverture.length === 0
          ? [{ libelle: 'Places pour 100 enfants de moins de 3 ans', valeur: 'non connu' }]
          : startAndEnd(couverture).map(({ territoire, annee, placesPour100, places: offertes, enfants }) => ({
              libelle: `${territoire}, ${annee} (${formatNombre(offertes)} places, ${formatNombre(enfants)} enfants de moins de 3 ans)`,
              valeur: `${formatNombre(placesPour100)} pour 100`,
            })),
    },
    {
      famille: 'Places d’accueil : ouvertures, fermetures, solde',
      lignes: [
        { libelle: chiffresDePlaces.debut.nom, valeur: nombre(places.debut) },
        { libelle: chiffresDePlaces.gagnees.nom, valeur: nombre(places.gagnees) },
        { libelle: chiffresDePlaces.perdues.nom, valeur: nombre(places.perdues) },
        {
          libelle: chiffresDePlaces.evolution.nom,
          valeur: places.evolution === null ? 'non connu' : formatEcart(places.evolution),
        },
        { libelle: chiffresDePlaces.aujourdhui.nom, valeur: nombre(places.aujourdhui) },
        { libelle: chiffresDePlaces.prevues.nom, valeur: nombre(places.prevues) },
      ],
    },
    {
      famille: 'Accessibilité : handicap, insertion sociale ou professionnelle',
      lignes: [
        {
          libelle: 'Équipements qui accueillent des enfants en situation de handicap',
          valeur: ratio(acces.handicap),
        },
        { libelle: 'Crèches à vocation d’insertion professionnelle (Avip)', valeur: ratio(acces.insertion) },
        { libelle: 'Actions qui visent ces publics', valeur: formatNombre(acces.actions) },
      ],
    },
    {
      famille: 'Offre de services de soutien à la parentalité',
      lignes: [
        {
          libelle: `Lieux d’accueil enfants-parents et ludothèques${parentalite.services.length > 0 ? ` : ${parentalite.services.join(', ')}` : ''}`,
          valeur: formatNombre(parentalite.services.length),
        },
        { libelle: 'Actions de parentalité qui répondent au schéma', valeur: formatNombre(parentalite.actions) },
      ],
    },
  ];
}

/** Of each territory, the first and the last year known: where it started, where it is. The copies hold every year. */
function startAndEnd(couverture: Familles['couverture']): Familles['couverture'] {
  const territoires = [...new Set(couverture.map(({ territoire }) => territoire))];
  return territoires.flatMap((nom) => {
    const annees = couverture.filter(({ territoire }) => territoire === nom).sort((a, b) => a.annee - b.annee);
    return annees.filter((_, rang) => rang === 0 || rang === annees.length - 1);
  });
}

function ratio({ oui, repondu }: { readonly oui: number; readonly repondu: number }): string {
  return repondu === 0 ? 'non connu' : `${formatNombre(oui)} sur les ${formatNombre(repondu)} qui le précisent`;
}
