// The seven texts. All are printed in one volume of 1903, in the public domain; documents/README.md says how a reader gets them.
// statement, award: in the language in which they were written. protocol, note, counter: the English versions of Russian papers that the
// United States printed. owners, claims: two parts of one memorandum, which the agent of the United States sent on in English on 23 February 1901.
// protocol: dated 29 August in the Julian calendar, 10 September in the Gregorian. note: 12 (24) June.
// counter: undated; an exhibit of it is certified on 24 March 1901, and the reply to it has papers of June 1901.
WITH {
  licence: 'CC0-1.0', retrievedOn: '2026-11-30',
  archiveUrl: 'https://github.com/HistoryAtState/frus-not-yet-reviewed/blob/3fe30759017cb5d68884ba960e8ad02aee9eb9c5/volumes/frus1902app1.xml'
} AS shared
UNWIND [
  {id: 'cape-horn-pigeon-statement', kind: 'STATEMENT', file: 'statement.txt', language: 'en',
    sha256: '23f115c5f6487b8c3b61861ee8a760b66d1a605fee12eb3a0d577d58a38efd75',
    title: 'Statement of the captain and officers of the Cape Horn Pigeon, Vladivostok, 21 September 1892',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), pp. 81-82, document 39',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1/d39',
    publishedBy: 'officers-of-the-cape-horn-pigeon', publishedOn: '1892-09-21', publishedBasis: 'PRINTED'},
  {id: 'cape-horn-pigeon-protocol', kind: 'NOTE', file: 'protocol.txt', language: 'en',
    sha256: 'be8620e1d3e362b9d992c2abc327e4985026380e04ccb281d1dc881bfed40d3d',
    title: 'Protocol of the seizure, with the remarks of Captain Scullun, 10 September 1892',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), p. 291, document 137; English version of a Russian paper',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1/d137',
    publishedBy: 'lieutenant-von-cube', publishedOn: '1892-09-10', publishedBasis: 'PRINTED'},
  {id: 'cape-horn-pigeon-note', kind: 'STATEMENT', file: 'note.txt', language: 'en',
    sha256: 'b8d7c9383c2c13929dff1b681c03ca0ad6030e5801f829fd5d012d0a0150c72a',
    title: 'Note no. 2187 of the Russian Ministry of Foreign Affairs to the American envoy, 24 June 1893',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), pp. 38-39, document 13; English version',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1/d13',
    publishedBy: 'russian-ministry-of-foreign-affairs', publishedOn: '1893-06-24', publishedBasis: 'PRINTED'},
  {id: 'cape-horn-pigeon-owners', kind: 'FILING', file: 'owners.txt', language: 'en',
    sha256: '86588ff1bbe45c79199c6b75d50d1f61d7e3f2de4cac4c8df246f955d16f0b57',
    title: 'Memorandum of the United States to the arbitrator: the ship and her owners',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), pp. 11-12, case no. 1, first six paragraphs of the facts',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1',
    publishedBy: 'united-states', publishedOn: '[..1901-02-23]', publishedBasis: 'EXTERNAL'},
  {id: 'cape-horn-pigeon-claims', kind: 'FILING', file: 'claims.txt', language: 'en',
    sha256: '5d4c9c7e1218975bebaa0d3047d84448ce084f1a42b64d89cea197e93db7adcf',
    title: 'Memorandum of the United States to the arbitrator: how the claims were presented',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), pp. 14-15, case no. 1, end of the facts, and five paragraphs on the presentation of the claims',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1',
    publishedBy: 'united-states', publishedOn: '[..1901-02-23]', publishedBasis: 'EXTERNAL'},
  {id: 'cape-horn-pigeon-counter', kind: 'FILING', file: 'counter.txt', language: 'en',
    sha256: '3e24aef0a12216ea35fdf4aa81d619641bef3eb92d80ecf9640936718e2c6069',
    title: 'Counter memorandum of Russia to the arbitrator: the facts',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), pp. 287-288, first case; English version',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1',
    publishedBy: 'russian-empire', publishedOn: '1901', publishedBasis: 'INFERRED'},
  {id: 'cape-horn-pigeon-award', kind: 'JUDGMENT', file: 'award.txt', language: 'fr',
    sha256: 'a54553382bdc58dd75bd7fe737379965545f4788558cc2b0f170245e7865ebaf',
    title: 'Award of T. M. C. Asser in the case of the Cape Horn Pigeon, The Hague, 29 November 1902',
    citation: 'Papers Relating to the Foreign Relations of the United States, 1902, Appendix I, Whaling and Sealing Claims Against Russia (Washington, 1903), pp. 469-471, document 193; in French',
    url: 'https://history.state.gov/historicaldocuments/frus1902app1/d193',
    publishedBy: 'tobias-asser', publishedOn: '1902-11-29', publishedBasis: 'PRINTED'}
] AS row
MERGE (d:Document {id: row.id})
SET d += shared, d += row;
