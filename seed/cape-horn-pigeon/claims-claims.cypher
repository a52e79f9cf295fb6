// Claims of cape-horn-pigeon-claims: Memorandum of the United States to the arbitrator: how the claims were presented
WITH {
  document: 'cape-horn-pigeon-claims',
  attribution: ['united-states STATED'],
  voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL'
} AS shared
UNWIND [
  {id: 'cape-horn-pigeon-claims-01', subject: 'thomas-scullun', predicate: 'DEMANDED_OF', object: 'russian-empire',
    when: '1892-09-27', whenBasis: '15-27 September: 27 in the Gregorian calendar', quantities: ['MONEY 49500 USD TOTAL'],
    text: 'At Vladivostok Scullun asked 49,500 dollars.',
    passages: ['148-269 c283a6c2919fc1ff1404d86407c828eb8119406c5f59cb201ad2afb98a16d9ac']},
  {id: 'cape-horn-pigeon-claims-02', subject: 'united-states', predicate: 'DEMANDED_OF', object: 'russian-empire',
    participants: ['TOPIC seizure-of-the-cape-horn-pigeon'], when: '1893-05-15', whenBasis: '3 May old style',
    text: 'The envoy asked Russia to look into the seizure.',
    passages: ['933-1024 952e71777183af5b1a4562446956be0ea163f3369e77845ee677839cfe9e363c']},
  {id: 'cape-horn-pigeon-claims-03', subject: 'united-states', predicate: 'DEMANDED_OF', object: 'russian-empire', when: '1894-06-14',
    text: 'A year later the United States presented the claims of owners and crew.',
    passages: ['2600-2655 fed42c658e046bfe6206ad48d41954de150392aa89d77bc4d5378f546a993c24']},
  {id: 'cape-horn-pigeon-claims-04', subject: 'russian-empire', predicate: 'DEMANDED_OF', object: 'united-states',
    participants: ['TOPIC expenses-of-the-owners'], when: '1895-10-24', whenBasis: '12/24 October',
    quantities: ['MONEY 3400 USD TOTAL'],
    text: 'Russia wanted vouchers for expenses of 3,400 dollars.',
    passages: ['3199-3284 ad4ad0e5c54168629aac2d8abd5753b10eae3800208e67ad7db2e81019c4bc54']},
  {id: 'cape-horn-pigeon-claims-05', subject: 'united-states', predicate: 'OFFERED_TO', object: 'russian-empire', when: '1899-02-08',
    quantities: ['MONEY 42000 USD TOTAL'],
    text: 'The United States would have settled for 42,000 dollars.',
    passages: ['4775-4844 5fa10b81f762d3549538b5814f8507de0b02e29753d91b166663d8f5ba93313a']},
  {id: 'cape-horn-pigeon-claims-06', subject: 'russian-empire', predicate: 'REFUSED', object: 'united-states', when: '1899-03-25',
    text: 'Russia turned this down.',
    passages: ['5600-5664 538b222fe76db1c0a31596766b7fba6558309742dc1b2d46e1941d2b05309725']},
  {id: 'cape-horn-pigeon-claims-07', subject: 'russian-empire', predicate: 'OFFERED_TO', object: 'united-states', when: '1899-03-25',
    quantities: ['MONEY 2500 USD TOTAL'],
    text: 'Russia offered 2,500 dollars again.',
    passages: ['5718-5759 6afb975558b202de4b7cccf9ce32b1c4160abdbdcdac784330dc1b4a87be1058']}
] AS row
MERGE (c:Claim {id: row.id})
SET c += shared, c += row;
