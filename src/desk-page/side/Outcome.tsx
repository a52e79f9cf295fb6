/** What the last change wrote, or why it was refused. */
import type { ReactNode } from 'react';
import { IconButton } from '../../explorer/parts/IconButton.tsx';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { Refusal } from './Refusal.tsx';

export function Outcome(): ReactNode {
  const { desk, dispatch } = useDesk();
  const { d } = useDeskText();
  const { written, refusal } = desk;
  if (refusal !== null) return <Refusal refusal={refusal} onClose={() => dispatch({ type: 'dismiss' })} />;
  if (written === null) return null;
  return (
    <div className="outcome">
      <p role="status">
        <strong>{d(`written.${written.what}`)}</strong> {written.id !== null && <bdi>{written.id}</bdi>}
      </p>
      {written.difference !== '' && (
        <details>
          <summary>{d('written.difference')}</summary>
          <pre dir="ltr" tabIndex={0}>
            {written.difference.split('\n').map((line, index) => (
              // Lines of a difference may be equal: their number is all that tells them apart.
              <span key={index} data-sign={line.charAt(0)}>
                {line}
                {'\n'}
              </span>
            ))}
          </pre>
        </details>
      )}
      <IconButton icon="close" label={d('dismiss')} onClick={() => dispatch({ type: 'dismiss' })} />
    </div>
  );
}
