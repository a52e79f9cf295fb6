// The claims, one row each, in the order of their passages. Use one file for each document. Write a value that most rows share once, in WITH;
// a row can replace it. Replace these rows: docs/dossier.md explains every column, and how to find the numbers of a passage. No claim covers
// one sentence of the notice: `sanad report` marks it.
WITH {
  document: '{{name}}-notice',
  attribution: ['ferry-post REPORTED'],
  voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL'
} AS shared
UNWIND [
  // The newspaper itself is the speaker. `about` is the occasion; `whenBasis` explains how "on Tuesday" became a day.
  {id: '{{name}}-01', subject: 'amal-nouri', predicate: 'MET_WITH', object: 'basim-rahim',
    about: 'landing-meeting', participants: ['PLACE old-landing'],
    when: '2022-05-03', whenBasis: 'Tuesday, seen from Wednesday, 4 May 2022.',
    text: 'Nouri and Rahim had a meeting.', textAr: 'التقت نوري برحيم.',
    passages: ['39-95 d043e35fa10db8af08e86f1be88b709ebfb5da84b009d50cd4291a303c97723d']},
  // A predicate of this dossier's own: its row is in vocabulary.json. Without `when` it held on the day of saying: here that of publication.
  {id: '{{name}}-02', subject: 'ferry-company', predicate: 'SAILS_TO', object: 'far-island',
    text: 'The company serves Far Island.', textAr: 'تسيّر الشركة عبّاراتها إلى الجزيرة البعيدة.',
    passages: ['97-153 66999b697b373993c38325c20c8e70718beb4c0c5a042133c93100586c8ed7c8']},
  {id: '{{name}}-03', subject: 'basim-rahim', predicate: 'LEADS', object: 'ferry-company',
    text: 'Rahim is head of the ferry company.', textAr: 'يدير رحيم شركة العبّارات.',
    passages: ['97-132 32e74481bb110bd8224aac0737a84e4240ca9af8f2287bb4e6d5c1549f76e54f']},
  // A denial is a NEGATED claim of the actor who denies. The passage leaves out the words of attribution.
  {id: '{{name}}-04', subject: 'amal-nouri', predicate: 'PRESSURES', object: 'ferry-company',
    attribution: ['ferry-post REPORTED', 'amal-nouri DENIED'], voice: 'PARAPHRASED', polarity: 'NEGATED', when: '../2022-05-04',
    text: 'Nouri says that the company was under no pressure from her.', textAr: 'تنفي نوري أنها ضغطت على الشركة.',
    passages: ['233-268 48f4f6f61979976a896d3be0b2bbc48635dd62441b951afe6cb18d45100d6389']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += shared, c += row;
