/** What a speaker holds of a proposition: a form and a word for each position, the number of claims, the day, and by whose word. */
import type { ReactNode } from 'react';
import { type Cell, type Position, waysOf } from '../../matters/matrix.ts';
import { COMMA } from '../../text/separators.ts';
import { useText } from '../../text/useText.ts';

/** The most names in one line of a cell. */
const NAMES = 2;

export type Mark = `matrix.${Position['axis']}.${Position['sign']}` | 'matrix.passed';

export function CellContent({ cell, speaker }: { readonly cell: Cell; readonly speaker: string }): ReactNode {
  const { t } = useText();
  const { positions, passed } = cell;
  return (
    <>
      {positions.map((position) => (
        <span key={`${position.axis} ${position.sign}`} className="held">
          <span className="mark" data-axis={position.axis} data-sign={position.sign}>
            <MarkSign sign={position.sign} />
            {t(`matrix.${position.axis}.${position.sign}`)}
            <Count count={position.claims.length} />
          </span>
          {position.changed && <span className="changed">{t('matrix.changed')}</span>}
          <Said position={position} speaker={speaker} />
        </span>
      ))}
      {passed.length > 0 && (
        <span className="mark" data-axis="PASSED">
          <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
            <path d="M1 6h9M7 3l3 3-3 3" strokeDasharray="2 1.4" />
          </svg>
          {t('matrix.passed')}
          <Count count={passed.length} />
        </span>
      )}
    </>
  );
}

function Count({ count }: { readonly count: number }): ReactNode {
  const { number } = useText();
  return count > 1 && <span className="count">{number(count)}</span>;
}

/** A tick or a cross. */
function MarkSign({ sign }: { readonly sign: Position['sign'] }): ReactNode {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d={sign === 'YES' ? 'M2 6.5 4.8 9.5 10 3' : 'M2.5 2.5l7 7M9.5 2.5l-7 7'} />
    </svg>
  );
}

/** When, and by whose word: the speaker's own, or that of others who say so; and through whom it came. */
function Said({ position, speaker }: { readonly position: Position; readonly speaker: string }): ReactNode {
  const { t, name, date, language } = useText();
  const { firstSaid, lastSaid, saidBy } = position;
  const days =
    lastSaid === null
      ? t('matrix.undated')
      : firstSaid === null
        ? t('matrix.by', { day: date(lastSaid) })
        : firstSaid === lastSaid
          ? date(lastSaid)
          : `${date(firstSaid)} – ${date(lastSaid)}`;
  const others = saidBy.filter(({ id }) => id !== speaker);
  const ways = waysOf(position).filter(({ id }) => !others.some((other) => other.id === id));
  const namesOf = (some: readonly { readonly names: Position['holder']['names'] }[]): string => {
    const shown = some
      .slice(0, NAMES)
      .map((one) => name(one))
      .join(COMMA[language]);
    return some.length > NAMES ? `${shown} ${t('matter.more', { count: some.length - NAMES })}` : shown;
  };
  return (
    <span className="small said">
      <bdi>{days}</bdi>
      {others.length > 0 && others.length === saidBy.length && (
        <bdi>{t('matter.accordingTo', { names: namesOf(others) })}</bdi>
      )}
      {ways.length > 0 && <bdi>{t('matrix.through', { names: namesOf(ways) })}</bdi>}
    </span>
  );
}
