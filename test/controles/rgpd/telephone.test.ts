import { telephone } from '../../../src/controles/rgpd/telephone.js';
import { describeRegleRgpd } from './cas.js';

const message = /\(06 \*\* \*\* \*\* 78\) : retirez-le/;

describeRegleRgpd(telephone, {
  arretes: [
    { texte: 'Appeler le 06 12 34 56 78.', message, secret: '12 34' },
    { texte: 'Tél.0612345678', message, secret: '1234' },
    { texte: '06.12.34.56.78, le matin', message, secret: '12.34' },
    { texte: '06-12-34-56-78', message, secret: '12-34' },
    { texte: '06/12/34/56/78', message, secret: '12/34' },
    { texte: '06 1234 5678', message, secret: '1234' },
    { texte: '06\u00a012\u202f34\u00a056\u202f78', message, secret: '12\u202f34' },
    { texte: '+33 6 12 34 56 78', message, secret: '12 34' },
    { texte: '+33612345678', message, secret: '1234' },
    { texte: '+33 (0)6 12 34 56 78', message, secret: '12 34' },
    { texte: '0033 6 12 34 56 78', message, secret: '12 34' },
    { texte: 'Mairie : 04 73 77 61 00', message: /\(04 \*\* \*\* \*\* 00\)/, secret: '73 77' },
  ],
  permis: [
    'Du 01/09/2026-31/12/2027, ou 01/02/2026 10 h, ou 01.09.2026 14 h',
    'Budget de 1 250 000 000 €, puis 12.500,50 €',
    'SIRET 213 630 698 00012, compte 0612345678901',
    'Code Insee 63069, 06 12 34 places',
    '3919 ou 119',
    '0,0612345678',
  ],
});
