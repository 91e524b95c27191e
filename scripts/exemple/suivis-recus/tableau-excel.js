/** Un tableau Excel soigné : filtres, listes, formules (dont une jamais calculée), liens, texte enrichi, commentaires. */
export function remplirTableau(classeur) {
  const feuille = classeur.addWorksheet('Plan d’action');
  feuille.addRows([
    [
      'Réf.',
      'Intitulé de l’action',
      'Domaine',
      'Porteur',
      'Début prévu',
      'Fin prévue',
      '% d’avancement',
      'Dépenses',
      'Budget',
      'Site',
      'Observations',
    ],
    [
      'PE-01',
      { richText: [{ text: 'Ouvrir un ' }, { font: { bold: true }, text: 'guichet unique' }] },
      'Petite enfance',
      'Communauté de communes',
      jour(2026, 3, 1),
      jour(2026, 12, 31),
      0.5,
      8000,
      { formula: 'H2*2', result: 16000 },
      { text: 'dossier', hyperlink: 'https://exemple.fr/guichet' },
      'Comité de pilotage\nle 12 mai',
    ],
    [
      'PE-02',
      'Former les équipes de crèche',
      'Petite enfance ; Parentalité',
      'Relais',
      jour(2027, 1, 1),
      jour(2029, 12, 31),
      0,
      0,
      { formula: 'H3+5000', result: 5000 },
      null,
      null,
    ],
    [
      'JE-01',
      'Conseil des jeunes',
      'Jeunesse',
      'Commune de Moulinvert',
      jour(2026, 9, 1),
      jour(2027, 6, 30),
      1,
      1200,
      { formula: 'SUM(H4)' },
      null,
      'Installé',
    ],
    [
      'AD-01',
      'Maison France services',
      'Accès aux droits',
      'Communauté de communes',
      jour(2026, 1, 1),
      jour(2030, 12, 31),
      0.75,
      30000,
      { formula: 'H5/0', result: { error: '#DIV/0!' } },
      null,
      null,
    ],
  ]);
  feuille.getColumn(7).numFmt = '0%';
  for (const colonne of [5, 6]) feuille.getColumn(colonne).numFmt = 'dd/mm/yyyy';
  feuille.getCell('B3').note = 'À revoir avec la PMI';
  feuille.getCell('C2').dataValidation = { type: 'list', formulae: ['"Petite enfance,Jeunesse"'] };
  feuille.autoFilter = 'A1:K5';
  classeur.addWorksheet('Données fictives').addRow(['Tout ce classeur est inventé.']);
}

const jour = (annee, mois, quantieme) => new Date(Date.UTC(annee, mois - 1, quantieme));
