/** Runs a command again after each change of the files of dossiers, until Ctrl-C. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { watchFolders } from '../desk/watch-folders.ts';
import { documentFolders } from '../dossier/verify/find-document.ts';
import { SanadError } from '../errors.ts';
import { untilStopped } from './until-stopped.ts';

/** 1_000 (one second): how often files are compared even if the system reports no change, as on disks of another machine. */
const EVERY_MILLIS = 1_000;
/** The most files of a folder of documents that are looked at. */
const MOST_FILES = 20_000;

/**
 * Runs once, and again after each change of a `.cypher` file, of `vocabulary.json` or of a document; never twice at once. An error of the
 * user's is printed and ends nothing. Returns when the process is to stop and the last run has ended.
 * @param run receives a promise that is fulfilled when the process is to stop
 */
export async function watchDossiers(
  config: Pick<Config, 'dossiers' | 'documents' | 'underNpm'>,
  run: (stopped: Promise<unknown>) => Promise<void>,
): Promise<void> {
  const documents = [...new Set(config.dossiers.flatMap((folder) => documentFolders(folder, config.documents)))];
  const stop = new AbortController();
  const stopped = untilStopped(config).then((why) => stop.abort(why));
  for (let before: string | undefined; !stop.signal.aborted;) {
    const now = filesOf(config.dossiers, documents);
    if (now === before) {
      // An editor may replace a folder: it is watched anew each time.
      const change = new AbortController();
      const watch = watchFolders([...config.dossiers, ...documents], () => change.abort());
      const signal = AbortSignal.any([change.signal, stop.signal]);
      await sleep(EVERY_MILLIS, undefined, { signal }).catch(() => {});
      watch.close();
      continue;
    }
    before = now;
    process.stdout.write(`${new Date().toTimeString().slice(0, 8)} ${config.dossiers.join(', ')}\n`);
    try {
      await run(stopped);
    } catch (error) {
      if (!(error instanceof SanadError)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
    if (!stop.signal.aborted) process.stdout.write('Waiting for changes; Ctrl-C ends it.\n');
  }
}

/** Names, sizes and times of the files: another text if one of them changed. */
function filesOf(dossiers: readonly string[], documents: readonly string[]): string {
  const ofDossiers = dossiers.flatMap((folder) =>
    namesIn(folder, false)
      .filter((name) => name.endsWith('.cypher') || name === 'vocabulary.json')
      .map((name) => join(folder, name)),
  );
  const ofDocuments = documents.flatMap((folder) =>
    namesIn(folder, true)
      .slice(0, MOST_FILES)
      .map((name) => join(folder, name)),
  );
  return [...ofDossiers, ...ofDocuments].map(versionOf).join('\n');
}

/** Without hidden files and those that editors keep beside the real ones. */
function namesIn(folder: string, recursive: boolean): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' })
      .filter((name) => !/(^|[/\\])[.#]|~$/.test(name))
      .toSorted();
  } catch {
    return [];
  }
}

function versionOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? `${path} ${stat.size} ${stat.mtimeMs} ${stat.ino}` : path;
}
