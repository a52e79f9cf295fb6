// The dossier: the seizure of an American whaler by the Russian navy in 1892, her owners, and the arbitration of 1902.
MERGE (d:Dossier {id: 'cape-horn-pigeon'})
SET d += {
  title: 'The whaling bark Cape Horn Pigeon: seizure, owners and arbitration, 1892-1902', languages: ['en'],
  codebook: 'sanad-1', formatVersion: 2, codedBy: 'Sanad', reviewed: false
};
