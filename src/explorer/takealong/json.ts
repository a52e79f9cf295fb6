/** The view as JSON, pretty: everything in `Taken`, under a version, so that a reader knows what it has. */
import type { Taken } from './taken.ts';

export function takenJson(taken: Taken): string {
  return `${JSON.stringify({ format: 'sanad-view', version: 1, ...taken }, null, 2)}\n`;
}
