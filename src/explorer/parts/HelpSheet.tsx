/** The help: all shortcuts, and how to read the graph. */
import licence from '@fontsource/ibm-plex-sans-arabic/LICENSE?url';
import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../text/messages.ts';
import { useText } from '../text/useText.ts';
import { Sheet } from './Sheet.tsx';

/** The shortcuts by place. */
const KEYS: readonly (readonly [MessageKey, readonly (readonly [string, MessageKey])[]])[] = [
  [
    'help.keys',
    [
      ['/', 'help.key.search'],
      ['T', 'help.key.stage'],
      ['Ctrl Z, Ctrl Y', 'help.key.undo'],
      ['Esc', 'help.key.escape'],
      ['?', 'help.key.help'],
    ],
  ],
  [
    'help.keys.graph',
    [
      ['← ↑ → ↓', 'help.key.move'],
      ['Enter', 'help.key.select'],
      ['Space', 'help.key.expand'],
      ['R', 'help.key.relations'],
      ['P', 'help.key.pin'],
      ['H', 'help.key.hide'],
      ['Shift F10', 'help.key.menu'],
      ['X', 'help.key.several'],
      ['Ctrl A', 'help.key.all'],
      ['I', 'help.key.invert'],
      ['F', 'help.key.fit'],
      ['+ −', 'help.key.zoom'],
    ],
  ],
  [
    'help.keys.table',
    [
      ['← ↑ → ↓', 'help.key.cell'],
      ['Home, End', 'help.key.row'],
      ['PgUp, PgDn', 'help.key.page'],
      ['Enter, Space', 'help.key.choose'],
    ],
  ],
  [
    'help.keys.time',
    [
      ['← →', 'help.key.bar'],
      ['PgUp, PgDn', 'help.key.bars'],
      ['Home, End', 'help.key.edge'],
    ],
  ],
  [
    'help.keys.play',
    [
      ['K', 'help.key.play'],
      ['J, L', 'help.key.step'],
    ],
  ],
];

export function HelpSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Sheet title={t('help.title')} open={open} onClose={onClose}>
      <h3>{t('help.signs')}</h3>
      <ul>
        <li>{t('help.signs.dispute')}</li>
        <li>{t('help.signs.plan')}</li>
        <li>{t('help.signs.denied')}</li>
        <li>{t('help.signs.withdrawn')}</li>
        <li>{t('help.signs.origins')}</li>
        <li>{t('help.signs.badge')}</li>
        <li>{t('help.signs.marks')}</li>
        <li>{t('help.several')}</li>
      </ul>
      {KEYS.map(([where, keys]) => (
        <Fragment key={where}>
          <h3>{t(where)}</h3>
          <dl className="keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd dir="ltr">{key}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <p className="small">
        {t('help.font')} <a href={licence}>{t('help.font.licence')}</a>
      </p>
    </Sheet>
  );
}
