import { sameCommune } from '../communes-signataires.js';
import { forme } from '../lacunes.js';
import { parCommune } from './ao-par-commune.js';

/** L. 214-1-3 I 1°: every commune lists the needs of the under-threes and the modes d'accueil of its territory. */
export const recenser = parCommune({
  regle: 'recenser',
  exigence: 'L214-1-3-I-1',
  titre: 'Chaque commune recense les besoins et les modes d’accueil de son territoire',
  competence: 'recenser',
  estTenue: () => true,
  preuvesDe(commune, { besoins, offre }) {
    const besoinsDeLaCommune = besoins
      .filter(({ territoire, enfants }) => enfants && sameCommune(territoire?.valeur, commune))
      .flatMap(({ enfants }) => enfants ?? []);
    const accueils = offre
      .filter((equipement) => sameCommune(equipement.commune?.valeur, commune))
      .flatMap(({ nom }) => nom ?? []);
    return besoinsDeLaCommune.length > 0 && accueils.length > 0 ? [...besoinsDeLaCommune, ...accueils] : [];
  },
  feuille: 'besoins',
  conseil:
    'inscrivez au moins une ligne dans la feuille Besoins (enfants de moins de 3 ans) et une dans la feuille Offre.',
  lacune: forme('Pour {}, les besoins et les modes d’accueil ne sont pas entièrement recensés.'),
});
