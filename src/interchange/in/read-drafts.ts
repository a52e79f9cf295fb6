/** The drafts of any reader as an import takes them: with whole characters, and with what may be the same thing as another one reported. */
import { isEntityLabel } from '../../model/labels.ts';
import type { ImportAccount } from './import-account.ts';
import type { Draft, DraftTerm, Reader, Reading } from './reader.ts';
import { SameThings, type FindOthers } from './same-things.ts';

/** @throws {BadInputError} as the reader does */
export async function* readDrafts(
  reader: Reader,
  reading: Reading,
  findOthers: FindOthers = () => [],
): AsyncGenerator<Draft | DraftTerm> {
  const same = new SameThings(reading.account, findOthers);
  for await (const draft of reader.read(reading)) {
    const mended = withWholeCharacters(draft, reading.account);
    if (reader.isSource && mended.label !== 'Term') {
      if (isEntityLabel(mended.label)) same.seeEntity(mended);
      else if (mended.label === 'Claim') same.seeClaim(mended.row);
    }
    yield mended;
  }
  same.end();
}

const LOST = '\uFFFD';
const HALF = /\p{Cs}/u;
const HALVES = /\p{Cs}/gu;

/** Half of a surrogate pair, which JSON can name and no file can hold, becomes the sign for a lost character. */
function withWholeCharacters<T extends Draft | DraftTerm>(draft: T, account: ImportAccount): T {
  if (Object.values(draft.row).every(isWhole)) return draft;
  const key = draft.label === 'Term' ? draft.row.name : draft.row.id;
  const cells = Object.entries(draft.row).map(([column, value]) => {
    if (isWhole(value)) return [column, value];
    reportLostCharacter(account, `${draft.label}.${column}`, whole(key));
    const mended: unknown = JSON.parse(JSON.stringify(value), (_, each: unknown) =>
      typeof each === 'string' ? whole(each) : each,
    );
    return [column, mended];
  });
  return { ...draft, row: Object.fromEntries(cells) as T['row'] };
}

/** @param place the column or the line in which it stands */
export function reportLostCharacter(account: ImportAccount, place: string, first: string, times = 1): void {
  account.count(`${place}: half of a surrogate pair`, 'FOLDED', LOST, times);
  for (let time = 0; time < times; time++) {
    account.matter(
      'UNREADABLE_VALUE',
      `half of a surrogate pair in ${place}`,
      `correct the file; until then ${LOST} (U+FFFD) is in its place`,
      first,
    );
  }
}

function whole(text: string): string {
  return text.replaceAll(HALVES, LOST);
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return !HALF.test(value);
  return value === null || typeof value !== 'object' || Object.values(value).every(isWhole);
}
