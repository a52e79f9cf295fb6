/** Writes an answer as JSON, a large one in pieces, so that it does not keep the event loop from its other work. */
import { stringifyChunked } from '@discoveryjs/json-ext';
import { nextTurn } from '../traversals/next-turn.ts';
import { TURN_MILLIS } from '../traversals/question.ts';
import { REQUEST_BOUNDS } from './bounds.ts';

/** 65_536: the characters of one piece. It takes less than a turn to write. */
const PIECE_CHARACTERS = 65_536;

/** The most values and characters that `JSON.stringify`, which is several times faster, writes at once. It takes less than a turn. */
const AT_ONCE = { values: 25_000, characters: 500_000 } as const;

/**
 * Writes what `JSON.stringify` writes, and a line feed, as Apollo Server does. It ends early if the text exceeds `answerBytes`: the
 * server then sends an error instead (src/http/refuse-large-answer.ts).
 * @returns a string, or the bytes of a long text.
 */
export async function writeAnswer(answer: object): Promise<string | Buffer> {
  if (isSmall(answer)) return `${JSON.stringify(answer)}\n`;
  const pieces: Buffer[] = [];
  let bytes = 0;
  let turnBegan = performance.now();
  for (const piece of stringifyChunked(answer, { highWaterMark: PIECE_CHARACTERS })) {
    if (pieces.length === 0 && piece.length < PIECE_CHARACTERS) return `${piece}\n`;
    const written = Buffer.from(piece);
    pieces.push(written);
    bytes += written.length;
    if (bytes > REQUEST_BOUNDS.answerBytes) break;
    if (performance.now() - turnBegan < TURN_MILLIS) continue;
    await nextTurn();
    turnBegan = performance.now();
  }
  // One string of all pieces would be copied and encoded in one turn, which takes longer than all of the above.
  return Buffer.concat([...pieces, Buffer.from('\n')]);
}

function isSmall(answer: object): boolean {
  let values = 0;
  let characters = 0;
  const open: object[] = [answer];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    // Without a list of its values: a large answer has tens of thousands of containers.
    for (const key in container) {
      const value = (container as Readonly<Record<string, unknown>>)[key];
      values += 1;
      if (typeof value === 'string') characters += value.length;
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
    if (values > AT_ONCE.values || characters > AT_ONCE.characters) return false;
  }
  return true;
}
