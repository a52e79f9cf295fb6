/** The states without content: loading, slow, offline, failed, empty; each with what the reader can do. */
import { type ReactNode, useEffect, useState } from 'react';
import type { AnswerError } from '../../errors.ts';
import { SignIn } from '../session/SignIn.tsx';
import { useStore } from '../state/store.tsx';
import { hasFilters } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { retryAll, useReported } from './failures.ts';
import { Logo } from './Logo.tsx';

/** 2_500: then the page says that the request takes long. */
const LONG_MILLIS = 2_500;

export function Waiting({
  error,
  retry,
}: {
  readonly error: AnswerError | null;
  readonly retry: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <main className="whole-state">
      <Logo size={48} />
      <h1>{t('app.title')}</h1>
      {error === null ? (
        <p role="status">
          {t('state.starting')} <Slow />
        </p>
      ) : error.code === 'SIGNED_OUT' ? (
        <SignIn onSignedIn={retry} />
      ) : (
        <FailureText error={error} retry={retry} begins />
      )}
    </main>
  );
}

/** An error outside of all parts, in the data that all of them read for example. */
export function FailedPage({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { t } = useText();
  return (
    <main className="whole-state">
      <Logo size={48} />
      <h1>{t('app.title')}</h1>
      <div className="failure" role="alert">
        <p>
          <strong>{t('part.page')}</strong> {t('state.FAILED')}
        </p>
        <button type="button" className="button" onClick={onRetry}>
          {t('state.retry')}
        </button>
      </div>
    </main>
  );
}

/** A note that the request takes long, shown after some seconds. */
export function Slow(): ReactNode {
  const { t } = useText();
  const slow = useElapsed(LONG_MILLIS);
  return slow && t('state.slow');
}

interface Failed {
  readonly error: AnswerError;
  readonly retry: () => void;
}

/** A failed request in words, with a button to try again. Nothing while the page shows a failure with the same cause. */
export function Failure({
  error,
  retry,
  ofPage = false,
}: Failed & {
  /** Of several with the same cause, this one is shown. */
  readonly ofPage?: boolean;
}): ReactNode {
  return useReported(error, retry, ofPage) && <FailureText error={error} retry={() => retryAll(error)} />;
}

/** The same where no other message can be seen: in a dialog, or before the page begins. */
export function FailureText({
  error,
  retry,
  begins = false,
}: Failed & {
  /** The page has shown nothing yet. */
  readonly begins?: boolean;
}): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  const { code } = error;
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{t(`state.${code}`)}</strong>{' '}
        {code === 'REFUSED' || code === 'FAILED' ? (
          <bdi>{error.message}</bdi>
        ) : begins && code === 'UNAVAILABLE' ? (
          t('state.begins')
        ) : (
          t(`state.${code}.hint`)
        )}
      </p>
      <div className="failure-actions">
        {/* The same request would be rejected again. */}
        {code === 'REFUSED' && hasFilters(view.filters) && (
          <button type="button" className="button" onClick={() => dispatch({ type: 'clearFilters' })}>
            {t('legend.clear')}
          </button>
        )}
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      </div>
    </div>
  );
}

export function EmptyGraph(): ReactNode {
  const { t } = useText();
  return (
    <main className="whole-state">
      <Logo size={48} />
      <h1>{t('state.empty')}</h1>
      <p>{t('state.empty.hint')}</p>
    </main>
  );
}

function useElapsed(millis: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), millis);
    return () => clearTimeout(timer);
  }, [millis]);
  return elapsed;
}
