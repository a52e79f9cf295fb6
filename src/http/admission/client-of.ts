/** Whose share of the server a request uses. */
import ipaddr from 'ipaddr.js';
import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../queues/fair-queue.ts';
import '../visitors.ts';

/** The client: the name under which it signed in, else its address. Fastify reads a header for it only from trusted proxies. */
export function clientOf(request: FastifyRequest): string {
  return request.visitor === null ? `address ${networkOf(request.ip)}` : `name ${request.visitor.name}`;
}

export function originOf(request: FastifyRequest): Origin {
  return { client: clientOf(request), connection: request.raw.socket };
}

/** An IPv6 client usually has a whole /64 of addresses, so that one address is no bound. Text that is no address stays as it is. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
