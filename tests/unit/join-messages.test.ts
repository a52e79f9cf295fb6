/** The driver reads a message that arrives in any pieces as its own class reads it, but from one buffer. */
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { joinMessages } from '../../src/db/join-messages.ts';
import { fc, runs } from '../support/property.ts';

interface Bytes {
  readonly _buffer: Buffer;
}
interface Modules {
  readonly 'channel/chunking.js': {
    readonly Chunker: new (
      channel: { write: (bytes: Bytes) => void },
      size: number,
    ) => {
      messageBoundary: () => void;
      flush: () => void;
    };
    readonly Dechunker: new () => { write: (bytes: Bytes) => void };
  };
  readonly 'channel/channel-buf.js': { readonly default: new (bytes: Buffer) => Bytes };
  readonly 'packstream/packstream-v1.js': {
    readonly Packer: new (chunker: unknown) => { packable: (value: unknown) => () => void };
    readonly Unpacker: new (disableLosslessIntegers: boolean) => { unpack: (message: object) => unknown };
  };
}

const ofDriver = createRequire(createRequire(import.meta.url).resolve('neo4j-driver'));
const load = <Name extends keyof Modules>(name: Name): Modules[Name] =>
  ofDriver(`neo4j-driver-bolt-connection/lib/${name}`) as Modules[Name];
const { Chunker, Dechunker } = load('channel/chunking.js');
const { default: Channel } = load('channel/channel-buf.js');
const { Packer, Unpacker } = load('packstream/packstream-v1.js');

/** The bytes of messages, in chunks of a few bytes, as Neo4j sends a large row in chunks. */
function packed(values: readonly unknown[], chunkSize: number): Buffer {
  const written: Buffer[] = [];
  const chunker = new Chunker({ write: ({ _buffer }) => written.push(Buffer.from(_buffer)) }, chunkSize);
  for (const value of values) {
    new Packer(chunker).packable(value)();
    chunker.messageBoundary();
  }
  chunker.flush();
  return Buffer.concat(written);
}

/** What the driver reads of bytes that arrive in parts, and whether it read each message from one buffer. */
function read(bytes: Buffer, part: number): { values: unknown[]; areJoined: boolean } {
  const values: unknown[] = [];
  let areJoined = true;
  const dechunker = new Dechunker();
  const onmessage = (message: object): void => {
    areJoined &&= message instanceof Channel;
    values.push(new Unpacker(true).unpack(message));
  };
  Object.assign(dechunker, { onmessage });
  for (let start = 0; start < bytes.length; start += part) {
    dechunker.write(new Channel(bytes.subarray(start, start + part)));
  }
  return { values, areJoined };
}

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('بغداد', '😀', 'é', ''));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.double({ noNaN: true, noInteger: true }),
    fc.maxSafeInteger().map((number) => neo4j.int(number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(text, tie('value'), { noNullPrototype: true }),
  ),
}));
const CASES = fc.tuple(fc.array(value, { minLength: 1 }), fc.integer({ min: 12, max: 60 }), fc.nat(50));

test('a message of several pieces is the same as one that the driver reads piece by piece', () => {
  const sample = fc.sample(CASES, runs(40));
  const readOf = (): ReturnType<typeof read>[] =>
    sample.map(([values, chunkSize, part]) => read(packed(values, chunkSize), part + 1));
  const before = readOf();
  expect(before.some(({ areJoined }) => !areJoined)).toBe(true);
  expect(joinMessages()).toBe(true);
  const after = readOf();
  expect(after.every(({ areJoined }) => areJoined)).toBe(true);
  expect(after.map(({ values }) => values)).toEqual(before.map(({ values }) => values));
});
