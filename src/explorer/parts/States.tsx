/** What the page shows while there is nothing to show: asking, slow, away, failed, empty; each says what one can do. */
import { type ReactNode, useEffect, useState } from 'react';
import type { AnswerError } from '../../errors.ts';
import { useText } from '../text/useText.ts';
import { Logo } from './Logo.tsx';

/** 2_500: then waiting says that it takes long. */
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
      ) : (
        <Failure error={error} retry={retry} />
      )}
    </main>
  );
}

/** Says that it takes long, once it has been on the page for some seconds. */
export function Slow(): ReactNode {
  const { t } = useText();
  const slow = useElapsed(LONG_MILLIS);
  return slow && t('state.slow');
}

/** What went wrong, in words for who looks, and a way on. For any part of the page that asks. */
export function Failure({ error, retry }: { readonly error: AnswerError; readonly retry: () => void }): ReactNode {
  const { t } = useText();
  const { code } = error;
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{t(`state.${code}`)}</strong>{' '}
        {code === 'REFUSED' || code === 'FAILED' ? <bdi>{error.message}</bdi> : t(`state.${code}.hint`)}
      </p>
      <button type="button" className="button" onClick={retry}>
        {t('state.retry')}
      </button>
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
