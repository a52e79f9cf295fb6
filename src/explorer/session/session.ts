/** Who reads this page: whether one has to sign in, who did, and which other pages the server has. */
import { useQuery } from '@tanstack/react-query';
import { AnswerError } from '../../errors.ts';

const ENDPOINT = '/session';

export interface Session {
  readonly auth: 'off' | 'tokens' | 'proxy';
  /** The name of the token, or of the person whom the proxy has signed in. */
  readonly name: string | null;
  readonly graphiql: boolean;
  readonly browser: boolean;
}

/** Undefined until the server has answered. */
export function useSession(): Session | undefined {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }) => (await (await fetch(ENDPOINT, { signal })).json()) as Session,
    staleTime: Infinity,
  });
  return data;
}

/** @throws {AnswerError} `SIGNED_OUT` if the token is not valid */
export async function signIn(token: string): Promise<void> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch((cause: unknown) => {
    throw new AnswerError('AWAY', `${ENDPOINT} cannot be reached.`, { cause });
  });
  if (response.ok) return;
  throw new AnswerError(response.status === 401 ? 'SIGNED_OUT' : 'FAILED', await response.text());
}

export async function signOut(): Promise<void> {
  await fetch(ENDPOINT, { method: 'DELETE' });
}
