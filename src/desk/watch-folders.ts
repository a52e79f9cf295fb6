/** Notices changes of the files of folders: also by editors that write a new file and rename it. */
import { watch, type FSWatcher } from 'node:fs';

/** 150: an editor writes a file in several steps. */
const SETTLED_MILLIS = 150;

export interface FolderWatch {
  close(): void;
}

/**
 * Calls `changed` once after some changes. A folder that is not there is not watched. A change may be reported of a file that is as before.
 * @param onTrouble receives why a folder is not watched any more
 */
export function watchFolders(
  folders: readonly string[],
  changed: () => void,
  onTrouble: (error: unknown) => void = () => {},
): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MILLIS);
  };
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      const watcher = watch(folder, { persistent: false }, soon);
      watcher.on('error', onTrouble);
      return [watcher];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onTrouble(error);
      return [];
    }
  });
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
