// Two accounts of how Io left Argos. The two embassies for Helen do not contradict each other: one came before the war, the other during it.
UNWIND [
  {id: 'hdt-io-by-force-or-not', kind: 'CONTRADICTION', sides: ['hdt-1-06', 'hdt-1-33'],
    reason: 'The Persians say that the Phoenicians took Io by force; the Phoenicians deny it.',
    reasonAr: 'يقول الفرس إن الفينيقيين خطفوا إيو، والفينيقيون ينفون ذلك.'},
  {id: 'hdt-io-taken-or-gone', kind: 'CONTRADICTION', sides: ['hdt-1-06', 'hdt-1-35'],
    reason: 'Nobody is carried off who goes of her own will: one and the same departure, told in two ways.',
    reasonAr: 'لا تكون مخطوفة من رحلت بإرادتها، والرحيل واحد في الروايتين.'}
] AS row
MERGE (d:Disagreement {id: row.id})
SET d += row;
