// All entities that the claims name, one statement for each label: Person, Government, Militia, Organization, Post, Agreement, Event,
// Place, Thing. Replace all rows: these entities do not exist. A note distinguishes an entity from others of the same name, and asserts nothing.
// An entity that no claim names is an error. An entity that another dossier also names has the same id in both.
UNWIND [
  {id: 'amal-nouri', name: 'Amal Nouri', nameAr: 'أمل نوري', aliases: ['Nouri', 'نوري']},
  {id: 'basim-rahim', name: 'Basim Rahim', nameAr: 'باسم رحيم', aliases: ['Rahim', 'رحيم'], note: 'of the ferries'}
] AS row
MERGE (p:Person {id: row.id})
SET p += row;

UNWIND [
  {id: 'ferry-post', name: 'The Ferry Post', nameAr: 'بريد العبّارة', kind: 'MEDIA'},
  {id: 'ferry-company', name: 'The ferry company', nameAr: 'شركة العبّارات', kind: 'COMPANY'}
] AS row
MERGE (o:Organization {id: row.id})
SET o += row;

UNWIND [
  {id: 'old-landing', name: 'The old landing', nameAr: 'المرسى القديم', kind: 'BUILDING'},
  {id: 'far-island', name: 'Far Island', nameAr: 'الجزيرة البعيدة', kind: 'ISLAND'}
] AS row
MERGE (p:Place {id: row.id})
SET p += row;

UNWIND [
  {id: 'landing-meeting', name: 'Meeting at the old landing', nameAr: 'لقاء المرسى القديم', kind: 'MEETING'}
] AS row
MERGE (e:Event {id: row.id})
SET e += row;
