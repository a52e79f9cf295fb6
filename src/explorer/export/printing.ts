/** Prints the page with the sources of what it shows, which are loaded first. */
import type { ExportedView } from './exported-view.ts';

let loaded: ExportedView | null = null;

/** The last view that was loaded for printing, with its claims and documents. */
export function lastLoaded(): ExportedView | null {
  return loaded;
}

/** Without an answer of the server, it prints what is there. */
export async function printWith(load: () => Promise<ExportedView>): Promise<void> {
  try {
    loaded = await load();
  } catch {
    loaded = null;
  }
  print();
}
