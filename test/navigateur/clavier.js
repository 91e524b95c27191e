import { ouvrir } from './navigateur.js';

/** Tout le chemin au clavier seul, le focus toujours visible. */
export async function clavier(navigateur, verifier) {
  const { onglet, contexte } = await ouvrir(navigateur, { hauteur: 900 });
  const invisibles = [];
  const jusqua = async (nom, touche = 'Enter') => {
    for (let pas = 0; pas < 80; pas += 1) {
      await onglet.touche('Tab');
      const ou = await onglet.evaluer(() => {
        const element = document.activeElement;
        const porteur = element.matches('.hors-ecran') ? (element.closest('label') ?? element) : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(porteur);
        const nommes = [element.getAttribute('aria-label'), element.textContent, element.closest('label')?.textContent];
        return {
          noms: nommes.filter(Boolean),
          visible: outlineStyle !== 'none' && outlineWidth !== '0px',
          balise: `${element.tagName} ${element.id}`,
        };
      });
      if (!ou.visible && !/^(BODY|IFRAME)/.test(ou.balise)) invisibles.push(ou.noms[0] ?? ou.balise);
      if (ou.noms.some((texte) => texte.trim().startsWith(nom))) {
        if (touche) await onglet.touche(touche);
        return true;
      }
    }
    return false;
  };
  verifier(await jusqua('Aller au contenu', null), 'le premier arrêt mène au contenu');
  verifier(await jusqua('Essayer avec un exemple'), 'l’exemple');
  await onglet.attendre({ css: 'h1', contient: 'Ce qui manque' });
  const titre = await onglet.evaluer(() => document.activeElement.tagName);
  verifier(titre === 'H1', 'le focus va au titre du nouvel écran', titre);
  verifier(await jusqua('Corriger'), 'la ligne d’un constat');
  await onglet.attendre('dialog');
  verifier(
    await onglet.evaluer(() => document.activeElement.closest('dialog') !== null),
    'le focus entre dans la fenêtre',
  );
  await onglet.touche('Escape');
  verifier(
    await onglet.evaluer(() => document.activeElement.textContent === 'Corriger'),
    'Échap la ferme, le focus revient',
  );
  await onglet.evaluer(() => document.querySelector('h1').focus());
  await onglet.evaluer(() => document.querySelector('.evitement').focus());
  verifier(await jusqua('Le schéma'), 'le schéma');
  await onglet.attendre({ css: 'h1', contient: 'point par point' });
  await onglet.evaluer(() => document.querySelector('.evitement').focus());
  verifier(await jusqua('Les documents'), 'les documents');
  await onglet.attendre({ css: 'h1', contient: 'Les documents' });
  const { nom } = await onglet.recevoir(async () =>
    verifier(await jusqua('Télécharger le bilan'), 'le téléchargement'),
  );
  verifier(nom === 'bilan-intermediaire-2028-06-30.docx', 'le fichier arrive', nom);
  verifier(invisibles.length === 0, 'le focus est toujours visible', invisibles.join(', '));
  await contexte.close();
}
