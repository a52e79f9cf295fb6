/** Draws progress on standard error: a bar on a terminal, plain lines elsewhere. */
import { SingleBar } from 'cli-progress';
import type { Progress, ProgressStep } from '../progress.ts';

/** Shortest time between two plain lines of one step: 5_000 ms (five seconds). */
const LINE_INTERVAL_MILLIS = 5_000;
/** Before, the time left is not shown: 2_000 ms. */
const LEAST_ELAPSED_MILLIS = 2_000;

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return { step: (title) => (stream.isTTY ? barStep(title, stream) : lineStep(title, stream)) };
}

function barStep(title: string, stream: NodeJS.WriteStream): ProgressStep {
  const startedAt = Date.now();
  const bar = new SingleBar({
    format: '{title} {bar} {note}',
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
    stream,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let total = 0;
  const pace = new Pace();
  bar.start(1, 0, { title, note: '' });
  return {
    update: ({ done, total: given, note }) => {
      if (given !== undefined && given !== total) bar.setTotal((total = given));
      bar.update(Math.min(done ?? 0, total || 1), {
        title,
        note: shown({ done, total: given, note }, pace.secondsLeft(done, given)),
      });
    },
    done: (summary) => {
      bar.stop();
      stream.write(`✓ ${summary ?? title} (${seconds(startedAt)})\n`);
    },
    fail: () => {
      bar.stop();
      stream.write(`✗ ${title} (${seconds(startedAt)})\n`);
    },
  };
}

function lineStep(title: string, stream: NodeJS.WriteStream): ProgressStep {
  const startedAt = Date.now();
  let toldAt = startedAt;
  const pace = new Pace();
  stream.write(`${title} …\n`);
  return {
    update: ({ done, total, note }) => {
      const secondsLeft = pace.secondsLeft(done, total);
      if (Date.now() - toldAt < LINE_INTERVAL_MILLIS) return;
      toldAt = Date.now();
      stream.write(`  ${shown({ done, total, note }, secondsLeft)}\n`);
    },
    done: (summary) => void stream.write(`  ${summary ?? title}: done in ${seconds(startedAt)}\n`),
    fail: () => void stream.write(`  ${title}: failed after ${seconds(startedAt)}\n`),
  };
}

/** Estimates how long a step still takes, from its pace since its total last changed. */
class Pace {
  #startedAt = Date.now();
  #first = 0;
  #total: number | undefined;

  /** Undefined in the first seconds, and if the total is not known. */
  secondsLeft(done: number | undefined, total: number | undefined): number | undefined {
    if (total !== this.#total || done === undefined || done < this.#first) {
      this.#startedAt = Date.now();
      this.#first = done ?? 0;
      this.#total = total;
    }
    if (done === undefined || total === undefined || done <= this.#first) return undefined;
    const elapsedMillis = Date.now() - this.#startedAt;
    if (elapsedMillis < LEAST_ELAPSED_MILLIS) return undefined;
    return (elapsedMillis * Math.max(0, total - done)) / (done - this.#first) / 1_000;
  }
}

function shown(
  { done, total, note }: { done?: number | undefined; total?: number | undefined; note?: string | undefined },
  secondsLeft: number | undefined,
): string {
  const text = [counted(done, total), note].filter(Boolean).join(' ');
  return secondsLeft === undefined ? text : `${text}, about ${roughly(secondsLeft)} left`;
}

function roughly(secondsLeft: number): string {
  const whole = Math.max(1, Math.round(secondsLeft));
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`;
}

function counted(done: number | undefined, total: number | undefined): string {
  if (done === undefined) return '';
  return total === undefined ? String(done) : `${done} of ${total}`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}
