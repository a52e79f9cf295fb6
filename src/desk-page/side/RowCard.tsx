/** A claim of the dossier: what it says, who says so, when; it can be opened for changes. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useDesk } from '../state/desk.tsx';
import type { DeskRow } from '../../desk/contract.ts';
import { useDeskText } from '../text/useDeskText.ts';
import { textOf } from '../write/draft.ts';
import { useBegin } from '../write/useBegin.ts';
import { ChainText } from './ChainText.tsx';

export function RowCard({ row, isOpen }: { readonly row: DeskRow; readonly isOpen: boolean }): ReactNode {
  const { state } = useData();
  const { desk } = useDesk();
  const { d, edtf } = useDeskText();
  const { change } = useBegin();
  const findings = state.findings.filter(({ of, level }) => of === row.id && level !== 'NOTE');
  const [polarity, mode, when] = ['polarity', 'mode', 'when'].map((column) => textOf(row.row, column));
  return (
    <article className="row-card" data-open={isOpen ? '' : undefined} data-polarity={polarity}>
      <p className="row-worded" dir="auto">
        {row.worded}
      </p>
      <p className="row-signs">
        {polarity === 'NEGATED' && (
          <span className="sign" data-sign="NEGATED">
            {d('NEGATED')}
          </span>
        )}
        {(mode === 'FUTURE' || mode === 'HYPOTHETICAL') && <span className="sign">{d(mode)}</span>}
        {when !== undefined && when !== '' && <span className="sign">{edtf(when)}</span>}
      </p>
      <ChainText row={row.row} />
      {findings.map(({ level, rule, message }) => (
        <p key={`${rule} ${message}`} className="finding" data-level={level}>
          <strong>{d(`level.${level}`)}</strong> <bdi>{message}</bdi>
        </p>
      ))}
      <footer>
        <small dir="ltr">
          {row.id} · {row.file}:{row.line}
        </small>
        {row.editable && desk.draft === null && (
          <button type="button" className="button" onClick={() => change(row)}>
            {d('change')} {isOpen && <kbd>E</kbd>}
          </button>
        )}
      </footer>
      {!row.editable && <p className="small">{d('row.fixed')}</p>}
    </article>
  );
}
