/** A question mark that explains a word where it stands, by mouse, touch and keyboard. */
import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { Icon } from './Icon.tsx';
import { Popover } from './Popover.tsx';

export function Explain({ word, children }: { readonly word: string; readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <Popover label={t('explain', { word })} title={word} className="explain" trigger={<Icon name="help" size={14} />}>
      {() => (
        <div className="explanation">
          <strong>{word}</strong>
          {children}
        </div>
      )}
    </Popover>
  );
}
