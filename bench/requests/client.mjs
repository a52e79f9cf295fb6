/** Sends requests over HTTP on one open connection. */
import { Agent, request } from 'node:http';
import { InvariantError } from '../../dist/errors.js';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** The body of a request. It is created before the measurement, so that its creation is not measured. */
export function bodyOf(query, variables) {
  return JSON.stringify({ query, variables });
}

/** @returns the text of the answer */
export async function post(url, body) {
  return await new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (text += part));
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * @returns the parsed answer
 * @throws {InvariantError} if the answer contains errors
 */
export async function ask(url, body) {
  const answer = JSON.parse(await post(url, body));
  if (answer.errors) {
    throw new InvariantError(`${url} answered ${body.slice(0, 300)} with ${JSON.stringify(answer.errors)}`);
  }
  return answer;
}
