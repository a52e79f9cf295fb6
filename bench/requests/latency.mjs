/** Measures the time of single requests: to Sanad, through the raw driver, and to the peer, in turn (A B C A B C). */
import { interleaved, quantile } from '../traversals/measure.mjs';
import { questionsOf } from '../traversals/questions.mjs';
import { ask, bodyOf, post } from './client.mjs';
import { statements } from './peer/type-defs.mjs';

/** The number of unmeasured passes before each question. With 20 questions, 60 requests precede the last measurement. */
const WARMING_PASSES = 3;

/**
 * @param read runs one statement through the raw driver
 * @returns the durations in milliseconds for each contender, and for how many questions the answers have equal size
 */
export async function measureLatency(kind, { sizes, ours, peer, read }, { questions, rounds }) {
  const selected = questionsOf(sizes, kind.once ? 1 : questions, kind.hubs);
  const millis = [[], [], []];
  let [equal, compared] = [0, 0];
  for (const question of selected) {
    const variables = kind.variables(question);
    const body = bodyOf(kind.query, variables);
    const contenders = [async () => await post(ours, body)];
    const mine = (await ask(ours, body)).data.answer;
    if (kind.peer !== undefined) {
      const peerBody = bodyOf(kind.peerQuery, variables);
      contenders.push(
        async () => await read(statements[kind.peer], variables),
        async () => await post(peer, peerBody),
      );
      const theirs = (await ask(peer, peerBody)).data.answer;
      const rows = (await read(statements[kind.peer], variables)).length;
      compared += 1;
      // The driver returns one row for each member of a list, and at most one row for a path or a subgraph.
      const rowsAgree = Array.isArray(theirs) ? rows === theirs.length : rows === (theirs === null ? 0 : 1);
      if (rowsAgree && kind.sizeOf(mine) === kind.sizeOf(theirs)) equal += 1;
    }
    // In the first passes, the servers still compile code.
    for (let pass = 0; pass < (kind.once ? 0 : WARMING_PASSES); pass += 1) {
      for (const request of contenders) await request();
    }
    const durationsByContender = await interleaved(contenders, kind.once ? rounds * 2 : rounds);
    for (const [which, durations] of durationsByContender.entries()) millis[which].push(...durations);
  }
  return { millis, equal, compared };
}

export function p50(millis) {
  return quantile(millis, 0.5);
}

export function p95(millis) {
  return quantile(millis, 0.95);
}
