/** The help: all keys of the desk. */
import licence from '@fontsource/ibm-plex-sans-arabic/LICENSE?url';
import { Fragment, type ReactNode } from 'react';
import { Sheet } from '../../explorer/parts/Sheet.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { KEY_GROUPS, KEYS } from './keys.ts';

export function KeySheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { d, t } = useDeskText();
  return (
    <Sheet title={d('keys')} open={open} onClose={onClose}>
      {KEY_GROUPS.map(([group, names]) => (
        <Fragment key={group}>
          <h3>{d(group)}</h3>
          <dl className="keys">
            {names.map((name) => (
              <div key={name}>
                <dt>
                  {KEYS[name].map((key) => (
                    <Fragment key={key}>
                      <kbd dir="ltr">{key}</kbd>{' '}
                    </Fragment>
                  ))}
                </dt>
                <dd>{d(`key.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <p className="small">{d('keys.typing')}</p>
      <p className="small">
        {t('help.font')} <a href={licence}>{t('help.font.licence')}</a>
      </p>
    </Sheet>
  );
}
