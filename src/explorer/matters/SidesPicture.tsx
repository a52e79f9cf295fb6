/** The sides of a matter against each other: who stands on each, how many claims it has, and until when. */
import { Fragment, type ReactNode } from 'react';
import { COMMA } from '../text/separators.ts';
import { useText } from '../text/useText.ts';
import { KindSign } from './KindSign.tsx';
import { letterOf } from './letters.ts';
import type { Matter, Side } from './matters.ts';
import type { Names } from './MatterTitle.tsx';
import './sides.css';

/** The most names on each side. */
const NAMES = 4;

export function SidesPicture({
  matter: { kind, sides },
  named,
}: {
  readonly matter: Matter;
  readonly named: Names;
}): ReactNode {
  const { t } = useText();
  return (
    <div className="sides-picture" data-kind={kind}>
      {sides.map((side, index) => (
        <Fragment key={side.claims[0]?.id ?? index}>
          {index > 0 && (
            <span className="versus">
              <KindSign kind={kind} size={22} />
              <span className="hidden-text">{t('matter.against')}</span>
            </span>
          )}
          <OneSide side={side} index={index} named={named} />
        </Fragment>
      ))}
    </div>
  );
}

function OneSide({
  side: { holders, tellers, claims, lastSaid },
  index,
  named,
}: {
  readonly side: Side;
  readonly index: number;
  readonly named: Names;
}): ReactNode {
  const { t, name, date, language } = useText();
  const called = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => {
      const entity = named.get(id);
      return entity === undefined ? id : name(entity);
    });
  return (
    <span className="stand">
      <SideLetter index={index} />
      <span className="stand-names">
        {called(holders.slice(0, NAMES)).map((holder, at) => (
          <Fragment key={holders[at]}>
            {at > 0 && COMMA[language]}
            <bdi>{holder}</bdi>
          </Fragment>
        ))}
        {holders.length > NAMES && ` ${t('matter.more', { count: holders.length - NAMES })}`}
        {holders.length === 0 && t('matter.nobody')}
      </span>
      {tellers.length > 0 && (
        <span className="small">
          {t('matter.accordingTo', { names: called(tellers.slice(0, NAMES)).join(COMMA[language]) })}
        </span>
      )}
      <span className="small">
        {t('matter.claims', { count: claims.length })}
        {lastSaid !== null && ` · ${t('matter.until', { day: date(lastSaid) })}`}
      </span>
    </span>
  );
}

export function SideLetter({ index }: { readonly index: number }): ReactNode {
  const { t, language } = useText();
  const letter = letterOf(language, index);
  return (
    <span className="side-letter">
      <span aria-hidden="true">{letter}</span>
      <span className="hidden-text">{t('matter.side', { letter })}</span>
    </span>
  );
}
