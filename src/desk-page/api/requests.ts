/** Requests to the server of the desk: one function for each of src/desk/contract.ts. Each throws AnswerError AWAY if the server does not answer. */
import { AnswerError } from '../../errors.ts';
import type {
  Beside,
  DeskDocument,
  DeskRefusal,
  DeskState,
  FoundEntity,
  Meaning,
  Saved,
  SaveOrder,
} from '../../desk/contract.ts';

/** @throws AnswerError REFUSED in the server's words, as each that reads */
export async function readState(signal: AbortSignal): Promise<DeskState> {
  return (await read('/api/state', signal)) as DeskState;
}

export async function readDocument(id: string, signal: AbortSignal): Promise<DeskDocument> {
  return (await read(`/api/documents/${encodeURIComponent(id)}`, signal)) as DeskDocument;
}

/** @param labels of ENTITY_LABELS; none: all */
export async function findEntities(
  text: string,
  labels: readonly string[],
  signal: AbortSignal,
): Promise<readonly FoundEntity[]> {
  const query = new URLSearchParams({ text, ...(labels.length > 0 && { labels: labels.join(',') }) });
  return (await read(`/api/entities?${query.toString()}`, signal)) as readonly FoundEntity[];
}

/** @param proposition the columns subject, predicate, object and about, as far as they are filled */
export async function readBeside(proposition: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Beside> {
  return (await read(`/api/proposition?${new URLSearchParams(proposition).toString()}`, signal)) as Beside;
}

/** @param row its columns as JSON */
export async function readMeaning(row: string, signal: AbortSignal): Promise<Meaning> {
  const answer = await ask('/api/meaning', { ...posted(row), signal });
  if ('refusal' in answer) throw new AnswerError('REFUSED', answer.refusal.message);
  return answer.ok as Meaning;
}

/** What was written, or why nothing was. */
export type ChangeAnswer = { readonly saved: Saved } | { readonly refusal: DeskRefusal };

export async function sendOrder(order: SaveOrder): Promise<ChangeAnswer> {
  return await sendChange('/api/save', order);
}

export async function sendUndo(): Promise<ChangeAnswer> {
  return await sendChange('/api/undo', {});
}

async function sendChange(path: string, body: object): Promise<ChangeAnswer> {
  const answer = await ask(path, posted(JSON.stringify(body)));
  return 'refusal' in answer ? answer : { saved: answer.ok as Saved };
}

function posted(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body };
}

async function read(path: string, signal: AbortSignal): Promise<unknown> {
  const answer = await ask(path, { signal });
  if ('refusal' in answer) throw new AnswerError('REFUSED', answer.refusal.message);
  return answer.ok;
}

async function ask(
  path: string,
  request: RequestInit,
): Promise<{ readonly ok: unknown } | { readonly refusal: DeskRefusal }> {
  try {
    const response = await fetch(path, { ...request, credentials: 'same-origin' });
    const body: unknown = await response.json();
    return response.ok ? { ok: body } : { refusal: body as DeskRefusal };
  } catch (cause) {
    if (request.signal?.aborted === true) throw cause;
    throw new AnswerError('AWAY', `${path} cannot be reached, or answered with something else than JSON.`, { cause });
  }
}
