/** Prints a long text on the standard output, in blocks. */
/** Characters that are written at once. */
const BLOCK = 64 * 1024;

/**
 * Waits for a slow reader after each block, because a large dossier may have a million lines, and at the end, because the process ends
 * after it. Stops if the reader has gone, as `head` does.
 */
export async function printAll(texts: Iterable<string>): Promise<void> {
  if (!process.stdout.listeners('error').includes(stop)) process.stdout.on('error', stop);
  let block = '';
  for (const text of texts) {
    block += text;
    if (block.length < BLOCK) continue;
    await print(block);
    block = '';
    if (!hasReader) break;
  }
  await print(block);
}

let hasReader = true;

function stop(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  hasReader = false;
}

async function print(block: string): Promise<void> {
  await new Promise<void>((resolve) => void process.stdout.write(block, () => resolve()));
}
