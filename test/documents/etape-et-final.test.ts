import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilanHtml, type TypeBilan } from '../../src/documents/bilan.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { unDossier } from '../dossiers.js';
import { gabarits } from './gabarits-du-depot.js';

const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];
const convention = { territoire: 'Pays d’Exemple', caf: 'Caf', debut: '2026-01-01', fin: '2030-12-31' };

async function html(type: TypeBilan, dossier: Dossier, date: string, reference?: Dossier): Promise<string> {
  const texte = await renderBilanHtml(type, {
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    ...(reference && { reference: { dossier: reference, nom: 'hier.xlsx' } }),
    gabarits,
  });
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}

describe('le point d’étape', () => {
  const dossier = unDossier({
    convention,
    actions: [
      { numero: '1', intitule: 'Échue et faite', champs: petiteEnfance, statut: 'realisee', fin: '2027-12-31' },
      { numero: '2', intitule: 'Échue et en retard', champs: petiteEnfance, statut: 'en-cours', fin: '2028-03-31' },
      { numero: '3', intitule: 'Échue avant le dernier point', statut: 'realisee', fin: '2026-12-31' },
      { numero: '4', intitule: 'Aurait dû commencer', statut: 'non-demarree', debut: '2028-01-01', fin: '2029-03-31' },
      { numero: '5', intitule: 'Abandonnée', statut: 'abandonnee', fin: '2028-12-31' },
      { numero: '6', intitule: 'Sans pilote', statut: 'suspendue', fin: '2030-01-01' },
    ],
  });

  test('se lit au regard du calendrier des douze derniers mois', async () => {
    const texte = await html('etape', dossier, '2028-06-30');
    expect(texte).toContain(
      'Du 30 juin 2027 au 30 juin 2028. 2 actions arrivaient à échéance : 1 réalisée et 1 en cours.',
    );
    expect(texte).toContain('1 action devait commencer : 1 n’est pas encore engagée.');
    expect(texte).toContain('La convention est dans sa 3e année sur 5.');
    expect(texte).toContain('<td>3 mois</td>');
  });

  test('annonce les échéances de l’année qui vient, sans les actions closes', async () => {
    const aVenir = /Échéances des douze mois à venir.*?<\/table>/s.exec(
      await html('etape', dossier, '2028-06-30'),
    )?.[0];
    expect(aVenir).toContain('Aurait dû commencer');
    expect(aVenir).not.toContain('Abandonnée');
  });

  test('la première année commence avec la convention', async () => {
    const texte = await html('etape', dossier, '2026-06-30');
    expect(texte).toContain('La convention est dans sa 1re année sur 5.');
    expect(texte).toContain('du 1er janvier 2026 au 30 juin 2026');
  });

  test('avec un classeur plus ancien, dit ce qui a bougé', async () => {
    const hier = unDossier({
      actions: [
        { numero: '1', intitule: 'Échue et faite', statut: 'en-cours', fin: '2027-12-31', miseAJour: '2027-06-01' },
        { numero: '2', intitule: 'Échue et en retard', statut: 'en-cours', fin: '2027-12-31' },
      ],
    });
    const texte = await html('etape', dossier, '2028-06-30', hier);
    expect(texte).toContain('Depuis le 1er juin 2027 :');
    expect(texte).toContain('1 statut a changé, 1 échéance a été déplacée, 1 action est nouvellement en retard');
    expect(texte).toContain('reportée de 3 mois');
  });

  test('une action renumérotée ou reformulée est la même, et le doute est dit', async () => {
    const avant = unDossier({
      actions: [
        { numero: '2.3', intitule: 'Ouvrir la crèche du Lac' },
        { numero: '2.4', intitule: 'Créer une crèche du Lac' },
        { numero: '2.5', intitule: 'Soutenir une maison des jeunes pour tous' },
        { numero: '2.6', intitule: 'Développer l’accès aux droits' },
        { intitule: 'Former les assistantes maternelles' },
        { numero: '2.8' },
      ],
    });
    const apres = unDossier({
      convention,
      actions: [
        { numero: '3.3', intitule: 'Ouvrir la crèche du Lac' },
        { numero: '2.4', intitule: 'Aménager la crèche du mercredi' },
        { numero: '3.5', intitule: 'Animer une maison des jeunes du bourg' },
        { numero: '2.6', intitule: 'Lutter contre le non-recours aux droits' },
        { numero: '3.7', intitule: 'Former les assistantes maternelles' },
        { numero: '2.8', intitule: 'Ouvrir une ludothèque' },
      ],
    });
    const texte = await html('etape', apres, '2028-06-30', avant);
    expect(texte).toContain(
      ' : 6 actions ont changé de numéro ou d’intitulé. Les statuts ne sont pas renseignés. Les échéances ne sont pas renseignées.</p>',
    );
    const liste = /Actions renumérotées ou reformulées :<\/p><ul>(.*?)<\/ul>/.exec(texte)?.[1] ?? '';
    expect(liste.split(/<\/?li>/).filter(Boolean)).toEqual([
      'L’action 2.3 est devenue 3.3, « Ouvrir la crèche du Lac ».',
      'L’action 2.4, « Créer une crèche du Lac », s’intitule maintenant « Aménager la crèche du mercredi ».',
      'L’action 2.5, « Soutenir une maison des jeunes pour tous », est devenue l’action 3.5, « Animer une maison des jeunes du bourg ». À vérifier : les deux intitulés ne sont proches qu’à 70 %.',
      'L’action 2.6, « Développer l’accès aux droits », s’intitule maintenant « Lutter contre le non-recours aux droits ». À vérifier : le numéro est le même, mais l’intitulé est tout autre.',
      'L’action « Former les assistantes maternelles » est devenue l’action 3.7, « Former les assistantes maternelles ».',
      'L’action 2.8 est devenue l’action 2.8, « Ouvrir une ludothèque ».',
    ]);
    expect(texte).not.toContain('Actions ajoutées');
  });

  test('un indicateur renuméroté garde sa mesure d’avant ; sous un libellé tout autre, le doute est dit', async () => {
    const mesure = (indicateur: string, date: string, valeur: number) => ({ indicateur, date, valeur });
    const texte = await html(
      'etape',
      unDossier({
        actions: [{ numero: '1', intitule: 'Crèche' }],
        indicateurs: [
          { numero: 'I4', libelle: 'Enfants accueillis' },
          { numero: 'I2', libelle: 'Taux d’occupation' },
        ],
        mesures: [mesure('I4', '2028-01-31', 54), mesure('I2', '2028-01-31', 80)],
      }),
      '2028-06-30',
      unDossier({
        actions: [{ numero: '1', intitule: 'Crèche', miseAJour: '2027-06-01' }],
        indicateurs: [
          { numero: 'I1', libelle: 'Enfants accueillis' },
          { numero: 'I2', libelle: 'Nombre de familles' },
        ],
        mesures: [mesure('I1', '2027-01-31', 48), mesure('I2', '2027-01-31', 300)],
      }),
    );
    const chiffres = /Chiffres : avant et maintenant.*?<\/table>/s.exec(texte)?.[0] ?? '';
    expect(chiffres).toMatch(/Enfants accueillis<\/th><td class="nombre">48<\/td><td class="nombre">54</);
    expect(chiffres).toContain(
      'Taux d’occupation. À vérifier : le numéro est le même, mais l’intitulé est tout autre.</th><td class="nombre">300</td>',
    );
  });

  test('« À compléter » dit ce que ce document attend, non ce qu’attend un autre', async () => {
    const texte = await html('etape', dossier, '2028-06-30');
    expect(texte).toContain('À compléter : le programme de l’année qui vient');
    expect(texte).not.toContain('seconde moitié');
  });
});

describe('le bilan final', () => {
  const dossier = unDossier({
    convention,
    actions: [
      {
        numero: '1',
        intitule: 'Crèche',
        objectif: 'Ouvrir 24 places',
        champs: petiteEnfance,
        statut: 'realisee',
        placesVisees: 24,
        placesRealisees: 20,
        budgetPrevu: 1000,
        budgetRealise: 1200,
        ajustementDetail: 'Quatre places en moins, faute de surface.',
      },
      { numero: '2', intitule: 'Halte répit', statut: 'partielle', perspectives: 'Chercher un second lieu.' },
      { numero: '3', intitule: 'Guichet', statut: 'perenne' },
    ],
    offre: [
      {
        nom: 'Crèche du Lac',
        type: 'eaje-psu',
        commune: 'Alpha',
        zone: ['Lac'],
        placesDebut: 0,
        placesAujourdhui: 20,
        placesPrevues: 24,
      },
      {
        nom: 'Multi-accueil',
        type: 'eaje-psu',
        commune: 'alpha',
        placesDebut: 30,
        placesAujourdhui: 30,
        placesPrevues: 30,
      },
      {
        nom: 'Micro-crèche',
        type: 'micro-creche-paje',
        commune: 'Bêta',
        placesDebut: 12,
        placesAujourdhui: 0,
        placesPrevues: 0,
      },
      { nom: 'Relais', type: 'rpe', commune: 'Bêta' },
    ],
    zones: [{ nom: 'Lac', constat: 'Offre insuffisante' }],
    besoins: [
      { territoire: 'Alpha', annee: 2025, enfants: 200, places: 100, demandes: 90, demandesSatisfaites: 40 },
      { territoire: 'Alpha', annee: 2029, enfants: 160, places: 120, demandes: 85, demandesSatisfaites: 60 },
    ],
    indicateurs: [{ numero: 'I1', libelle: 'Familles', depart: 10, cible: 50 }],
    mesures: [
      { indicateur: 'I1', date: '2027-12-31', valeur: 25 },
      { indicateur: 'I1', date: '2030-06-30', valeur: 52 },
    ],
  });

  test('montre ce qui était prévu, obtenu, et l’écart dans les mots du tableau de suivi', async () => {
    const ligne = /<strong>Crèche<\/strong>.*?<\/tr>/s.exec(await html('final', dossier, '2030-11-30'))?.[0] ?? '';
    expect(ligne).toContain('24 places\n1 000 €');
    expect(ligne).toContain('20 places\n1 200 €');
    expect(ligne).toContain('Quatre places en moins');
  });

  test('montre ce qui a changé par commune et par zone, du début à la fin', async () => {
    const texte = await html('final', dossier, '2030-11-30');
    const cellules = (territoire: string) =>
      [
        ...(new RegExp(`<th scope="row">${territoire}</th>(.*?)</tr>`, 's').exec(texte)?.[1] ?? '').matchAll(
          />([^<>]+)</g,
        ),
      ].map(([, valeur]) => valeur);
    expect(cellules('Alpha')).toEqual(['30', '20', '0', '50', '+ 20', '54']);
    expect(cellules('Bêta')).toEqual(['12', '0', '12', '0', '− 12', '0']);
    expect(cellules('Ensemble du territoire')).toEqual(['42', '20', '12', '50', '+ 8', '54']);
    expect(cellules('Lac')).toEqual(['0', '20', '0', '20', '+ 20', '24']);
    expect(texte).toContain('Crèche du Lac (Alpha) : 20 places');
    expect(texte).toContain('Micro-crèche (Bêta) : 12 places');
  });

  test('les taux sont recalculés année par année, l’indicateur est lu au départ, à mi-parcours et à la fin', async () => {
    const texte = await html('final', dossier, '2030-11-30');
    expect(texte).toContain('50 → 75');
    expect(texte).toContain('90 → 85');
    const ligne = /<td>Familles.*?<\/tr>/s.exec(texte)?.[0] ?? '';
    expect(ligne).toMatch(/>10<.*>25\n\(31\/12\/2027\)<.*>52\n\(30\/06\/2030\)<.*cible atteinte/s);
  });

  test('dit ce que le renouvellement doit reprendre : ni ce qui est fait, ni ce qui est installé', async () => {
    const suite = /Préparer le renouvellement.*/s.exec(await html('final', dossier, '2030-11-30'))?.[0] ?? '';
    const tableau = /Actions qui ne sont pas achevées.*?<\/table>/s.exec(suite)?.[0] ?? '';
    expect(tableau).toContain('Chercher un second lieu.');
    expect(tableau).not.toContain('Guichet');
    expect(suite).toContain('1 action est installée et reconduite chaque année.');
    expect(suite).toContain('Lac : Offre insuffisante');
  });
});

describe('un avenant est-il nécessaire ?', () => {
  const section = async (dossier: Dossier, reference?: Dossier) =>
    /Un avenant est-il nécessaire \?.*?<h2/s.exec(await html('intermediaire', dossier, '2028-06-30', reference))?.[0] ??
    '';

  test('oui, et pourquoi : ce que le tableau de suivi dit, et une échéance hors de la convention', async () => {
    const texte = await section(
      unDossier({
        convention,
        actions: [
          { numero: '1', intitule: 'A', ajustement: 'avenant', ajustementDetail: 'Objectif porté à 30 places.' },
          { numero: '2', intitule: 'B', fin: '2031-06-30' },
        ],
      }),
    );
    expect(texte).toContain('<strong>Oui.</strong>');
    expect(texte).toContain('action 1, « A » : Objectif porté à 30 places.');
    expect(texte).toContain('action 2, « B » : son échéance, le 30/06/2031, sort de la période de la convention');
  });

  test('à décider : un abandon sans nature, une action ajoutée depuis', async () => {
    const texte = await section(
      unDossier({
        convention,
        actions: [
          { numero: '1', intitule: 'A', statut: 'abandonnee' },
          { numero: '2', intitule: 'Nouvelle' },
        ],
      }),
      unDossier({ actions: [{ numero: '1', intitule: 'A' }] }),
    );
    expect(texte).toContain('<strong>À décider.</strong>');
    expect(texte).toContain('action 1, « A », abandonnée, sans nature d’ajustement.');
    expect(texte).toContain('action 2, « Nouvelle », ajoutée depuis le point précédent.');
  });

  test('à décider : une action qui en est peut-être une autre, mais non une action seulement renumérotée', async () => {
    const texte = await section(
      unDossier({
        convention,
        actions: [
          { numero: '1', intitule: 'Lutter contre le non-recours aux droits' },
          { numero: '9', intitule: 'Ouvrir la crèche du Lac' },
        ],
      }),
      unDossier({
        actions: [
          { numero: '1', intitule: 'Développer l’accès aux droits' },
          { numero: '2', intitule: 'Ouvrir la crèche du Lac' },
        ],
      }),
    );
    expect(texte).toContain('s’intitule maintenant « Lutter contre le non-recours aux droits ». À vérifier :');
    expect(texte).not.toContain('crèche du Lac');
  });

  test('non, quand rien ne l’appelle', async () => {
    expect(
      await section(unDossier({ convention, actions: [{ numero: '1', intitule: 'A', ajustement: 'mineur' }] })),
    ).toContain('<strong>Non, d’après les ajustements inscrits au tableau de suivi.</strong>');
  });
});
