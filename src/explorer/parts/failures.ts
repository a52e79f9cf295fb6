/**
 * The failures that the page shows now. Of several with the same cause only one is shown, with a button that repeats all of
 * their requests: when the server is away, each panel would say so.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { AnswerError } from '../../errors.ts';

interface Reported {
  readonly cause: string;
  /** The canvas or another request of the whole page failed: its message is seen first. */
  readonly ofPage: boolean;
  /** The failure may pass by itself: the server, or its database, is away. */
  readonly isPassing: boolean;
  readonly retry: () => void;
}

let reported: readonly Reported[] = [];
const listeners = new Set<() => void>();

function report(next: readonly Reported[]): void {
  reported = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The server's own words tell two failures of a code apart. */
function causeOf({ code, message }: AnswerError): string {
  return code === 'REFUSED' || code === 'FAILED' ? `${code} ${message}` : code;
}

function firstOf(cause: string): Reported | undefined {
  const same = reported.filter((one) => one.cause === cause);
  return same.find(({ ofPage }) => ofPage) ?? same[0];
}

/** Repeats the requests of all failures with this cause. */
export function retryAll(error: AnswerError): void {
  for (const { cause, retry } of reported) if (cause === causeOf(error)) retry();
}

/** Reports a failure while its component is drawn. True: this component shows the message. */
export function useReported(error: AnswerError, retry: () => void, ofPage: boolean): boolean {
  const own = useRef<Reported>(null);
  const latest = useRef(retry);
  latest.current = retry;
  const cause = causeOf(error);
  const isPassing = error.code === 'AWAY' || error.code === 'UNAVAILABLE';
  useLayoutEffect(() => {
    const mine: Reported = { cause, ofPage, isPassing, retry: () => latest.current() };
    own.current = mine;
    report([...reported, mine]);
    return () => report(reported.filter((one) => one !== mine));
  }, [cause, ofPage, isPassing]);
  const first = useSyncExternalStore(subscribe, () => firstOf(cause));
  return first !== undefined && first === own.current;
}

/** Milliseconds to the first question whether the server is back; each further one waits twice as long, up to the last. */
const FIRST_MILLIS = 4_000;
const LAST_MILLIS = 32_000;

/**
 * Repeats the failed requests when the server is back, also those whose failure no part shows, as of names: a message goes away when
 * it is no longer true.
 */
export function useRecovery(): void {
  const client = useQueryClient();
  const isAway = useSyncExternalStore(subscribe, () => reported.some((one) => one.isPassing));
  useEffect(() => {
    if (!isAway) return undefined;
    let wait = FIRST_MILLIS;
    const ask = async (): Promise<void> => {
      wait = Math.min(LAST_MILLIS, wait * 2);
      timer = setTimeout(() => void ask(), wait);
      if (await isReady()) await client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    };
    let timer = setTimeout(() => void ask(), wait);
    return () => clearTimeout(timer);
  }, [isAway, client]);
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch('/readyz')).ok;
  } catch {
    return false;
  }
}
