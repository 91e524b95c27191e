import { numeroPersonnel } from '../../../src/controles/rgpd/numero-personnel.js';
import { describeRegleRgpd } from './cas.js';

const allocataire = /contient un numéro d’allocataire : retirez-le/;
const compte = /contient un numéro de compte bancaire : retirez-le/;

describeRegleRgpd(numeroPersonnel, {
  arretes: [
    { texte: 'Allocataire Caf n° 1234567 A', message: allocataire, secret: '1234567' },
    { texte: 'Matricule Caf 4567891 C, dossier suspendu', message: allocataire, secret: '4567891' },
    { texte: 'IBAN FR76 3000 4000 0312 3456 7890 143', message: compte, secret: '3000 4000' },
    { texte: 'Virement sur FR7630004000031234567890143', message: compte, secret: '30004000' },
  ],
  permis: [
    'Allocataires : 2 345 foyers, dont 678 au RSA',
    '1 234 567 allocataires en France',
    'N° de la convention Caf : 2026-123456',
    'FRANCE 76 places, 3000 habitants',
  ],
});
