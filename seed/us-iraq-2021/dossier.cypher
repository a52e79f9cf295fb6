// The dossier: US-Iraq relations 2020-2021, coded claim by claim from Arabic news articles.
MERGE (d:Dossier {id: 'us-iraq-2021'})
SET d += {
  title: 'US-Iraq relations 2020-2021', titleAr: 'العلاقات الأميركية العراقية 2020-2021',
  codebook: 'sanad-1', formatVersion: 2, codedBy: 'Sanad maintainers', reviewed: false
};
