/** How many records of what loads changed are in the database. A server that has a state before them reads the whole graph. */

/** 64, besides the newest. */
export const MOST_RECORDS = 64;
/** Ids in all of them together, the newest first: a server that follows reads them at once. */
export const MOST_IDS_OF_RECORDS = 100_000;
