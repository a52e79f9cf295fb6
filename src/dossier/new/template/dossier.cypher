// The dossier itself: one row. Replace the titles, and say who coded it; `reviewed` becomes true once somebody else has read it.
MERGE (d:Dossier {id: '{{name}}'})
SET d += {
  title: 'A new dossier', titleAr: 'ملف جديد',
  codebook: 'sanad-1', formatVersion: 1, codedBy: 'its author', reviewed: false
};
