// The dossier: who carried off whom before the war for Ilion, as Persians, Phoenicians and Egyptian priests told Herodotus.
MERGE (d:Dossier {id: 'herodotus-abductions'})
SET d += {
  title: 'Herodotus: who began the quarrel of Hellenes and Barbarians', titleAr: 'هيرودوت: من بدأ الخصومة بين الإغريق والبرابرة',
  codebook: 'sanad-1', formatVersion: 2, codedBy: 'Sanad', reviewed: false
};
