import { describe, expect, test } from 'vitest';
import { type EntreeAvenant, viewAvenant } from '../../src/annexes/vue-avenant.js';
import { annexesParDefaut } from '../../src/avenant/annexes.js';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { engagementsActuels } from '../../src/avenant/engagements.js';
import type { PlanSigne } from '../../src/avenant/plan-signe.js';
import { preparerAvenant } from '../../src/avenant/preparer.js';
import { renderGabarit } from '../../src/documents/gabarits.js';
import { renderDocument } from '../../src/word/rendre.js';
import { versionDuPlan } from '../avenant/plans.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { unDossier } from '../dossiers.js';
import { openDocument, readParagraphes } from '../word/ouvrir.js';
import { espaces, gabaritsCompiles, type Lignes, unPlan } from './fabrique.js';

const convention = { territoire: 'Pays d’Exemple', caf: 'Caf', debut: '01/01/2026', fin: '31/12/2030' };
const communes = [
  { nom: 'Le Lac', codeInsee: '63001' },
  { nom: 'Le Pic', codeInsee: '63002' },
];
const actions = [{ numero: '1', intitule: 'Ouvrir la crèche' }];

/** What an avenant says that leaves these rows. */
function viewDe(apres: Lignes, options: Partial<EntreeAvenant> = {}) {
  const source = { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) };
  const signe: PlanSigne = {
    source,
    signature: '2025-12-18',
    engagements: engagementsActuels(),
    avenantsInclus: 0,
    fictif: false,
    plan: unPlan({ convention: [convention], communes, actions }),
    avenants: [],
  };
  const avenant = preparerAvenant(
    { signe, nom: 'plan-signe.json' },
    versionDuPlan(unPlan(apres)),
    { numero: 1, date: '2027-02-16', objet: 'Essai' },
    { classement: classementParDefaut(), dossier: null },
  );
  return viewAvenant(avenant, {
    annexes: annexesParDefaut,
    effet: null,
    suivi: null,
    date: '2027-02-16',
    etat: 'projet',
    source,
    ...options,
  });
}

/** The text of an avenant that opens an action, a paragraph a line. */
async function documentDe(options: Partial<EntreeAvenant>): Promise<string> {
  const vue = viewDe(
    { convention: [convention], communes, actions: [...actions, { numero: '2', intitule: 'Ouvrir la halte' }] },
    options,
  );
  const { octets } = await renderDocument(await renderGabarit('avenant', vue, gabarits, gabaritsCompiles), {
    date: '2027-02-16',
  });
  return readParagraphes(openDocument(octets)).map(espaces).join('\n');
}

describe('l’avenant', () => {
  test('nomme la convention par la période pour laquelle elle a été conclue, même quand il la prolonge', () => {
    const vue = viewDe({ convention: [{ ...convention, fin: '31/12/2031' }], communes, actions });
    expect(espaces(vue.periode)).toBe('du 1er janvier 2026 au 31 décembre 2030');
  });

  test('vise la délibération de la commune qui part comme de celle qui entre, et les dit dans le corps', () => {
    const vue = viewDe({
      convention: [convention],
      communes: [communes[0] ?? {}, { nom: 'La Combe', codeInsee: '63003' }],
      actions,
    });
    expect(vue.communes).toEqual(['Le Lac', 'La Combe', 'Le Pic']);
    expect(vue.corps.map(({ sujet, annexes }) => [sujet, annexes].map(espaces))).toEqual([
      ['Commune « Le Pic »', 'annexes 1 et 6'],
      ['Commune « La Combe »', 'annexes 1 et 6'],
    ]);
    expect(vue.desAnnexes).toEqual([]);
    expect(espaces(vue.remplacees)).toContain('Les annexes 1 et 6 sont remplacées par les versions jointes');
  });

  test('ne dit une modification qu’une fois, avec les annexes qu’elle touche', () => {
    const vue = viewDe({ convention: [convention], communes, actions: [{ numero: '1', intitule: 'Ouvrir la halte' }] });
    expect(vue.corps).toEqual([]);
    expect(
      vue.desAnnexes.map(({ titre, sujets }) => [
        titre,
        sujets.map(({ sujet, annexes }) => [sujet, annexes].map(espaces)),
      ]),
    ).toEqual([['Les actions', [['Action 1 « Ouvrir la crèche »', 'annexes 2, 3, 4 et 5']]]]);
    expect(espaces(vue.inchangees)).toBe('Les annexes 1 et 6 ne sont pas modifiées.');
  });

  test('deux équipements du même nom restent deux', () => {
    const vue = viewDe({
      convention: [convention],
      communes,
      actions,
      offre: ['Le Lac', 'Le Pic'].map((commune) => ({ nom: 'Les Lutins', commune })),
    });
    const offre = vue.desAnnexes.find(({ titre }) => titre === 'Les équipements et services');
    expect(offre?.sujets.map(({ sujet, seule }) => [espaces(sujet), seule])).toEqual([
      ['Équipement ou service « Les Lutins »', true],
      ['Équipement ou service « Les Lutins »', true],
    ]);
  });

  test('dit en mots ce que le schéma gagne, sans compter de cellules', () => {
    const zones = [{ nom: 'Vallée', communes: 'Le Lac', natures: 'Offre insuffisante', constat: 'Aucune place' }];
    const { schema } = viewDe({ convention: [convention], communes, actions, zones });
    expect(schema.map(({ citation, effet }) => [citation, effet].map(espaces))).toEqual([
      ['Article D. 214-10-1, I, 3° du code de l’action sociale et des familles', 'une réponse lui est donnée'],
    ]);
  });

  test('nomme la qualité de qui signe, jamais une personne, et laisse une ligne quand le tableau ne la dit pas', async () => {
    const suivi = unDossier({
      convention: { qualites: ['Le Pic : la maire', 'le président et le directeur'], lieuSignature: 'Le Lac' },
    });
    const avecQualites = await documentDe({ suivi });
    expect(avecQualites).toContain('Le Pic, agissant par la maire');
    expect(avecQualites).toContain('Fait à Le Lac, le 16 février 2027');
    expect(avecQualites).toContain('\nLe Pic\nLa maire\nDate et signature');
    const sans = await documentDe({ suivi: null });
    expect(sans).toContain('Le Pic, agissant par qualité du signataire à compléter');
    const signe = await documentDe({ suivi: null, etat: 'definitif' });
    expect(signe).toMatch(/Le Pic, agissant par …{10,}/);
    expect(signe).toMatch(/\nQualité : …{10,}\nDate et signature/);
    expect(signe).not.toContain('À compléter');
  });

  test('aucun mot de l’outil dans un article ; l’empreinte et le nom du classeur ne sont qu’au pied', async () => {
    const texte = await documentDe({ suivi: null, etat: 'definitif' });
    const [articles = '', pied = ''] = texte.split('D’où viennent ces données');
    expect(articles).toContain('Article 6 – Autres stipulations');
    expect(articles).not.toMatch(/élément|cellule|SHA|empreinte|suivi\.xlsx|bilan-ctg|feuille|constatée/);
    expect(pied).toContain('suivi.xlsx');
    expect(pied).toContain('a'.repeat(64));
  });
});
