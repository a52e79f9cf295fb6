/** Chooses the ports of a local Neo4j: the usual ones, or the next that are free. */
import getPort, { clearLockedPorts, portNumbers } from 'get-port';

/** Neo4j listens here and nowhere else. */
export const LOOPBACK = '127.0.0.1';

export interface Ports {
  readonly bolt: number;
  readonly http: number;
}

/** How far above the preferred port we look before we take any. */
const NEXT_PORTS = 100;

/** Free ports at this moment; 0 asks for any. */
export async function choosePorts(preferred: Ports): Promise<Ports> {
  // get-port withholds for half a minute what it gave; a Neo4j that is started again wants its old ports.
  clearLockedPorts();
  return { bolt: await freePortFrom(preferred.bolt), http: await freePortFrom(preferred.http) };
}

async function freePortFrom(preferred: number): Promise<number> {
  if (preferred === 0) return getPort({ host: LOOPBACK });
  return getPort({ host: LOOPBACK, port: portNumbers(preferred, Math.min(preferred + NEXT_PORTS, 65_535)) });
}

export const boltUriOf = (ports: Ports): string => `bolt://${LOOPBACK}:${ports.bolt}`;
export const browserUrlOf = (ports: Ports): string => `http://${LOOPBACK}:${ports.http}/browser/`;
