import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ConventionLue } from '../../src/convention/convention-lue.js';
import { lireConvention } from '../../src/convention/lire-convention.js';

const lire = (texte: string): Promise<ConventionLue> => lireConvention(strToU8(texte), 'convention.txt');
const valeurs = ({ propositions }: ConventionLue, feuille: string, colonne: string) =>
  propositions.filter((dite) => dite.feuille === feuille && dite.colonne === colonne).map(({ valeur }) => valeur);

const parties = `Entre :
La Caf du Nord, représentée par son Directeur, Monsieur Luc PAUL ;
La Communauté de communes de Belvaire, représentée par Monsieur Éric FAURE, Président, habilité par délibération du 12 décembre 2024 ;
Les communes de Belvaire et Saint-Jorande, représentées par leurs maires,
Il est convenu ce qui suit :`;

describe('ce que le texte d’une convention dit', () => {
  test('la délibération d’une communauté n’est pas celle de la commune dont elle porte le nom', async () => {
    const lue = await lire(`${parties}
Vu la délibération n° 2024-87 du 5 décembre 2024 du conseil municipal de Saint-Jorande ;
Vu la délibération n° 2024-112 du conseil municipal de Belvaire en date du 10/12/2024 ;`);
    expect(valeurs(lue, 'communes', 'deliberation').sort()).toEqual(['05/12/2024', '10/12/2024']);
    expect(valeurs(lue, 'convention', 'qualites')).toEqual(['le directeur\nle président\nle maire\nle maire']);
  });

  test('deux dates aussi sûres l’une que l’autre : aucune n’est proposée, les deux sont citées', async () => {
    const { propositions, remarques } = await lire(`${parties}
Vu la délibération du conseil municipal de Belvaire en date du 10/12/2024 ;
Vu la délibération du conseil municipal de Belvaire en date du 11/12/2024 ;`);
    expect(propositions.filter(({ colonne }) => colonne === 'deliberation')).toEqual([]);
    expect(remarques.join('\n')).toMatch(/10\/12\/2024.*11\/12\/2024.*rien n’est proposé/);
  });

  test('une fin que deux articles disent autrement est proposée avec son doute', async () => {
    const lue = await lire(`${parties}
Article 4 - Durée
La présente convention est conclue du 1er janvier 2026 au 31 décembre 2030.
Article 9 - Fin
La présente convention prend fin le 30 juin 2030.`);
    expect(valeurs(lue, 'convention', 'fin')).toEqual(['31/12/2030']);
    expect(lue.remarques.join('\n')).toMatch(/31\/12\/2030.*30\/06\/2030.*vérifiez/);
  });

  test('la convention précédente, la Cog et la loi ne disent pas la période', async () => {
    const lue = await lire(`${parties}
La présente convention succède à la CTG conclue du 1er janvier 2020 au 31 décembre 2024.
La convention d’objectifs et de gestion est conclue du 1er janvier 2023 au 31 décembre 2027.`);
    expect([...valeurs(lue, 'convention', 'debut'), ...valeurs(lue, 'convention', 'fin')]).toEqual([]);
    expect(lue.remarques.join('\n')).toMatch(/période.*n’a pas été trouvée/);
  });

  test('« peut transmettre », « soit… soit », « ne donne pas » ne disent ni qui transmet, ni un accord', async () => {
    const lue = await lire(`${parties}
Avec l’accord exprès des collectivités, la Caf peut transmettre au CDSF les éléments de la CTG.
Les bilans sont soit transmis par les signataires au CDSF, soit transmis par la Caf.
La communauté de communes ne donne pas son accord exprès à la transmission au CDSF.`);
    expect([...valeurs(lue, 'convention', 'transmission'), ...valeurs(lue, 'convention', 'accordExpres')]).toEqual([]);
  });

  test('une liste de champs n’est pas une liste de communes', async () => {
    const lue = await lire(`${parties}
Les champs d’intervention retenus sur le territoire des communes sont :
- Petite enfance
- Jeunesse
- Parentalité`);
    expect(valeurs(lue, 'communes', 'nom').sort()).toEqual(['Belvaire', 'Saint-Jorande']);
  });
});

describe('les fiches et les tableaux', () => {
  test('le nom d’une personne n’est repris nulle part, sa structure l’est', async () => {
    const lue = await lire(`Annexe 1 : Plan
FICHE ACTION N°1
Intitulé de l’action : Créer un guichet unique
Porteur de projet : M. Pierre DUPONT (CCAS)
Calendrier : 2026-2028`);
    expect(valeurs(lue, 'actions', 'pilote')).toEqual(['CCAS']);
    expect(JSON.stringify(lue)).not.toContain('DUPONT');
  });

  test('chaque label sur sa ligne, sa valeur sur la suivante', async () => {
    const lue = await lire(`Annexe 1 : Plan
FICHE ACTION N°2
Intitulé de l’action
Ouvrir une ludothèque
Pilote
Médiathèque intercommunale
Échéance
décembre 2027`);
    expect(valeurs(lue, 'actions', 'intitule')).toEqual(['Ouvrir une ludothèque']);
    expect(valeurs(lue, 'actions', 'fin')).toEqual(['31/12/2027']);
  });

  test('un tableau par commune : le titre au-dessus dit laquelle, le total n’est pas un équipement', async () => {
    const lue = await lire(`${parties}
Article 1 : Objet
Annexe 2 : Offre
Belvaire
Structure\tType d’accueil\tGestionnaire\tPlaces 2025
Crèche Les Ours\tMulti-accueil\tCCAS\t20
Total Belvaire\t\t\t20
Saint-Jorande
Structure\tType d’accueil\tGestionnaire\tPlaces 2025
Micro-crèche Plume\tMicro-crèche PSU\tAssociation Plume\t10
Total\t\t\t10`);
    expect(valeurs(lue, 'offre', 'nom')).toEqual(['Crèche Les Ours', 'Micro-crèche Plume']);
    expect(valeurs(lue, 'offre', 'commune')).toEqual(['Belvaire', 'Saint-Jorande']);
  });
});
