import { nir } from '../../../src/controles/rgpd/nir.js';
import { describeRegleRgpd } from './cas.js';

const homme = /\(1 \*\* \*\* \*\* \*\*\* \*\*\*\) : retirez-le sans attendre/;
const femme = /\(2 \*\* \*\* \*\* \*\*\* \*\*\*\)/;

// Keys worked out apart from the rule: 97 - (number mod 97), Corse read as 19 (2A) and 18 (2B).
describeRegleRgpd(nir, {
  arretes: [
    { texte: '1 85 05 63 113 045 42', message: homme, secret: '85 05' },
    { texte: 'NIR 1 85 05 63 113 045 41 (mère)', message: homme, secret: '85 05' },
    { texte: '185056311304541', message: homme, secret: '8505' },
    { texte: '2.22.03.63.069.012.34', message: femme, secret: '22.03' },
    { texte: '2 22 03 63 069 012', message: femme, secret: '22 03' },
    { texte: '1850563113045', message: homme, secret: '8505' },
    { texte: 'n° 2 85 05 2A 004 021 11', message: femme, secret: '85 05' },
    { texte: '285052b00402138', message: femme, secret: '8505' },
    { texte: '2 85 30 63 113 045 03', message: femme, secret: '85 30' },
    { texte: '1 85 12 63 113 045', message: homme, secret: '85 12' },
  ],
  permis: [
    '185056311304599',
    '1 85 13 63 113 045',
    '1 85 05 00 113 045',
    '1 85 05 63 000 045',
    '1 85 05 63 113 000',
    '2 85 30 63 113 045',
    '9782070368228',
    '1 764 028 800 000 €',
    'SIRET 21363069800012',
    '18505631130454',
  ],
});
