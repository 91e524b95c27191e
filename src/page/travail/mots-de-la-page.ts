/**
 * What a sentence of the core, or the page of a rule, says to whoever types commands, and what it says in the page, where a
 * screen or a button does it.
 */
export const motsDeLaPage: readonly (readonly [string, string])[] = [
  [
    'ou fixez les colonnes avec une correspondance (bilan-ctg reprendre-suivi --ecrire-correspondance)',
    'ou dites dans « Les colonnes » où elles sont',
  ],
  [
    'partez de celle qu’écrit « bilan-ctg reprendre-suivi --ecrire-correspondance »',
    'refaites vos choix dans « Les colonnes », puis gardez-les',
  ],
  [
    'Reprenez celle qu’écrit « bilan-ctg reprendre-suivi --ecrire-correspondance »',
    'Refaites vos choix dans « Les colonnes », puis gardez-les',
  ],
  [
    'partez de celui qu’écrit « bilan-ctg completer --ecrire-reponses »',
    'partez de celui que donne « Garder mes réponses pour plus tard »',
  ],
  ['que « bilan-ctg signer » a écrit', 'que donne « Plan signé », parmi les documents'],
  ['que « bilan-ctg avenant » a écrit', 'qui était dans l’archive de l’avenant'],
  ['(la commande « bilan-ctg referentiel » en donne la liste)', '(« Le schéma » les montre toutes)'],
  [' : « bilan-ctg completer » l’ajoute.', '. Vous pouvez l’ajouter.'],
  [
    'la fiche écrite par « verifier --format docx » ou « csv », remplie',
    'une fiche donnée par « Envoyer à chacun ce qui le concerne », remplie',
  ],
  [
    'S’ils sont faux, l’option --encodage dit comment les lire (windows-1252, mac, ms-dos…).',
    'S’ils sont faux, enregistrez le fichier dans Excel au format « CSV UTF-8 », et déposez-le de nouveau.',
  ],
  [' (--fiches toutes)', ''],
  ['(--vider pour le vider aussi)', '(cochez la case plus bas pour le vider aussi)'],
  [
    'de reprendre-suivi. Sinon, affichez-la, renommez-la, ou dites dans une correspondance ce qu’elle est : « bilan-ctg reprendre-suivi --ecrire-correspondance » y inscrit aussi ses colonnes.',
    'de « Votre tableau dans notre forme ». Sinon, affichez-la, renommez-la, ou dites dans « Les colonnes » ce qu’elle est.',
  ],
  [
    'ou fixez-la avec une correspondance (« bilan-ctg reprendre-suivi --ecrire-correspondance »). « bilan-ctg expliquer --titre "Synthèse" » dit pourquoi un titre est lu ainsi.',
    'ou dites dans « Les colonnes » ce qu’elle est : cet écran dit pourquoi chaque titre est lu ainsi.',
  ],
  [
    'donnez-lui le titre de notre modèle (« bilan-ctg modele »), ou fixez-la avec une correspondance.',
    'donnez-lui le titre qu’elle a dans un tableau vierge (l’accueil en crée un), ou dites dans « Les colonnes » ce qu’elle est.',
  ],
  ['fixez-le avec une correspondance.', 'dites-le dans « Les colonnes ».'],
  ['ou fixez-la avec une correspondance.', 'ou dites dans « Les colonnes » ce qu’elle est.'],
  [
    'La correspondance n’est pas faite pour ce classeur : il est lu sans elle.',
    'Ces choix de colonnes ne sont pas faits pour ce tableau : il est lu sans eux.',
  ],
  ['La correspondance nomme', 'Vos choix de colonnes nomment'],
  ['La correspondance donne', 'Vos choix de colonnes donnent'],
  ['La correspondance prend', 'Vos choix de colonnes prennent'],
  ['La correspondance «', 'Le fichier de choix «'],
  [
    'Corrigez ce nom dans la correspondance.',
    'Ces choix sont sans doute ceux d’un autre tableau : refaites-les dans « Les colonnes ».',
  ],
  [
    'ajoutez dans la correspondance la lettre de la bonne colonne, par exemple "colonne":',
    'choisissez la bonne dans « Les colonnes », par exemple',
  ],
  ['ou choisissez avec une correspondance.', 'ou choisissez dans « Les colonnes ».'],
  ['« bilan-ctg expliquer » donne tous les points.', '« Le schéma » les montre tous.'],
  ['; la commande `bilan-ctg referentiel` donne la liste.', '; « Le schéma » les montre toutes.'],
  [
    'Les libellés reconnus sont dans `data/schema/causes-de-difficulte.json` ; une phrase longue n’est pas un public.',
    'Une phrase longue n’est pas un public.',
  ],
  [
    'Rangez à côté du tableau de suivi le fichier que « bilan-ctg avenant » a écrit avec cet avenant, et écrivez son nom',
    'Déposez avec le tableau de suivi le plan signé qui était dans l’archive de cet avenant, et écrivez son nom',
  ],
  [
    'Copiez le fichier à côté du tableau de suivi, corrigez son nom, ou donnez-le avec --plan-signe.',
    'Déposez ce fichier dans la page, ou corrigez son nom dans le tableau de suivi.',
  ],
  [
    'Seul ce qui engage compte (« data/avenant/contractuel.json » le dit colonne par colonne, avec sa raison) ;',
    'Seul ce qui engage compte ;',
  ],
  [
    'par la première règle de « data/avenant/classement.json » qui lui convient ; la Caf peut donner les siennes avec --classement.',
    'par la première règle qui lui convient ; la Caf peut donner les siennes, dans « Avenant ».',
  ],
  [
    '(« bilan-ctg avenant plan-signe.json suivi.xlsx --numero 1 »), ou revenez à ce qui a été signé. « bilan-ctg comparer » donne toute la liste.',
    '(« Avenant », parmi les documents : toute la liste y est), ou revenez à ce qui a été signé.',
  ],
  [' Avec `--format json`, `causes` garde ce que chaque règle attendait.', ''],
  [
    'Ajoutez la feuille avec `bilan-ctg completer`, ou par `bilan-ctg modele --depuis` ;',
    'Ajoutez la feuille par le bouton du constat ;',
  ],
  [
    'se trouve dans le même dossier que le tableau de suivi. Seul son nom compte : un chemin n’est pas suivi.',
    'a été déposé avec le tableau de suivi.',
  ],
  [
    'La liste employée, sa date et sa source sont dans `data/communes/README.md`.',
    'La liste employée est celle de l’Insee, la plus récente que l’outil connaît.',
  ],
];
