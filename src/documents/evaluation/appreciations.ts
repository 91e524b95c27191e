import type { Dossier } from '../../dossier/dossier.js';
import type { Appreciation } from '../../dossier/feuilles/appreciations.js';
import { libelleAppreciation } from '../../dossier/valeurs/appreciations.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { formatDate } from '../formats.js';

/**
 * What instances think of each enjeu, as they gave it by the date of the document: in the order of the convention, the last one of an
 * instance on an enjeu. Nothing is computed.
 */
export function viewAppreciations({ appreciations, convention }: Dossier, date: string) {
  const donnees = appreciations.filter(
    ({ enjeu, appreciation, date: jour }) => enjeu && appreciation && (jour?.valeur ?? '') <= date,
  );
  const dernieres = donnees.filter(
    (ligne, rang) => !donnees.some((autre, place) => isMeme(ligne, autre) && isApres(autre, place, ligne, rang)),
  );
  const ordre = (convention?.enjeux?.valeur ?? []).map((enjeu) => normalize(enjeu));
  const rangDe = ({ enjeu }: Appreciation) => {
    const rang = ordre.indexOf(normalize(enjeu?.valeur ?? ''));
    return rang < 0 ? ordre.length : rang;
  };
  return dernieres
    .toSorted((a, b) => rangDe(a) - rangDe(b))
    .map(({ enjeu, appreciation, commentaire, instance, date: jour }) => ({
      enjeu: enjeu?.valeur ?? '',
      appreciation: appreciation ? libelleAppreciation(appreciation.valeur) : '',
      commentaire: commentaire?.valeur ?? '',
      par: [instance?.valeur, jour ? formatDate(jour.valeur) : null].filter(Boolean).join(', ') || '–',
    }));
}

function isMeme(a: Appreciation, b: Appreciation): boolean {
  return (
    normalize(a.enjeu?.valeur ?? '') === normalize(b.enjeu?.valeur ?? '') &&
    normalize(a.instance?.valeur ?? '') === normalize(b.instance?.valeur ?? '')
  );
}

function isApres(autre: Appreciation, place: number, ligne: Appreciation, rang: number): boolean {
  const [la, ici] = [autre.date?.valeur ?? '', ligne.date?.valeur ?? ''];
  return la > ici || (la === ici && place > rang);
}
