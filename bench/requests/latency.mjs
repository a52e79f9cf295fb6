/** How long one question takes after another: ours, the raw driver and the peer in turn, A B C A B C. */
import { interleaved, quantile } from '../traversals/measure.mjs';
import { questionsOf } from '../traversals/questions.mjs';
import { ask, bodyOf, post } from './client.mjs';
import { statements } from './peer/type-defs.mjs';

/** Before each question; with 20 questions, 60 requests before the last is measured. */
const WARMING_PASSES = 3;

/**
 * @param read runs one statement by the raw driver
 * @returns milliseconds of each way of asking, and of how many questions the answers agree
 */
export async function measureLatency(kind, { sizes, ours, peer, read }, { questions, rounds }) {
  const asked = questionsOf(sizes, kind.once ? 1 : questions, kind.hubs);
  const millis = [[], [], []];
  let [equal, compared] = [0, 0];
  for (const question of asked) {
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
      // A list is a row for each; a path or a subgraph is one row, or none.
      const isOneShape = Array.isArray(theirs) ? rows === theirs.length : rows === (theirs === null ? 0 : 1);
      if (isOneShape && kind.sizeOf(mine) === kind.sizeOf(theirs)) equal += 1;
    }
    // Code that is asked for the first time is compiled on the way, here and there.
    for (let pass = 0; pass < (kind.once ? 0 : WARMING_PASSES); pass += 1) {
      for (const asking of contenders) await asking();
    }
    const each = await interleaved(contenders, kind.once ? rounds * 2 : rounds);
    for (const [which, durations] of each.entries()) millis[which].push(...durations);
  }
  return { millis, equal, compared };
}

export function p50(millis) {
  return quantile(millis, 0.5);
}

export function p95(millis) {
  return quantile(millis, 0.95);
}
