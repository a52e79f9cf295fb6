/** What lint finds in the dossier, errors first; a finding opens its claim. */
import type { ReactNode } from 'react';
import { Popover } from '../../explorer/parts/Popover.tsx';
import { useData } from '../api/data.tsx';
import { useOpen } from '../read/useOpen.ts';
import { useDeskText } from '../text/useDeskText.ts';

/** More are in `sanad lint`. */
const SHOWN = 50;

export function Findings(): ReactNode {
  const { findings } = useData().state;
  const { d } = useDeskText();
  const open = useOpen();
  const errors = findings.filter(({ level }) => level === 'ERROR').length;
  if (findings.length === 0) return <span className="desk-clean">{d('findings.none')}</span>;
  return (
    <Popover
      label={d('findings', { errors, count: findings.length })}
      className="quiet-button"
      trigger={
        <span data-level={errors > 0 ? 'ERROR' : 'NOTE'}>{d('findings', { errors, count: findings.length })}</span>
      }
    >
      {(close) => (
        <ul className="desk-findings">
          {findings.slice(0, SHOWN).map(({ level, rule, message, file, line, of }) => (
            <li key={`${file} ${line} ${rule} ${message}`} data-level={level}>
              <strong>{d(`level.${level}`)}</strong> <bdi>{message}</bdi>{' '}
              <small dir="ltr">{line === undefined ? file : `${file}:${line}`}</small>
              {of !== undefined && (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    close();
                    open(of);
                  }}
                >
                  <bdi>{of}</bdi>
                </button>
              )}
            </li>
          ))}
          {findings.length > SHOWN && <li>{d('findings.more', { count: findings.length - SHOWN })}</li>}
        </ul>
      )}
    </Popover>
  );
}
