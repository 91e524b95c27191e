/** What stands beside the copied templates. */
export const lisezMoi = `GABARITS DES DOCUMENTS

Ces fichiers contiennent les textes fixes de vos documents : titres, phrases, intitulés de colonnes. Changez-les avec un
éditeur de texte (Bloc-notes convient), enregistrez en UTF-8, puis :

    bilan-ctg bilan suivi.xlsx --gabarits CE-DOSSIER

Les fichiers
  point-etape.hbs               le point d’étape annuel
  bilan-intermediaire.hbs       le bilan intermédiaire
  bilan-final.hbs               le bilan final
  extrait-petite-enfance.hbs    le volet petite enfance transmis au CDSF
  lettre-cdsf.hbs               la lettre qui l’accompagne
  bordereau.hbs                 la liste des pièces
  fiche-constats.hbs            les points à compléter, une fiche par personne (« verifier --format docx »)
  annexe.hbs                    une annexe de la convention, avec « Ce qui change » ; ce qu’elle contient est dans
                                partiels/annexe-….hbs (annexe-diagnostic, annexe-offre, annexe-fiche…)
  partiels                      les morceaux communs : un tableau, une fiche, la couverture…

Ce que vous pouvez changer
  - toute phrase en français ;
  - l’ordre des parties : déplacez une <section> entière, ou tout ce qui va d’un <h2> au suivant ;
  - ce qui est montré : supprimez une ligne {{> tableau-…}} pour ôter ce tableau.

Ce qu’il faut laisser tel quel
  - ce qui est entre accolades : {{territoire}} est remplacé par le nom du territoire, {{#if …}} … {{/if}} ne montre ce
    qu’il entoure que s’il y a lieu, {{#each …}} … {{/each}} le répète, {{> nom}} insère le morceau partiels/nom.hbs ;
  - data-controle et data-signet : ils permettent de reporter dans le tableau de suivi ce que vous corrigez dans Word ;
  - dans les annexes, le nombre de colonnes et l’orientation des pages : deux versions d’une annexe se comparent.

Tapez des espaces ordinaires : les espaces insécables sont posées à l’impression.
Un document a un seul <h1>, son titre ; les parties sont en <h2>, puis <h3>, puis <h4>, sans en sauter.

Une erreur ? Le message donne le fichier, la ligne et ce qui est permis à cet endroit ; rien n’est écrit.
Revenir en arrière ? Supprimez le fichier modifié : celui d’origine reprend sa place. « bilan-ctg gabarits CE-DOSSIER
--forcer » remet tous les gabarits d’origine.
`;
