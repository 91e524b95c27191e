import { describe, expect, test } from 'vitest';
import donnees from '../../data/libelles/mots-de-statut.json' with { type: 'json' };
import { lireStatut, parseStatut, statut } from '../../src/dossier/valeurs/statuts.js';
import { rowsOf } from './table.js';

/** The status read, « ~ » when it took a guess, or the name of the refusal. */
function dit(texte: string): string {
  const lu = lireStatut({ genre: 'texte', texte });
  return 'refus' in lu ? lu.refus.regle : `${lu.valeur}${lu.approche ? '~' : ''}`;
}

/** What is written, and what is read. « ~ »: read with a guess, which is said. */
const tables: readonly (readonly [string, string])[] = [
  [
    'les statuts du suivi w37',
    `
    EC                       | en-cours
    TERMINEE                 | realisee
    Non débutée              | non-demarree
    Engagée                  | en-cours
    Lancé                    | en-cours
    à venir 2028             | non-demarree
    Prévue T2                | non-demarree
    En cours (50%)           | en-cours
    Réalisée le 12/03/2027   | realisee
    en cours - retard        | en-cours
    En retard                | statut-ambigu
    Bloqué                   | suspendue
    Reporté à 2028           | reportee
    Suspendu (travaux)       | suspendue
    Clos                     | realisee
    Permanent                | perenne
    récurrent                | perenne
    en projet                | non-demarree~
    En réflexion             | non-demarree~
    à l'étude                | non-demarree~
    Idée                     | non-demarree~
    NC                       | statut-a-preciser
    sans objet               | statut-inconnu
    oui                      | statut-ambigu
    non                      | statut-ambigu
    Opérationnel             | realisee
    Déployé                  | realisee
    en test                  | en-cours
    Effectué                 | realisee
    Finalisée                | realisee
    En cours de réalisation  | en-cours
    En cours de réflexion    | statut-ambigu
    Action terminée          | realisee
    Action en cours          | en-cours
    A démarrer               | non-demarree
    Pas fait                 | statut-ambigu
    A poursuivre             | en-cours~
    Continu                  | perenne
    Ouvert                   | statut-ambigu
    Livré                    | realisee
    Travaux en cours         | en-cours
    Démarrage sept 2027      | non-demarree~
    En cours d'élaboration   | en-cours
    Validé                   | statut-ambigu
    Ajourné                  | reportee
    Remplacée par l'action 4 | statut-ambigu
    Fusionnée avec 2.1       | statut-ambigu
    Nouveau                  | statut-ambigu
    partiel                  | partielle
    réalisé partiellement    | partielle
    1 - Réalisé              | realisee
    2. En cours              | en-cours
    Réalisé / reconduit      | perenne
    réalisé à 100%           | realisee
    Pas encore               | non-demarree
  `,
  ],
  [
    'deux sens, ou plus : refusé',
    `
    Non réalisée                                  | statut-ambigu
    3/5                                           | statut-ambigu
    ☀️                                            | statut-ambigu
    ⛅                                             | statut-ambigu
    ✗                                             | statut-ambigu
    ❌                                             | statut-ambigu
    🟢                                             | statut-ambigu
    🟠                                             | statut-ambigu
    🔴                                             | statut-ambigu
    pas réalisé                                   | statut-ambigu
    réalisé pour la crèche, en cours pour le RPE  | statut-ambigu
    nouveau                                       | statut-ambigu
    En cours - phase 1 terminée                   | statut-ambigu
    Diagnostic réalisé                            | statut-ambigu
    Étude en cours                                | statut-ambigu
    Phase 1 : réalisée                            | statut-ambigu
    2 actions réalisées                           | statut-ambigu
    Action 4 réalisée                             | statut-ambigu
    Réalisé ?                                     | statut-ambigu
    n'est pas en cours                            | statut-ambigu
    En cours (0 %)                                | statut-ambigu
    En cours (100%)                               | statut-ambigu
    Réalisé mais à poursuivre                     | statut-ambigu
    Réalisé, sauf le RPE                          | statut-ambigu
    En attente de démarrage                       | statut-ambigu
    en cours, réalisé à 50%                       | statut-ambigu
    75% - 50%                                     | statut-ambigu
    Prévu en 2026, réalisé en 2027                | statut-ambigu
    lancement réalisé                             | statut-ambigu
    Réalisé, à confirmer                          | statut-ambigu
    réunion annuelle                              | statut-ambigu
    plus en cours                                 | statut-ambigu
    n'est plus d'actualité                        | statut-ambigu
    mise en place                                 | statut-ambigu
    En cours de report                            | statut-ambigu
    pas réalisé, terminé                          | statut-ambigu
    Réalisé 3/5                                   | statut-ambigu
    la crèche est ouverte et le relais fonctionne | statut-ambigu
    presque terminé                               | statut-ambigu
    Réalisé à moitié                              | statut-ambigu
    A reprendre                                   | statut-ambigu
    Réalisé : 2 sur 3                             | statut-ambigu
    Terminé sauf bilan                            | statut-ambigu
    En cours (bilan à faire)                      | statut-ambigu
    Non concerné                                  | statut-ambigu
    Arrêté                                        | statut-ambigu
    arrêté en 2026                                | statut-ambigu
    En cours - en attente de la Caf               | statut-ambigu
    Fait et à refaire                             | statut-ambigu
    Déployée en 2026 sur le territoire            | statut-ambigu
    non prévu                                     | statut-ambigu
    RAS                                           | statut-ambigu
    ok                                            | statut-ambigu
    x                                             | statut-ambigu
    Oui                                           | statut-ambigu
    Non concerné par le bilan                     | statut-ambigu
    finalisé sous réserve                         | statut-ambigu
    Terminée : bilan en cours                     | statut-ambigu
    pas suspendu                                  | statut-ambigu
    Réalisé (crèche) / en cours (RPE)             | statut-ambigu
  `,
  ],
  [
    'pas de statut du tout',
    `
    NC ?          | statut-a-preciser
    ?             | statut-a-preciser
    -             | statut-a-preciser
    …             | statut-a-preciser
    encours       | statut-inconnu
    à confirmer   | statut-a-preciser
    12/03/2027    | statut-inconnu
    2027          | statut-inconnu
    presque       | statut-inconnu
    En bonne voie | statut-inconnu
    0             | statut-inconnu
    1             | statut-inconnu
    Relancé       | statut-inconnu
  `,
  ],
  [
    'lu avec un doute, qui est dit',
    `
    Fait à 80 %                    | en-cours~
    80 % réalisé                   | en-cours~
    ✓                              | realisee~
    ✔                              | realisee~
    ✅                              | realisee~
    ✔️                             | realisee~
    non finalisé                   | en-cours~
    pas terminé                    | en-cours~
    à poursuivre                   | en-cours~
    En attente de financement      | suspendue~
    démarrage                      | non-demarree~
    Reporté sine die               | reportee~
    Idée abandonnée                | abandonnee~
    En cours de truc               | en-cours~
    à faire valider par le conseil | non-demarree~
  `,
  ],
  [
    'lu avec les mots qui l’entourent',
    `
    (3) À faire                           | non-demarree
    🟢 Réalisé                             | realisee
    pas commencé                          | non-demarree
    non démarré                           | non-demarree
    n'a pas démarré                       | non-demarree
    done                                  | realisee
    in progress                           | en-cours
    not started                           | non-demarree
    planned                               | non-demarree
    cancelled                             | abandonnee
    on hold                               | suspendue
    completed                             | realisee
    Recrutement en cours                  | en-cours
    Suspendu (pas de candidat)            | suspendue
    Réalisé en partie                     | partielle
    Démarré en septembre 2026             | en-cours
    Démarrage prévu en 2028               | non-demarree
    En cours depuis le 1er septembre 2026 | en-cours
    Réalisé en 2025 et 2026               | realisee
    Réalisé le 12 mars 2027               | realisee
    Réalisée fin 2026                     | realisee
    Travaux réalisés                      | realisee
    Actions terminées                     | realisee
    Annulé faute de candidats             | abandonnee
    Annulée par la Caf                    | abandonnee
    Réalisé par le CCAS                   | realisee
    Reporté (prévu en 2028)               | reportee
    à venir (2028)                        | non-demarree
    Terminé (100%)                        | realisee
    1-Réalisé                             | realisee
    1) En cours                           | en-cours
    A - En cours                          | en-cours
    En cours !                            | en-cours
    En cours.                             | en-cours
    EN COURS                              | en-cours
    Prévu 2028                            | non-demarree
    Réalisé comme prévu                   | realisee
    Annuel depuis 2019                    | perenne
    Lancé en 2026, en cours               | en-cours
    Mis en place                          | realisee
    En cours de finalisation              | en-cours
    pas fait, reporté à 2028              | reportee
    Réalisé le 12/03/27                   | realisee
    03/2027 réalisé                       | realisee
    Abandonné                             | abandonnee
    Réalisé - 12 séances                  | realisee
    Réalisé                               | realisee
    En cours                              | en-cours
    à l’arrêt                             | suspendue
    0%                                    | non-demarree
    Bloquée (marché infructueux)          | suspendue
    En attente                            | suspendue
    réalisé partiellement (50%)           | partielle
    Non démarrée (manque de moyens)       | non-demarree
    Fait par le RPE avec la Caf           | realisee
    travaux terminés, en service          | realisee
    annulé et remplacé par 2.3            | abandonnee
    Planifié(e)                           | non-demarree
    EN COURS DE RÉALISATION               | en-cours
    engagé·e                              | en-cours
    40 %                                  | en-cours
    en continu                            | perenne
    réalisée en partie                    | partielle
    différé                               | reportee
    stand-by                              | suspendue
    sans suite                            | abandonnee
    abandonné (pas de demande)            | abandonnee
    clôturée                              | realisee
    100 %                                 | realisee
    Réalisé : 12 séances                  | realisee
    reporté, programmé en 2028            | reportee
    to do                                 | non-demarree
    Terminé, à reconduire                 | realisee
    expérimentation en 2027               | en-cours~
  `,
  ],
  [
    'écrit vite',
    `
    En cours jusqu’en 2028        | en-cours
    Prévu d’ici fin 2027          | non-demarree
    Prévu avant l’été 2027        | non-demarree
    Terminé le 30/06              | realisee
    Terminé le 3/5                | realisee
    Terminé 3/5                   | statut-ambigu
    Réalisée (2026)               | realisee
    Réalisé avec retard           | realisee
    EN COURS / RETARD             | en-cours
    Non démarrée – 2028           | non-demarree
    Non commencé, prévu 2028      | non-demarree
    Finalisé à 90%                | en-cours~
    Bien avancé                   | en-cours~
    Abandonné au profit de la 2.3 | abandonnee~
    Fait partiellement            | partielle
    quasi terminé                 | statut-ambigu
    partiellement en cours        | statut-ambigu
    réalisé à 0 %                 | statut-ambigu
    Arrêt                         | statut-ambigu
  `,
  ],
  [
    'comme on parle, ou comme un outil l’exporte',
    `
    C’EST FAIT                  | realisee
    C’est bouclé                | realisee
    On a fini                   | realisee
    Accompli                    | realisee
    Installée                   | realisee
    Installée, récurrente       | perenne
    Inaugurée                   | realisee
    Mis en ligne                | realisee
    Mesure close                | realisee
    Closed                      | realisee
    Atteint – terminé           | realisee~
    Atteint                     | realisee~
    En place                    | realisee~
    Ça tourne                   | realisee~
    C’est parti                 | en-cours
    C’est lancé                 | en-cours
    C’est en cours              | en-cours
    On y travaille              | en-cours
    On a démarré                | en-cours
    En exécution                | en-cours
    En chantier                 | en-cours
    En déploiement              | en-cours
    En voie d’achèvement        | en-cours
    En construction             | en-cours
    Working on it               | en-cours
    Doing                       | en-cours
    En bonne voie – en cours    | en-cours~
    Pas démarrée                | non-demarree
    Pas encore parti            | non-demarree
    Pas commencé du tout        | non-demarree
    Not yet started             | non-demarree
    Backlog                     | non-demarree
    Dans les cartons            | non-demarree~
    Renvoyé à 2029              | reportee
    Remis à plus tard           | reportee
    Deferred                    | reportee
    Stuck                       | suspendue
    Blocked                     | suspendue
    Au point mort               | suspendue
    En sommeil                  | suspendue
    Mis en attente              | suspendue
    Écartée                     | abandonnee
    Caduque                     | abandonnee
    On laisse tomber            | abandonnee
    Won’t do                    | abandonnee
    Pas installé                | statut-ambigu
    Pas en place                | statut-ambigu
    Non atteint                 | statut-ambigu
    Objectif atteint            | statut-ambigu
    Ce n’est pas fait           | statut-ambigu
    C’est fait ?                | statut-ambigu
    Pas encore mis en ligne     | statut-ambigu
    À moitié fait               | statut-ambigu
    Presque bouclé              | statut-ambigu
    Une étape bouclée           | statut-ambigu
    Accompli en partie          | statut-ambigu
    En bonne voie               | statut-inconnu
    En retard                   | statut-ambigu
    At risk                     | statut-inconnu
    Refusée                     | statut-inconnu
    En préparation              | statut-inconnu
  `,
  ],
];

describe.each(tables)('%s', (_, table) => {
  test.each(rowsOf(table))('« %s » : %s', (ecrit, attendu) => expect(dit(ecrit ?? '')).toBe(attendu));
});

test.each(donnees.exemples)('l’exemple de data/libelles : $texte', ({ texte, code }) => {
  expect(parseStatut(texte)).toEqual({ statut: code });
});

test('un pourcentage se lit, un nombre nu non', () => {
  const lire = (nombre: number, pourcentage: boolean) => lireStatut({ genre: 'nombre', nombre, pourcentage });
  expect([lire(0, true), lire(0.5, true), lire(1, true)]).toEqual([
    { valeur: 'non-demarree' },
    { valeur: 'en-cours' },
    { valeur: 'realisee' },
  ]);
  expect(lire(1, false)).toMatchObject({ refus: { regle: 'statut-ambigu' } });
});

test('un refus cite la cellule et dit quoi écrire', () => {
  expect(statut.lire({ genre: 'texte', texte: 'RAS' })).toMatchObject({
    refus: {
      message: expect.stringMatching(
        /« RAS » peut se lire de plusieurs façons : écrivez « Non démarrée », « En cours »/,
      ),
    },
  });
});

test('un doute cite la cellule et dit comment elle est lue', () => {
  expect(statut.lire({ genre: 'texte', texte: 'en projet' })).toEqual({
    valeur: 'non-demarree',
    approche: {
      regle: 'statut-approche',
      gravite: 'info',
      message:
        'Le statut « en projet » est lu « Non démarrée » : choisissez un autre statut du modèle si ce n’est pas cela.',
    },
  });
});

test.each([
  ['À faire', 'non-demarree'],
  ['En cours', 'en-cours'],
  ['Fait', 'realisee'],
  ['Prévu', 'non-demarree'],
  ['Réalisé', 'realisee'],
  ['Reporté', 'reportee'],
])('un titre de colonne : « %s » est %s', (titre, attendu) => expect(parseStatut(titre)?.statut).toBe(attendu));

test.each(['Statut', 'Intitulé', 'Budget réalisé', 'Commentaires', '2027', '', 'Caf'])(
  'un titre de colonne : « %s » n’est pas un statut',
  (titre) => expect(parseStatut(titre)).toBeNull(),
);

test('un texte sans fin est refusé sans attendre', () => {
  const depart = performance.now();
  for (const motif of ['en cours ', '1/', ' - ', '(', '12 % ', 'pas ']) {
    lireStatut({ genre: 'texte', texte: motif.repeat(50_000) });
    lireStatut({ genre: 'texte', texte: motif.repeat(60).slice(0, 120) });
  }
  expect(performance.now() - depart).toBeLessThan(1_000);
});
