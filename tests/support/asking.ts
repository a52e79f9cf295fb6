/** Sends GraphQL requests to a server over HTTP, as a client does. */

export type Json = Record<string, unknown>;

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly bound?: string; readonly id?: string };
}

export interface Answer {
  readonly status: number;
  readonly data?: Json | null;
  readonly errors?: readonly GraphqlError[];
  readonly extensions?: {
    readonly sanad?: {
      readonly readAt: string;
      readonly stale: boolean;
      readonly cut?: readonly string[];
      readonly adapter?: string;
    };
  };
}

/** The methods that send requests to one server. */
export interface Asking {
  readonly url: string;
  ask(query: string, variables?: Json): Promise<Answer>;
  /** The code of the only error. If the answer has no error or several, the whole answer. */
  codeOf(query: string, variables?: Json): Promise<unknown>;
}

export function askAt(url: string): Asking {
  const ask = async (query: string, variables?: Json): Promise<Answer> =>
    await post(url, JSON.stringify({ query, variables }));
  return {
    url,
    ask,
    codeOf: async (query, variables) => {
      const answer = await ask(query, variables);
      return answer.errors?.length === 1 ? answer.errors[0]?.extensions.code : answer;
    },
  };
}

/** Sends a body without changing it. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}
