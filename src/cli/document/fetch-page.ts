/** Fetches what a user named by its address. Nothing else of Sanad requests an address of the web. */
import { BadInputError } from '../../errors.ts';

/** 16 MiB. */
const LARGEST_PAGE_BYTES = 16 * 1024 * 1024;
/** 30_000 (thirty seconds), for the whole answer. */
const DEADLINE_MILLIS = 30_000;

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The media type without parameters, in small letters; empty if the answer names none. */
  readonly type: string;
  /** As the answer names it. */
  readonly charset: string | undefined;
}

/**
 * @param limits only tests have others
 * @throws {BadInputError} if the address is not of http, does not answer with 200, or answers with too much or too late
 */
export async function fetchPage(
  address: string,
  { largestBytes = LARGEST_PAGE_BYTES, deadlineMillis = DEADLINE_MILLIS } = {},
): Promise<FetchedPage> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    throw new BadInputError(`'${address}' is no address that begins with https:// or http://.`);
  }
  const signal = AbortSignal.timeout(deadlineMillis);
  try {
    const response = await fetch(address, {
      signal,
      headers: { accept: 'text/html, text/plain;q=0.9, text/*;q=0.8', 'user-agent': 'Sanad' },
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new BadInputError(`${address} answers with status ${response.status}. Save its text, and add that file.`);
    }
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';');
    const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([\w-]+)"?\s*$/i.exec(each)?.[1]).find(Boolean);
    return { bytes: await bodyOf(response, address, largestBytes), type: type.trim().toLowerCase(), charset };
  } catch (cause) {
    if (cause instanceof BadInputError) throw cause;
    const why = signal.aborted ? `did not answer within ${deadlineMillis / 1000} seconds` : 'cannot be reached';
    throw new BadInputError(`${address} ${why}. Try it again, or save its text and add that file.`, { cause });
  }
}

async function bodyOf(response: Response, address: string, largestBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return new Uint8Array();
  const body: AsyncIterable<Uint8Array> = response.body;
  for await (const part of body) {
    size += part.length;
    if (size > largestBytes) {
      throw new BadInputError(
        `${address} has more than ${largestBytes} bytes. Save the part that you need, and add that file.`,
      );
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
