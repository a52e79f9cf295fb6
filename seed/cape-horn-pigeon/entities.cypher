// Those who speak in the texts. The spelling of names is that of the texts; other spellings are aliases.
UNWIND [
  {id: 'thomas-scullun', name: 'Thomas Scullun', aliases: ['Captain Scullen', 'Captain Scullan'], note: 'master of the Cape Horn Pigeon'},
  {id: 'lieutenant-von-cube', name: 'Lieutenant von Cube', note: 'of the Russian navy, in command of the schooner Maria'},
  {id: 'ensign-simansky', name: 'Ensign Simansky', note: 'of the Russian navy'},
  {id: 'tobias-asser', name: 'Tobias Asser', aliases: ['T. M. C. Asser', 'Tobie Michel Charles Asser'], note: 'the arbitrator'},
  {id: 'william-h-young', name: 'William H. Young', note: 'chief mate'},
  {id: 'antonio-margarida', name: 'Antonio Margarida', aliases: ['Antonio Margurita'], note: 'second mate'},
  {id: 'george-h-peckham', name: 'George H. Peckham', note: 'third mate'},
  {id: 'commander-of-the-pacific-squadron', name: 'Commander of the Russian Pacific squadron', note: 'an admiral, not named'},
  {id: 'chinese-resident-of-vladivostok', name: 'A Chinese resident of Vladivostok', note: 'not named'},
  {id: 'joseph-wing', name: 'Joseph Wing'},
  {id: 'william-r-wing', name: 'William R. Wing'},
  {id: 'thomas-m-hart', name: 'Thomas M. Hart'},
  {id: 'john-wing', name: 'John Wing'},
  {id: 'edward-f-potter', name: 'Edward F. Potter'},
  {id: 'george-w-collins', name: 'George W. Collins'},
  {id: 'charles-c-church', name: 'Charles C. Church'},
  {id: 'collector-of-customs-of-new-bedford', name: 'Collector of customs of New Bedford', note: 'not named'},
  {id: 'louisa-b-haskell', name: 'Louisa B. Haskell'},
  {id: 'alexander-h-seabury', name: 'Alexander H. Seabury'},
  {id: 'jonathan-bourne', name: 'Jonathan Bourne'},
  {id: 'abner-potter', name: 'Abner Potter', aliases: ['Abner Potter, jr.']},
  {id: 'robert-allen', name: 'Robert Allen'},
  {id: 'william-potter', name: 'William Potter', note: 'managed the ship before 1887'}
] AS row
MERGE (p:Person {id: row.id})
SET p += row;

UNWIND [
  {id: 'officers-of-the-cape-horn-pigeon', name: 'Officers of the Cape Horn Pigeon', kind: 'GROUP', note: 'the captain and those who signed with him'},
  {id: 'crew-of-the-cape-horn-pigeon', name: 'Crew of the Cape Horn Pigeon', aliases: ['l’équipage du Cape Horn Pigeon'], kind: 'GROUP', note: 'with her officers'},
  {id: 'foreign-whalers', name: 'Foreign whalers', kind: 'CLASS'},
  {id: 'commission-of-inquiry-at-vladivostok', name: 'Commission of inquiry at Vladivostok', kind: 'DELEGATION',
    note: 'of the Pacific squadron, 1892'},
  {id: 'owners-of-the-cape-horn-pigeon', name: 'Owners of the Cape Horn Pigeon', kind: 'GROUP'},
  {id: 'j-and-w-r-wing', name: 'J. & W. R. Wing', aliases: ['Joseph and William R. Wing'], kind: 'COMPANY', note: 'copartners in New Bedford'},
  {id: 'estate-of-william-potter', name: 'Estate of William Potter', aliases: ['William Potter, second, deceased'], kind: 'ESTATE'},
  {id: 'estate-of-michael-baker', name: 'Estate of Michael Baker', aliases: ['Michael Baker, 3d, deceased'], kind: 'ESTATE'},
  {id: 'estate-of-alexander-h-seabury', name: 'Estate of Alexander H. Seabury', kind: 'ESTATE'}
] AS row
MERGE (o:Organization {id: row.id})
SET o += row;

UNWIND [
  {id: 'russian-empire', name: 'Russian Empire', aliases: ['Imperial Russian Government', 'Imperial Government of Russia'], kind: 'STATE'},
  {id: 'russian-ministry-of-foreign-affairs', name: 'Ministry of Foreign Affairs of the Russian Empire', kind: 'MINISTRY', note: 'until 1917'},
  {id: 'united-states', name: 'United States', aliases: ['United States of America'], kind: 'STATE'},
  {id: 'vladivostok-authorities', name: 'Russian authorities at Vladivostok', kind: 'AGENCY', note: 'of port and navy'},
  {id: 'united-kingdom-1892', name: 'United Kingdom of Great Britain and Ireland', kind: 'STATE', note: 'until 1922'},
  {id: 'russian-ministry-of-marine', name: 'Ministry of Marine of the Russian Empire', aliases: ['Imperial ministry of marine'], kind: 'MINISTRY'}
] AS row
MERGE (g:Government {id: row.id})
SET g += row;

UNWIND [
  {id: 'cape-horn-pigeon', name: 'Cape Horn Pigeon', aliases: ['the Cape Horn Pigeon', 'HornPigeon'], kind: 'VESSEL', note: 'a whaling bark of New Bedford'},
  {id: 'whales', name: 'Whales', kind: 'GOODS'},
  {id: 'maria-schooner', name: 'Maria', aliases: ['the Marie', 'the schooner Maria'], kind: 'VESSEL', note: 'a confiscated sealing schooner'},
  {id: 'lost-catch', name: 'Lost catch', kind: 'ISSUE', note: 'an item of the claim'},
  {id: 'expenses-of-the-owners', name: 'Expenses of the owners', kind: 'ISSUE', note: 'an item of the claim'},
  {id: 'passage-of-the-maria', name: 'Work of the crew on the Maria', kind: 'ISSUE', note: 'an item of the claim'},
  {id: 'vitiaz', name: 'Vitiaz', aliases: ['the Vitiaz'], kind: 'VESSEL', note: 'a Russian man-of-war'},
  {id: 'detention-of-the-crew', name: 'Detention of the crew', kind: 'ISSUE', note: 'an item of the claim'}
] AS row
MERGE (t:Thing {id: row.id})
SET t += row;

UNWIND [
  {id: 'san-francisco', name: 'San Francisco', kind: 'CITY'},
  {id: 'sea-of-japan', name: 'Sea of Japan', aliases: ['Japan Sea'], kind: 'SEA'},
  {id: 'vladivostok', name: 'Vladivostok', aliases: ['Vladivostock'], kind: 'CITY'},
  {id: 'sea-of-okhotsk', name: 'Sea of Okhotsk', aliases: ['Okhotsk Sea', 'Okotchk Sea', 'mer d’Ochotsk'], kind: 'SEA'},
  {id: 'closed-bays-of-the-sea-of-okhotsk', name: 'Closed bays of the Sea of Okhotsk', kind: 'REGION',
    note: 'where foreign vessels may not fish'},
  {id: 'russian-territorial-waters', name: 'Russian territorial waters', kind: 'REGION'},
  {id: 'aniva-bay', name: 'Aniva Bay', aliases: ['Gulf of Aniva'], kind: 'BAY'},
  {id: 'patience-bay', name: 'Patience Bay', aliases: ['Terpenia', 'Gulf of Patience'], kind: 'BAY'},
  {id: 'dartmouth-massachusetts', name: 'Dartmouth, Massachusetts', kind: 'CITY'},
  {id: 'askold-island', name: 'Askold Island', kind: 'REGION'}
] AS row
MERGE (p:Place {id: row.id})
SET p += row;

UNWIND [
  {id: 'seizure-of-the-cape-horn-pigeon', name: 'Seizure of the Cape Horn Pigeon', kind: 'SEIZURE'},
  {id: 'whaling-in-the-sea-of-okhotsk', name: 'Whaling in the Sea of Okhotsk', kind: 'HUNT', note: 'as a breach of Russian rules'},
  {id: 'sealing-in-russian-waters', name: 'Sealing in Russian waters', kind: 'HUNT', note: 'as a breach of Russian rules'},
  {id: 'visit-of-closed-bays', name: 'Visit of closed bays', kind: 'VISIT', note: 'as a breach of Russian rules'},
  {id: 'arbitration-of-the-cape-horn-pigeon', name: 'Arbitration in the case of the Cape Horn Pigeon', kind: 'COURT_CASE',
    note: 'The Hague, 1902'}
] AS row
MERGE (e:Event {id: row.id})
SET e += row;
