// Two passages of one translation in the public domain. documents/README.md names their source.
// The year is the one that the electronic edition gives for the printed edition. The passages themselves print no year.
WITH {
  author: 'Herodotus; translated by G. C. Macaulay', publishedBy: 'macmillan', publishedOn: '1890', publishedBasis: 'EXTERNAL',
  url: 'http://www.gutenberg.org/ebooks/2707',
  archiveUrl: 'https://github.com/GITenberg/The-History-of-Herodotus---Volume-1_2707/blob/c1d174e877b7246d72744b5abac4e509c92b44f5/2707.txt',
  retrievedOn: '2026-11-22'
} AS shared
UNWIND [
  {id: 'histories-1', file: 'histories-1-proem-5.txt', language: 'en',
    sha256: '4bc4fee7b9ef383d3cd980c3302b7be06707f1c1798721e05b93deae49e4e910',
    title: 'The History of Herodotus, book 1, proem and chapters 1-5', titleAr: 'تاريخ هيرودوت، الكتاب الأول، الفاتحة والفصول 1-5'},
  {id: 'histories-2', file: 'histories-2-118-119.txt', language: 'en',
    sha256: 'e6d9d1666702345eff87397ee0eeda609ff8555dbdca974daa524e34a95d6d28',
    title: 'The History of Herodotus, book 2, chapters 118-119', titleAr: 'تاريخ هيرودوت، الكتاب الثاني، الفصلان 118-119'}
] AS row
MERGE (d:Document {id: row.id})
SET d += shared, d += row;
