// Why warnings of lint stay: a part has much of the name of its whole, and is another actor.
UNWIND [
  {id: 'us-iraq-forces-of-two-states', rule: 'shared-alias', of: ['iraqi-forces', 'us-combat-forces-in-iraq'],
    reason: 'The first are the forces of Iraq, the second those of the United States that are in Iraq.',
    reasonAr: 'الأولى قوات العراق، والثانية قوات الولايات المتحدة الموجودة فيه.'},
  {id: 'us-iraq-forces-left-after-small-cut', rule: 'shared-alias', of: ['us-forces-left-after-small-cut', 'us-forces-in-iraq'],
    reason: 'The first are those of the second who stay after a small cut.',
    reasonAr: 'الأولى من يبقى من الثانية بعد خفض صغير.'},
  {id: 'us-iraq-forces-with-new-roles', rule: 'shared-alias', of: ['us-forces-with-new-roles', 'us-forces-in-iraq'],
    reason: 'The first are those of the second whose roles are to be defined anew.',
    reasonAr: 'الأولى من سيُعاد تحديد دوره من الثانية.'},
  {id: 'us-iraq-remaining-forces', rule: 'shared-alias', of: ['remaining-us-forces-in-iraq', 'us-forces-in-iraq'],
    reason: 'The first are those of the second who remain after the reduction of 2020.',
    reasonAr: 'الأولى من يبقى من الثانية بعد تقليص 2020.'},
  {id: 'us-iraq-isis-remnants', rule: 'shared-alias', of: ['isis-remnants', 'isis'],
    reason: 'The first are the cells that are left of the second.', reasonAr: 'الأولى خلايا باقية من الثاني.'},
  {id: 'us-iraq-un-mission', rule: 'shared-alias', of: ['un-mission-in-iraq', 'united-nations'],
    reason: 'The first is a mission of the second.', reasonAr: 'الأولى بعثة تابعة للثانية.'},
  {id: 'us-iraq-parties', rule: 'shared-alias', of: ['political-parties-in-iraq', 'iran-allied-parties-in-iraq'],
    reason: 'The first are all parties of Iraq, the second those that are allied with Iran.',
    reasonAr: 'الأولى أحزاب العراق كلها، والثانية المتحالف منها مع إيران.'},
  {id: 'us-iraq-officials-of-nyt', rule: 'shared-alias', of: ['us-administration-officials-cited-by-nyt', 'us-officials-cited-by-nyt'],
    reason: 'The New York Times cites two groups of officials for two things; nothing says that they are the same persons.',
    reasonAr: 'تنقل نيويورك تايمز عن مجموعتين من المسؤولين أمرين مختلفين، ولا شيء يقول إنهم الأشخاص أنفسهم.'},
  {id: 'us-iraq-hostile-parties', rule: 'shared-alias', of: ['anti-us-parties-in-iraq', 'political-parties-in-iraq'],
    reason: 'The first are those in Iraq who are hostile to the United States, the second the political parties of Iraq.',
    reasonAr: 'الأولى أطراف في العراق معادية للولايات المتحدة، والثانية أحزابه السياسية.'}
] AS row
MERGE (r:Reason {id: row.id})
SET r += row;
