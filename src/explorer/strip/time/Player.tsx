/** The buttons that move the window of time: back, play or pause, on, and the speed. */
import type { ReactNode } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { useText } from '../../text/useText.ts';
import { type Play, SPEEDS } from './usePlay.ts';

export function Player({ play }: { readonly play: Play }): ReactNode {
  const { t, number } = useText();
  const { playing, still, speed, setSpeed, toggle, step } = play;
  return (
    <div className="player" role="group" aria-label={t('time.play.label')}>
      <IconButton icon="stepBack" label={t('time.play.back')} onClick={() => step(-1)} />
      {!still && (
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'time.play.pause' : 'time.play.start')}
          onClick={toggle}
        />
      )}
      <IconButton icon="stepOn" label={t('time.play.on')} onClick={() => step(1)} />
      {!still && (
        <label className="player-speed">
          <span className="hidden-text">{t('time.play.speed')}</span>
          <select
            value={speed}
            onChange={({ target }) => setSpeed(SPEEDS.find((each) => String(each) === target.value) ?? 1)}
          >
            {SPEEDS.map((each) => (
              <option key={each} value={each}>
                {t('time.play.times', { speed: number(each) })}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
