/** A database that ends the connection at any byte of its first answer counts as one that does not answer, not as a fault of ours. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { Database } from '../../src/db/database.ts';

/** The answer of Neo4j to the handshake of Bolt 5: the manifest with the versions that it offers, and its capabilities. */
const HANDSHAKE = Buffer.from('000001ff010008080500', 'hex');

test.each(Array.from({ length: HANDSHAKE.length }, (_, bytes) => bytes))('after %d bytes', async (bytes) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(HANDSHAKE.subarray(0, bytes)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const database = Database.open({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: 'x' });
  try {
    await expect(database.probes.bookmark()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  } finally {
    await database.close();
    server.close();
  }
});
