/** The buttons of the graph. On a phone they are behind one, so that the graph has the room. */
import type { ReactNode } from 'react';
import { GraphTools } from '../graph/GraphTools.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { useMedia } from '../parts/useTone.ts';
import { useText } from '../text/useText.ts';

export function StageTools(): ReactNode {
  const isPhone = useMedia('(max-width: 48em)');
  const { t } = useText();
  if (!isPhone) return <GraphTools />;
  return (
    <div className="stage-tools graph-tools">
      <Popover className="icon-button" label={t('part.tools')} trigger={<Icon name="tools" />}>
        {(close) => (
          // The lasso is drawn on the graph that the tools cover.
          <div onClick={(event) => (event.target as Element).closest('button:has(.icon-lasso)') !== null && close()}>
            <GraphTools />
          </div>
        )}
      </Popover>
    </div>
  );
}
