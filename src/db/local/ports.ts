/** Chooses the ports of a local Neo4j: the preferred ones, or the next free ones. */
import getPort, { clearLockedPorts, portNumbers } from 'get-port';

/** The only address on which Neo4j listens. */
export const LOOPBACK = '127.0.0.1';

export interface Ports {
  readonly bolt: number;
  readonly http: number;
}

/** This number of ports above the preferred one is tried; then any free port is used. */
const NEXT_PORTS = 100;

/** Ports that are free at this moment. A preferred port of 0 means any free port. */
export async function choosePorts(preferred: Ports): Promise<Ports> {
  // get-port does not return the same port again within half a minute. But a restarted Neo4j needs its old ports.
  clearLockedPorts();
  return { bolt: await freePortFrom(preferred.bolt), http: await freePortFrom(preferred.http) };
}

async function freePortFrom(preferred: number): Promise<number> {
  if (preferred === 0) return getPort({ host: LOOPBACK });
  return getPort({ host: LOOPBACK, port: portNumbers(preferred, Math.min(preferred + NEXT_PORTS, 65_535)) });
}

export const boltUriOf = (ports: Ports): string => `bolt://${LOOPBACK}:${ports.bolt}`;
export const browserUrlOf = (ports: Ports): string => `http://${LOOPBACK}:${ports.http}/browser/`;
