// How Io left Argos, who began, and where Helen was. The two embassies for Helen do not contradict each other: one came before the war,
// the other during it.
UNWIND [
  {id: 'hdt-io-by-force-or-not', kind: 'CONTRADICTION', over: 'FACT', sides: ['hdt-1-06', 'hdt-1-33 hdt-1-35'],
    reason: 'The Persians say that the Phoenicians took Io by force; the Phoenicians deny it, and say that she left with them of her own will. It is one and the same departure.',
    reasonAr: 'يقول الفرس إن الفينيقيين خطفوا إيو، والفينيقيون ينفون ذلك ويقولون إنها رحلت معهم بإرادتها، والرحيل واحد في الروايتين.'},
  {id: 'hdt-who-began', kind: 'TENSION', sides: ['hdt-1-01', 'hdt-1-27'],
    reason: 'In the Persian account the Phoenicians were at fault first, by taking Io; in the same account the Hellenes are the ones who turned the quarrel into a war.',
    reasonAr: 'في رواية الفرس أن الفينيقيين أخطؤوا أولاً بأخذهم إيو، وفيها أيضاً أن الإغريق هم من جعل الخصومة حرباً.',
    reconciliation: 'The first wrong and the first war are two beginnings: one can lie with one people and the other with another.',
    reconciliationAr: 'الإساءة الأولى والحرب الأولى بدايتان، وقد تكون إحداهما لقوم والأخرى لقوم غيرهم.'},
  {id: 'hdt-helen-in-ilion-or-in-egypt', kind: 'TENSION', sides: ['hdt-2-03', 'hdt-2-05 hdt-2-06'],
    reason: 'The Hellenes ask the Teucrians for Helen; the Teucrians swear that they do not have her, and that she is in Egypt.',
    reasonAr: 'يطلب الإغريق هيلين من التيوكريين، ويقسم التيوكريون أنها ليست عندهم بل في مصر.',
    reconciliation: 'The Hellenes asked for her where they thought she was. When the city had fallen and she was not found, they believed the answer.',
    reconciliationAr: 'طلبها الإغريق حيث ظنوا أنها موجودة، ولما سقطت المدينة ولم يجدوها صدّقوا الجواب.'}
] AS row
MERGE (d:Disagreement {id: row.id})
SET d += row;
