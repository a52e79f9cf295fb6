/** Finds words in the text of the document, without regard to capitals and accents; Enter goes to the next place. */
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../../explorer/parts/Icon.tsx';
import { useMap } from '../read/useMap.tsx';
import { placesOf } from '../read/places-of.ts';
import { selectRange } from '../read/word-selection.ts';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';

export const FIND_ID = 'find';

export function FindInText(): ReactNode {
  const { d, number } = useDeskText();
  const { desk, dispatch } = useDesk();
  const map = useMap();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const { found } = desk;
  useEffect(() => {
    setAt(-1);
    dispatch({ type: 'found', spans: map === null ? [] : placesOf(map.points, typed) });
  }, [typed, map, dispatch]);
  const goTo = (index: number): void => {
    const place = found[index];
    if (place === undefined || map === null) return;
    setAt(index);
    dispatch({ type: 'select', selection: selectRange(map, place) });
  };
  return (
    <div className="desk-find">
      <label htmlFor={FIND_ID} className="hidden-text">
        {d('find')}
      </label>
      <Icon name="search" />
      <input
        id={FIND_ID}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={d('find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || found.length === 0) return;
          event.preventDefault();
          goTo((at + (event.shiftKey ? found.length - 1 : 1)) % found.length);
        }}
      />
      <span className="count" role="status">
        {typed.trim() !== '' &&
          (found.length === 0 ? d('find.none') : `${number(Math.max(at, 0) + 1)}/${number(found.length)}`)}
      </span>
    </div>
  );
}
