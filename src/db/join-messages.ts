/**
 * Makes the driver read a message that arrives in several pieces from one buffer. The driver's own `CombinedBuffer` searches the list of
 * pieces for each byte, and creates a decoder for each string: a row of 160 kB takes twice the time of the server.
 * docs/decisions/0056-large-rows.md has the figures.
 */
import { createRequire } from 'node:module';

/** `Buffer` is in `_buffer` of the driver's own class, which has a position and reads of numbers. */
interface ChannelBuffer {
  readonly _buffer: Buffer;
}
interface Exported<T> {
  default: T;
}

const COMBINED = 'neo4j-driver-bolt-connection/lib/channel/combined-buf.js';
const CHANNEL = 'neo4j-driver-bolt-connection/lib/channel/channel-buf.js';

let isJoined: boolean | undefined;

/**
 * A second call has no effect.
 * @returns false if another version of the driver has no such classes: then it works as it is
 */
export function joinMessages(): boolean {
  isJoined ??= replaceCombinedBuffer();
  return isJoined;
}

function replaceCombinedBuffer(): boolean {
  // The modules that the driver itself requires, which are not a dependency of ours.
  const requireOfDriver = createRequire(createRequire(import.meta.url).resolve('neo4j-driver'));
  try {
    const combined = requireOfDriver(COMBINED) as Exported<unknown>;
    const { default: Channel } = requireOfDriver(CHANNEL) as Exported<new (bytes: Buffer) => ChannelBuffer>;
    // The driver calls it with `new`, which returns the object that the function returns.
    combined.default = function joined(pieces: readonly ChannelBuffer[]): ChannelBuffer {
      return new Channel(Buffer.concat(pieces.map(({ _buffer }) => _buffer)));
    };
    return true;
  } catch {
    return false;
  }
}
