import alentours from '../../../data/rgpd/alentours.json' with { type: 'json' };
import eponymesConnus from '../../../data/rgpd/eponymes.json' with { type: 'json' };
import type { Mot } from './mots.js';
import { isDansUnNomDeLieu } from './noms-communs.js';

const eponymes: ReadonlySet<string> = new Set(eponymesConnus.eponymes);
/** What is often called by somebody's name: « projet Aurore », « quartier Jaurès », « exposition Frida Kahlo ». */
const choses: ReadonlySet<string> = new Set(alentours.choses);

/** How far before a name stands what is called so: « école maternelle publique Marie Laurencin ». */
const porteeDeChose = 4;

/** « école Jean Moulin », « Le Jardin d’Alice », « Jean Moulin » anywhere, « Saint-Pierre », « association Aurore ». */
export function isNomDAutreChose(texte: string, mots: readonly Mot[], rang: number): boolean {
  const mot = mots[rang];
  if (!mot) return true;
  if (isDansUnEponyme(mots, rang)) return true;
  if (isDansUnNomDeLieu(texte.slice(Math.max(0, mot.debut - 60), mot.debut))) return true;
  return isEntreGuillemets(texte, mot.debut) || isApresUneChose(mots, rang);
}

/** « Anne Frank » is famous, and « Frank » after « Anne » too; « Bernard », alone, is not. */
function isDansUnEponyme(mots: readonly Mot[], rang: number): boolean {
  for (let debut = Math.max(0, rang - 2); debut <= rang; debut += 1) {
    const formes = mots.slice(debut, debut + 4).map(({ forme }) => forme);
    for (let nombre = rang - debut + 1; nombre <= formes.length; nombre += 1)
      if (eponymes.has(formes.slice(0, nombre).join(' '))) return true;
  }
  return false;
}

/** What stands between quotation marks is a title: « Les bobos d’Alice », "La malle de Zoé". */
function isEntreGuillemets(texte: string, debut: number): boolean {
  const avant = texte.slice(Math.max(0, debut - 80), debut);
  return (
    avant.lastIndexOf('«') > avant.lastIndexOf('»') ||
    avant.lastIndexOf('“') > avant.lastIndexOf('”') ||
    (avant.match(/"/g) ?? []).length % 2 === 1
  );
}

/** Going back over what may stand between a thing and its name, in the same clause, up to the thing. */
function isApresUneChose(mots: readonly Mot[], rang: number): boolean {
  for (let place = rang; place > Math.max(0, rang - porteeDeChose); place -= 1) {
    if (/[.;:!?\n,(]/.test(mots[place]?.avant ?? '')) return false;
    const avant = mots[place - 1];
    if (!avant) return false;
    if (isChose(avant)) return isSonNom(mots, rang, place);
    if (!isEntreDeux(avant)) return false;
  }
  return false;
}

/** « association Aurore », « ville de Florence » are names; « réunion du groupe avec Sophie » does not call the group so. */
function isSonNom(mots: readonly Mot[], rang: number, place: number): boolean {
  return mots.slice(place, rang).every(isEntreDeux);
}

/** « de », « les », « petits », « maternelle »: what may stand between a thing and its name; « avec », « par » do not. */
function isEntreDeux(mot: Mot): boolean {
  return (
    mot.capitale || isChose(mot) || /^(?:de|du|des|d|la|le|les|l|aux?|et|sur|chez|petite?s?|p tite?s?)$/.test(mot.forme)
  );
}

/** « école », « micro-crèche ». */
export function isChose({ forme }: Mot): boolean {
  return choses.has(forme) || forme.split(' ').some((mot) => choses.has(mot));
}
