/** What the columns of a claim will mean: its days by the code of the loader, and the claim in words. Nothing is written. */
import { readParts } from '../dossier/read/claim-parts.ts';
import { claimTime } from '../dossier/read/claim-time.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import { tableSchema, type ClaimRow } from '../dossier/read/table-schema.ts';
import { invariant } from '../errors.ts';
import { edtfFault } from '../model/dates.ts';
import type { ClaimColumns, Meaning } from './contract.ts';
import { wordedIn } from './describe-row.ts';

/** What a claim must have in its file, and need not have while it is written. */
const UNWRITTEN = {
  id: 'unwritten',
  document: 'none',
  predicate: '…',
  attribution: ['someone SAID'],
  voice: 'OWN',
  polarity: 'AFFIRMED',
  mode: 'ACTUAL',
  passages: ['whole'],
};

/** A claim has no such columns. */
const OF_PROPOSALS = new Set(['because', 'rejected']);

export function meaningOf(columns: ClaimColumns, reading: DossierReading): Meaning {
  const filled = Object.fromEntries(
    Object.entries(columns).filter(
      ([column, value]) => !OF_PROPOSALS.has(column) && value !== undefined && value.length > 0,
    ),
  );
  const schema = tableSchema('Claim', reading.languages);
  const read = schema?.safeParse({ ...UNWRITTEN, ...filled });
  const issues = read?.error?.issues ?? [];
  const wrong = new Set(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])])),
  );
  const faults = issues.map(({ path, message }) => [...(path.length > 0 ? [path.join('.')] : []), message].join(': '));
  const good = Object.fromEntries(Object.entries(filled).filter(([column]) => !wrong.has(column)));
  const claim = schema?.safeParse({ ...UNWRITTEN, ...good }).data as ClaimRow | undefined;
  invariant(claim, 'A claim whose faulty columns were left out');
  const parts = readParts(claim);
  const dateFault = claim.when === undefined ? undefined : edtfFault(claim.when);
  const predicate = reading.vocabulary.predicate(claim.predicate);
  const document = reading.documents.get(claim.document);
  const said = 'attribution' in good ? parts.attribution : [];
  const { bounds, said: days, whenSource } = claimTime(claim, predicate, said, document);
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  return {
    ...present({ startEarliest, startLatest, endEarliest, endLatest, ...days }),
    whenSource,
    faults: [...faults, ...parts.faults, ...(dateFault === undefined ? [] : [`when: ${dateFault}`])],
    worded: wordedIn(claim, reading),
  };
}

function present(days: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(days).filter((day): day is [string, string] => day[1] !== null));
}
