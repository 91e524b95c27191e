import { ouvrir } from './navigateur.js';
import { aller, ouvrirExemple, telecharger } from './parcours.js';

/** Un long travail : une barre, une page qui répond, un arrêt, et la suite. */
export async function annulation(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await ouvrirExemple(onglet);
  await aller(onglet, 'Les documents');
  await onglet.attendre('iframe');
  await onglet.evaluer(() => {
    window.pauses = [];
    let avant = performance.now();
    const mesurer = (maintenant) => {
      window.pauses.push(maintenant - avant);
      avant = maintenant;
      requestAnimationFrame(mesurer);
    };
    requestAnimationFrame(mesurer);
  });
  await onglet.cliquer({ role: 'radio', nom: 'CDSF' });
  await onglet.cliquer({ role: 'button', nom: 'Télécharger le dossier' });
  const barre = { role: 'progressbar' };
  await onglet.attendre(barre);
  await onglet.attendre({ css: '.progres-etape', contient: 'Étape 2 sur 3' });
  verifier(Number(await onglet.attribut(barre, 'value')) > 0, 'la barre dit où en est le travail');
  await onglet.pause(1500);
  const pire = await onglet.evaluer(() => Math.max(...window.pauses.slice(2)));
  verifier(pire < 500, `la page répond pendant ce temps (${Math.round(pire)} ms au pire)`);
  await onglet.cliquer({ role: 'button', nom: 'Annuler' });
  await onglet.attendreAbsence(barre);
  verifier((await onglet.texteDe('#annonce')) === 'Annulé.', 'l’arrêt est dit');
  verifier((await onglet.compter({ role: 'alert' })) === 0, 'et n’est pas une erreur');
  await onglet.cliquer({ role: 'radio', nom: /^Point d’étape/ });
  const { octets } = await telecharger(onglet, 'Télécharger le point');
  verifier(octets.length > 10_000, 'après l’arrêt, un document s’écrit');
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}
