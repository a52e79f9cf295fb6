/** Signs out. It is shown only to those who signed in here. */
import type { ReactNode } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import { useText } from '../text/useText.ts';
import { signOut, useSession } from './session.ts';

export function SessionMenu(): ReactNode {
  const session = useSession();
  const { t } = useText();
  if (session?.auth !== 'tokens' || session.name === null) return null;
  // Everything that the page has read is dropped with the page.
  const leave = async (): Promise<void> => {
    await signOut();
    location.reload();
  };
  return <IconButton icon="leave" label={t('session.leave', { name: session.name })} onClick={() => void leave()} />;
}
