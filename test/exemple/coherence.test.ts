import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.js';
import { lire } from '../tableur/fabrique.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const lireExemple = async (nom: string) =>
  (await lire(new Uint8Array(readFileSync(`${racine}data/exemple/${nom}.xlsx`)))).dossier;

const nombres = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const enChiffres = (mot: string) => (/^\d/.test(mot) ? Number(mot) : nombres.indexOf(mot.toLowerCase()));

/** Every text of a workbook: an élu·e who reads two of them must not find two answers. */
function textes({ actions, redaction, zones }: Dossier): string {
  return [
    ...redaction.map(({ texte }) => texte?.valeur),
    ...zones.map(({ constat }) => constat?.valeur),
    ...actions.flatMap(({ realisations, effets, ajustementDetail }) => [
      realisations?.valeur,
      effets?.valeur,
      ajustementDetail?.valeur,
    ]),
  ]
    .filter(Boolean)
    .join('\n');
}

function part({ besoins }: Dossier, annee: number, lieu?: string): number {
  const lignes = besoins.filter(
    (besoin) =>
      besoin.annee?.valeur === annee &&
      (lieu ? besoin.territoire?.valeur === lieu : besoin.territoire?.valeur !== 'Quartier du Lac'),
  );
  const somme = (cle: 'demandes' | 'demandesSatisfaites') =>
    lignes.reduce((total, ligne) => total + (ligne[cle]?.valeur ?? 0), 0);
  return Math.round((somme('demandesSatisfaites') / somme('demandes')) * 100);
}

describe.each(['suivi-exemple', 'suivi-exemple-2030'])('l’exemple %s ne se contredit pas', async (nom) => {
  const dossier = await lireExemple(nom);
  const texte = textes(dossier);

  test('le nombre d’ajustements mineurs que le texte annonce est celui des actions', () => {
    const [, mot = ''] = texte.match(/^(\p{L}+) ajustements mineurs et/mu) ?? [];
    const mineurs = dossier.actions.filter(({ ajustement }) => ajustement?.valeur === 'mineur');
    expect(enChiffres(mot)).toBe(mineurs.length);
  });

  test('une part des demandes du quartier du Lac citée avec son année est celle des besoins', () => {
    const desDemandes = texte.split('\n').filter((ligne) => ligne.includes('demandes satisfaites'));
    const citees = [...desDemandes.join('\n').matchAll(/(\d+) %(?: des demandes satisfaites)? en (20\d\d)/g)].map(
      ([, valeur, annee]) => [Number(valeur), Number(annee)],
    );
    expect(citees.length).toBeGreaterThan(0);
    for (const [valeur, annee = 0] of citees)
      expect([annee, valeur]).toEqual([annee, part(dossier, annee, 'Quartier du Lac')]);
  });

  test('un indicateur calculé d’après les besoins a chaque année la valeur qu’ils donnent', () => {
    const annees = [...new Set(dossier.besoins.map(({ annee }) => annee?.valeur ?? 0))].filter((annee) => annee > 2025);
    for (const annee of annees) {
      const mesure = (indicateur: string) =>
        dossier.mesures.find(
          (ligne) => ligne.indicateur?.valeur === indicateur && ligne.date?.valeur === `${annee}-12-31`,
        )?.valeur?.valeur;
      const communes = dossier.besoins.filter(
        (besoin) => besoin.annee?.valeur === annee && besoin.territoire?.valeur !== 'Quartier du Lac',
      );
      const places = communes.reduce((total, { places }) => total + (places?.valeur ?? 0), 0);
      const enfants = communes.reduce((total, besoin) => total + (besoin.enfants?.valeur ?? 0), 0);
      expect([annee, mesure('I8')]).toEqual([annee, part(dossier, annee)]);
      expect([annee, mesure('I1')]).toEqual([annee, Math.round((places / enfants) * 1000) / 10]);
    }
  });

  test('les places visées d’une action ne dépassent pas ce que ses opérations et son intitulé annoncent', () => {
    for (const { numero, intitule, placesVisees, ajustementDetail } of dossier.actions) {
      const annonce = intitule?.valeur.match(/de (\d+) places/)?.[1];
      if (annonce) expect([numero?.valeur, placesVisees?.valeur]).toEqual([numero?.valeur, Number(annonce)]);
      expect(ajustementDetail?.valeur ?? '').not.toMatch(/de \d+ à \d+ places/);
    }
  });

  test('aucune dépense ne dépasse son budget quand le texte dit que les prévisions sont tenues', () => {
    expect(texte).toContain('Les dépenses suivent les prévisions');
    for (const { numero, budgetPrevu, budgetRealise } of dossier.actions)
      expect([numero?.valeur, (budgetRealise?.valeur ?? 0) <= (budgetPrevu?.valeur ?? 0)]).toEqual([
        numero?.valeur,
        true,
      ]);
  });

  test('la crèche du Lac pèse dans le budget du plan ce que le texte en dit', () => {
    expect(texte).toContain('La crèche du Lac pèse à elle seule plus du tiers du budget du plan');
    const budget = (actions: Dossier['actions']) =>
      actions.reduce((total, { budgetPrevu }) => total + (budgetPrevu?.valeur ?? 0), 0);
    const part = budget(dossier.actions.filter(({ numero }) => numero?.valeur === '1.1')) / budget(dossier.actions);
    expect(part).toBeGreaterThan(1 / 3);
    expect(part).toBeLessThan(2 / 5);
  });
});
