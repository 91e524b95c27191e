import { join } from 'node:path';
import { ouvrir, racine } from './navigateur.js';
import { choisir, plat } from './parcours.js';

const suivi = join(racine, 'test/fixtures/suivis-vus/w01-annees-croix.xlsx');
const convention = (extension) => join(racine, `test/fixtures/convention/pays-de-valbrune/convention.${extension}`);

/** La convention en PDF, que lit un module à part, propose ce qu’elle propose en Word. */
export async function conventionPdf(navigateur, verifier) {
  const [word, pdf] = [await proposer(navigateur, 'docx'), await proposer(navigateur, 'pdf')];
  verifier(
    /article 10, page \d+ : « Fait à Valbrune/.test(pdf.sources),
    'une proposition dit son article et sa page',
    pdf.sources,
  );
  verifier(/Valbrune.*Corméry-le-Haut.*Saint-Lupien/.test(pdf.communes), 'les communes y sont lues', pdf.communes);
  verifier(pdf.valeurs === word.valeurs, 'les mêmes réponses que du Word', `${pdf.valeurs}\n      ${word.valeurs}`);
  verifier(pdf.plaintes.length === 0, 'rien dans la console', pdf.plaintes.join('\n'));
}

/** Ce que les deux premières questions proposent. */
async function proposer(navigateur, extension) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  const valeurs = () =>
    onglet.evaluer(() =>
      [...document.querySelectorAll('.completer-question :is(input, select, textarea)')]
        .map((champ) => (['radio', 'checkbox'].includes(champ.type) ? champ.checked : champ.value))
        .join(' ; '),
    );
  await choisir(onglet, [suivi, convention(extension)]);
  await onglet.attendre({ css: '#completer-titre', contient: 'Les parties et la période' }, 60_000);
  await onglet.attendre({ css: '.provenance', contient: 'article 10' });
  const sources = plat(await onglet.texteDe({ css: '.provenance', contient: 'article 10' }));
  const parties = await valeurs();
  await onglet.cliquer({ role: 'button', nom: 'Confirmer ce qui est affiché et continuer' });
  await onglet.attendre({ css: '#completer-titre', contient: 'Les communes signataires' }, 60_000);
  const communes = plat(await onglet.texteDe('.completer-question'));
  const lues = { sources, communes, valeurs: `${parties} ; ${await valeurs()}`, plaintes };
  await contexte.close();
  return lues;
}
