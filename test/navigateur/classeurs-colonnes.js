// Les classeurs de l’essai des colonnes, aux données fictives.
import exceljs from 'exceljs';

/** Aucun de ses titres ne dit rien : l’outil seul n’y trouve pas d’action. */
export function titresInconnus() {
  return fabriquer((classeur) => {
    classeur
      .addWorksheet('Bidule')
      .addRows([
        ['Données fictives'],
        [],
        ['Machin', 'Truc', 'Zig', 'Zag', 'Bric', 'Brac'],
        ['K1', 'Ouvrir un lieu d’accueil enfants-parents', 'Ville', 'En cours', '01/09/2026', '30/06/2028'],
        ['K2', 'Former les assistants maternels', 'CCAS', 'Réalisé', '01/01/2026', '31/12/2027'],
        ['K3', 'Créer douze places de crèche', 'Communauté', 'À démarrer', '01/03/2027', '31/12/2029'],
        ['K4', '<img src=x onerror=alert(1)>', 'Ville', 'En cours', '01/03/2026', '31/12/2029'],
      ]);
    classeur.addWorksheet('Vrac').addRow(['Une note seule']);
  });
}

/** Quarante feuilles ; dans la première, soixante colonnes et deux mille lignes. */
export function tresGrand() {
  return fabriquer((classeur) => {
    const suivi = classeur.addWorksheet('Suivi');
    suivi.addRow(['N°', 'Action', 'Pilote', 'Statut', 'Début', 'Fin', ...suite(54, (rang) => `Info ${rang}`)]);
    for (const rang of suite(2_000, (numero) => numero + 1))
      suivi.addRow([
        String(rang),
        `Action fictive ${rang}`,
        'Ville',
        'En cours',
        '01/01/2026',
        '31/12/2028',
        ...suite(54, (colonne) => `v${rang}-${colonne}`),
      ]);
    for (const rang of suite(39, (numero) => numero + 1))
      classeur.addWorksheet(`Annexe ${rang}`).addRow(['texte', rang]);
  });
}

function suite(nombre, faire) {
  return Array.from({ length: nombre }, (_, rang) => faire(rang));
}

async function fabriquer(remplir) {
  const classeur = new exceljs.Workbook();
  remplir(classeur);
  return Buffer.from(await classeur.xlsx.writeBuffer());
}
