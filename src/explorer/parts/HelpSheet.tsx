/** All keys, and how the graph is to be read. */
import licence from '@fontsource/ibm-plex-sans-arabic/LICENSE?url';
import type { ReactNode } from 'react';
import type { MessageKey } from '../text/messages.ts';
import { useText } from '../text/useText.ts';
import { Sheet } from './Sheet.tsx';

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['/', 'help.key.search'],
  ['← ↑ → ↓', 'help.key.move'],
  ['Enter', 'help.key.select'],
  ['Space', 'help.key.expand'],
  ['R', 'help.key.relations'],
  ['P', 'help.key.pin'],
  ['H', 'help.key.hide'],
  ['F', 'help.key.fit'],
  ['+ −', 'help.key.zoom'],
  ['T', 'help.key.stage'],
  ['Ctrl Z, Ctrl Y', 'help.key.undo'],
  ['Esc', 'help.key.escape'],
  ['?', 'help.key.help'],
];

export function HelpSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Sheet title={t('help.title')} open={open} onClose={onClose}>
      <h3>{t('help.signs')}</h3>
      <ul>
        <li>{t('help.signs.dispute')}</li>
        <li>{t('help.signs.origins')}</li>
        <li>{t('help.signs.badge')}</li>
      </ul>
      <h3>{t('help.keys')}</h3>
      <dl className="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {t('help.font')} <a href={licence}>{t('help.font.licence')}</a>
      </p>
    </Sheet>
  );
}
