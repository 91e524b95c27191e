import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commande, dossierNeuf, suivi } from './commande.js';
import { ouvrir } from './navigateur.js';
import { alerteDe, aller, attendreConstats, choisir, mettreDate, plat, telecharger } from './parcours.js';

const jour = '2028-06-30';
const livre = '1. Ce qui a bougé';
const sien = '1. Ce qui a changé cette année';

/** Un texte de document à soi donne, dans la page, le document de la commande ; fautif, sa phrase, avec la ligne. */
export async function textes(navigateur, verifier) {
  const dossier = dossierNeuf('textes');
  await commande('gabarits', dossier);
  const chemin = join(dossier, 'point-etape.hbs');
  const gabarit = readFileSync(chemin, 'utf8');
  if (!gabarit.includes(livre)) throw new Error(`« ${livre} » n’est plus dans point-etape.hbs`);
  writeFileSync(chemin, gabarit.replace(livre, sien));
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await choisir(onglet, [suivi, chemin]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les documents');
  await mettreDate(onglet, jour);
  await onglet.cliquer({ role: 'radio', nom: 'Point d’étape' });
  const cadre = await onglet.cadre();
  await cadre.attendre({ texte: sien }, 60_000);
  verifier(true, 'déposé avec le suivi, un texte à soi est celui de l’aperçu');
  const args = ['bilan', suivi, '--type', 'etape', '--gabarits', dossier, '--date', jour, '--sortie'];
  const comparer = async (quoi) => {
    const recu = await telecharger(onglet, 'Télécharger le point');
    const sortie = join(dossierNeuf('textes-commande'), recu.nom);
    await commande(...args, sortie);
    verifier(readFileSync(sortie).equals(recu.octets), `${quoi}, mêmes octets`);
    return recu;
  };
  const avec = await comparer('bilan --gabarits');

  await onglet.cliquer({ texte: 'Papier à en-tête, logos et textes' });
  await onglet.cliquer({ role: 'button', nom: 'Retirer' });
  const sans = await telecharger(onglet, 'Télécharger le point');
  verifier(!sans.octets.equals(avec.octets), 'retiré, le document est celui des textes livrés');

  writeFileSync(chemin, gabarit.replace(livre, `{{#if annee}}${livre}`));
  await onglet.choisirFichiers('#gabarits', chemin);
  await onglet.cliquer({ role: 'button', nom: 'Télécharger le point' });
  const alerte = await alerteDe(onglet);
  const phrase = plat((await commande(...args, join(dossier, 'rien.docx'))).erreurs).trim();
  verifier(
    /« point-etape\.hbs », ligne \d+/.test(phrase) && alerte === phrase,
    'fautif : la phrase de la commande, qui dit le fichier et la ligne',
    `${alerte}\n      ${phrase}`,
  );
  verifier(onglet.arrives().length === 0, 'et aucun document n’arrive', onglet.arrives().join());

  writeFileSync(chemin, gabarit.replace(livre, `${sien}, et la suite`));
  await onglet.choisirFichiers('#gabarits', chemin);
  await comparer('corrigé et choisi de nouveau');
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}
