/** Draws progress on standard error: a bar on a terminal, plain lines elsewhere. */
import { SingleBar } from 'cli-progress';
import type { Progress, ProgressStep } from '../progress.ts';

/** Shortest time between two plain lines of one step: 5_000 ms (five seconds). */
const LINE_INTERVAL_MILLIS = 5_000;

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
  bar.start(1, 0, { title, note: '' });
  return {
    update: ({ done, total: given, note }) => {
      if (given !== undefined && given !== total) bar.setTotal((total = given));
      bar.update(Math.min(done ?? 0, total || 1), {
        title,
        note: [counted(done, given), note].filter(Boolean).join(' '),
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
  stream.write(`${title} …\n`);
  return {
    update: ({ done, total, note }) => {
      if (Date.now() - toldAt < LINE_INTERVAL_MILLIS) return;
      toldAt = Date.now();
      stream.write(`  ${[counted(done, total), note].filter(Boolean).join(' ')}\n`);
    },
    done: (summary) => void stream.write(`  ${summary ?? title}: done in ${seconds(startedAt)}\n`),
    fail: () => void stream.write(`  ${title}: failed after ${seconds(startedAt)}\n`),
  };
}

function counted(done: number | undefined, total: number | undefined): string {
  if (done === undefined) return '';
  return total === undefined ? String(done) : `${done} of ${total}`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}
