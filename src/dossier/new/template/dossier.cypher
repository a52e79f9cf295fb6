// The dossier itself: one row. Replace the titles and `codedBy`. Set `reviewed` to true after another person has checked the whole dossier.
MERGE (d:Dossier {id: '{{name}}'})
SET d += {
  title: 'A new dossier', titleAr: 'ملف جديد',
  codebook: 'sanad-1', formatVersion: 2, codedBy: 'its author', reviewed: false
};
