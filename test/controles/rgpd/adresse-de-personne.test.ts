import { adresseDePersonne } from '../../../src/controles/rgpd/adresse-de-personne.js';
import { describeRegleRgpd } from './cas.js';

const message = /semble contenir l’adresse d’une personne : retirez-la/;

describeRegleRgpd(adresseDePersonne, {
  arretes: [
    { texte: 'habite 14 rue des Lilas à Cournon', message, secret: 'Lilas' },
    { texte: 'famille logée au 3 impasse du Puits, 2e étage', message, secret: 'Puits' },
    { texte: 'domiciliée 27 avenue de la Gare', message, secret: 'Gare' },
    { texte: 'demeurant 8 bis chemin des Prés', message, secret: 'Prés' },
    { texte: 'adresse du père : 41 boulevard Pasteur', message, secret: 'Pasteur' },
  ],
  permis: [
    'Adresse de la crèche : 12 rue des Écoles',
    'Le RPE est logé au 4 place de la Mairie',
    'habite en zone rurale, à plus de 20 minutes',
    '12 rue Jean Jaurès, 63170 Aubière (siège du CCAS)',
  ],
});
