/** `sanad verify --fix`: writes the new positions of passages whose words did not change, and the hashes of the edited files, into a dossier. */
import { basename, join } from 'node:path';
import { DossierError, type DossierPlace } from '../../errors.ts';
import { sha256Of, type Span } from '../../model/passages.ts';
import { setColumn } from '../edit/set-column.ts';
import { editMaps } from '../edit/written-maps.ts';
import type { RowReader } from '../read/evaluate-statement.ts';
import { contentOf, readAll, type DossierReading, type ReadingSettings } from '../read/read-dossier.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { textOf } from '../read/source-file.ts';
import { JoinedTables } from '../rows/joined-tables.ts';
import { replaceFiles, type NewText } from '../upgrade/replace-files.ts';
import { shortened } from '../words/shortened.ts';
import { placeText } from './passages-of.ts';
import { settlePassages, type MovedPassage } from './settle-passages.ts';
import { verify, type VerifiedDocument } from './verify.ts';

export interface FixedLine {
  readonly place: DossierPlace;
  /** What was written, or what a person must decide. */
  readonly text: string;
}

export interface Fixing {
  /** Passages that have another position now; with `dryRun`, that would have. */
  readonly moved: number;
  /** Ids of documents whose row has another hash now. */
  readonly documents: readonly string[];
  /** Passages whose words changed, and all else that a person must decide. */
  readonly open: readonly FixedLine[];
  /** What was done and may need a look. */
  readonly noted: readonly FixedLine[];
  readonly files: readonly string[];
}

/**
 * A hash of a document that has records among its passages stays: nothing but that hash pins a record.
 * @throws {DossierError} if a row cannot be read
 * @throws {ConfigError} if a file cannot be written, or was edited meanwhile
 */
export async function fixDossier(
  database: RowReader,
  folder: string,
  { dryRun = false, ...settings }: ReadingSettings & { readonly dryRun?: boolean },
): Promise<Fixing> {
  const files = await readDossierFiles(folder, settings.largestInMemoryBytes);
  const reading = await readAll(database, files, settings);
  try {
    // Words of an edited document have no numbers before its row has the hash of its file.
    const faults = [...reading.faults].filter(({ rule }) => rule !== 'passage-words');
    if (faults.length > 0) throw DossierError.of(faults);
    const plan = new Plan(reading);
    const content = { ...contentOf(reading), claims: new JoinedTables(reading.claims, reading.proposals) };
    const verification = await verify(content, folder, settings.documents);
    for (const document of verification.documents) plan.add(document);
    const changed: (NewText & { readonly name: string })[] = [];
    for (const file of files.cypher) {
      const { name, text: former } = await textOf(file);
      const text = plan.edited(former);
      if (text !== former) changed.push({ name, path: join(folder, basename(name)), text, former });
    }
    if (!dryRun) await replaceFiles(changed);
    return plan.result(changed.map(({ name }) => name));
  } finally {
    reading.close();
  }
}

type Row = NonNullable<ReturnType<DossierReading['claims']['get']>>;

/** What is to be written, and what is left to a person. */
class Plan {
  readonly #reading: DossierReading;
  /** New passages by `Label id`, and then by their place in the row. */
  readonly #passages = new Map<string, Map<number, string>>();
  readonly #hashes = new Map<string, string>();
  readonly #written = new Set<string>();
  readonly #open: FixedLine[] = [];
  readonly #noted: FixedLine[] = [];

  constructor(reading: DossierReading) {
    this.#reading = reading;
  }

  add({ id, found, passages }: VerifiedDocument): void {
    if (!('text' in found)) return;
    const { text } = found;
    const settled = settlePassages(text, passages, found.state === 'CHANGED');
    for (const each of settled) {
      const { place, claim } = each;
      const which = `claim '${claim}', ${id} ${placeText(each.passage)}`;
      if (each.what === 'CHANGED') {
        const { start, end } = each.about;
        const elsewhere =
          each.elsewhere === undefined
            ? ''
            : `; the same words are at ${spanText(each.elsewhere)}, out of the order of the passages`;
        const now = shortened(text.slice(start, end));
        this.#open.push({
          place,
          text: `${which}: its words are no more at their place; about there, at ${start}-${end}, is now «${now}»${elsewhere}`,
        });
      }
      if (each.what !== 'CHANGED' && each.others.length > 0) {
        const [is, others] = [
          each.what === 'MOVED' ? `moved to ${spanText(each.to)}` : 'stays',
          each.others.slice(0, 5),
        ];
        const says = `${which}: ${is}; ${others.map(spanText).join(', ')} has the same words: look which one is meant`;
        this.#noted.push({ place, text: says });
      }
      if (each.what !== 'MOVED') continue;
      const moved = this.#move(each, sha256Of(text.slice(each.to.start, each.to.end)));
      if (!moved.isOutdated) continue;
      const says = `${which}: moved to ${spanText(each.to)}, where its white space differs: its review no longer fits`;
      this.#noted.push({ place, text: says });
    }
    if (found.state !== 'CHANGED') return;
    const pinned = passages.filter(({ passage }) => 'record' in passage || 'whole' in passage);
    const [first] = pinned;
    const row = this.#reading.documents.get(id);
    if (first === undefined) this.#hashes.set(id, found.sha256);
    else if (row !== undefined) {
      const what = `document '${id}': ${pinned.length} passages are records or the whole file, and only a reader can compare them; then write sha256: '${found.sha256}'`;
      this.#open.push({ place: row.place, text: what });
    }
  }

  /** The text of a file with what is to be written. */
  edited(text: string): string {
    return editMaps(text, ['Claim', 'Proposal', 'Document'], ({ label, id, columns }, written) => {
      const key = `${label} ${id}`;
      if (label === 'Document') {
        const hash = this.#hashes.get(id);
        if (hash === undefined || columns['sha256'] !== this.#reading.documents.get(id)?.sha256) return written;
        this.#written.add(key);
        return setColumn(written, 'sha256', hash);
      }
      const moves = this.#passages.get(key);
      const row = this.#rowOf(key);
      const former = columns['passages'];
      if (moves === undefined || row === undefined || !Array.isArray(former)) return written;
      // Words that have numbers in the row stay in the file.
      const passages = former.map((each: string, at) =>
        each.trim() === row.passages[at] ? (moves.get(at) ?? each) : each,
      );
      if (passages.every((each, at) => each === former[at])) return written;
      this.#written.add(key);
      return setColumn(written, 'passages', passages);
    });
  }

  result(files: readonly string[]): Fixing {
    const left = [...this.#passages].filter(([key]) => !this.#written.has(key));
    const notWritten = left.flatMap(([key, moves]) => {
      const row = this.#rowOf(key);
      const list = row?.passages.map((each, at) => `'${moves.get(at) ?? each}'`).join(', ') ?? '';
      return row === undefined
        ? []
        : [
            {
              place: row.place,
              text: `${key.replace(' ', " '")}': the row has no plain list of passages; write passages: [${list}]`,
            },
          ];
    });
    const hashes = [...this.#hashes].filter(([id]) => !this.#written.has(`Document ${id}`));
    const notHashed = hashes.flatMap(([id, hash]) => {
      const row = this.#reading.documents.get(id);
      return row === undefined
        ? []
        : [{ place: row.place, text: `document '${id}': the row has no plain hash; write sha256: '${hash}'` }];
    });
    const written = [...this.#passages].filter(([key]) => this.#written.has(key));
    return {
      moved: written.reduce((sum, [, moves]) => sum + moves.size, 0),
      documents: [...this.#hashes.keys()].filter((id) => this.#written.has(`Document ${id}`)),
      open: [...this.#open, ...notWritten, ...notHashed],
      noted: this.#noted,
      files,
    };
  }

  #move({ claim, index, passage, to }: MovedPassage, sha256: string): { readonly isOutdated: boolean } {
    const label = this.#reading.claims.has(claim) ? 'Claim' : 'Proposal';
    const key = `${label} ${claim}`;
    const row = this.#rowOf(key);
    const moves = this.#passages.get(key) ?? new Map<number, string>();
    this.#passages.set(key, moves);
    const document = /^(\S+) \d+-\d+ [0-9a-f]{64}$/.exec(row?.passages[index] ?? '')?.[1];
    moves.set(index, `${document === undefined ? '' : `${document} `}${spanText(to)} ${sha256}`);
    return { isOutdated: sha256 !== passage.sha256 && row?.reviewed !== undefined };
  }

  #rowOf(key: string): Row | undefined {
    const [label, id = ''] = key.split(' ');
    return (label === 'Claim' ? this.#reading.claims : this.#reading.proposals).get(id);
  }
}

function spanText({ start, end }: Span): string {
  return `${start}-${end}`;
}
