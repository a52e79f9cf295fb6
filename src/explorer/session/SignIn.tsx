/** What the page shows to somebody who is not signed in. */
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { asAnswerError } from '../api/data.tsx';
import { useText } from '../text/useText.ts';
import { signIn, useSession } from './session.ts';
import './session.css';

export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const session = useSession();
  const { t } = useText();
  if (session === undefined) return null;
  return session.auth === 'tokens' ? <TokenForm onSignedIn={onSignedIn} /> : <p role="status">{t('session.proxy')}</p>;
}

function TokenForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useText();
  const [token, setToken] = useState('');
  const signing = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const error = asAnswerError(signing.error);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    signing.mutate(token);
  };
  return (
    <form className="sign-in" onSubmit={submit}>
      <p>{t('session.hint')}</p>
      <label>
        <span>{t('session.token')}</span>
        {/* A password field, so that the browser can keep the token and nobody reads it over a shoulder. */}
        <input
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
          value={token}
          aria-invalid={error !== null}
          onChange={({ target }) => setToken(target.value)}
        />
      </label>
      {error !== null && (
        <p className="sign-in-error" role="alert">
          {error.code === 'SIGNED_OUT' ? t('session.wrong') : t(`state.${error.code}`)}
        </p>
      )}
      <button type="submit" className="button main" disabled={signing.isPending}>
        {t('session.enter')}
      </button>
    </form>
  );
}
