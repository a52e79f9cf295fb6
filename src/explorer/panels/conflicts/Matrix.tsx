/** The matrix of a matter: a row for each speaker, a column for each proposition; a cell opens the claims below the table. */
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { useNamed } from '../../api/claims.ts';
import { letterOf } from '../../matters/letters.ts';
import { type Cell, type Column, type Group, matrixOf, type Row } from '../../matters/matrix.ts';
import { type Matter, propositionsOf, sidesAbout } from '../../matters/matters.ts';
import { namedIn, type Names, Sentence } from '../../matters/MatterTitle.tsx';
import { SideLetter } from '../../matters/SidesPicture.tsx';
import { useColumns, useStances } from '../../matters/useMatters.ts';
import { Localized } from '../../parts/Localized.tsx';
import { Failure } from '../../parts/States.tsx';
import { useDispatch, useStore } from '../../state/store.tsx';
import { COMMA } from '../../text/separators.ts';
import { useText } from '../../text/useText.ts';
import { ClaimList } from '../evidence/ClaimList.tsx';
import { CellContent, type Mark } from './CellContent.tsx';
import './matrix.css';

/** A matter of more propositions than these is shown in part. */
const MOST = 12;

export function Matrix({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useText();
  const stances = useStances();
  const all = useMemo(() => propositionsOf(matter, stances), [matter, stances]);
  const of = useMemo(() => all.slice(0, MOST), [all]);
  const { columns, failure, retry } = useColumns(of);
  const groups = useMemo(() => (columns === undefined ? [] : matrixOf(matter, columns)), [matter, columns]);
  const named = useNamed(of.flatMap(namedIn));
  const heading = useId();
  const left = matter.sides
    .flatMap(({ claims }) => claims)
    .filter(({ relation, content }) => (content === null ? relation : content.relation) === null).length;
  if (of.length === 0) return null;
  return (
    <div className="matrix">
      <h3 id={heading}>{t('matrix.title')}</h3>
      {failure !== null && <Failure error={failure} retry={retry} />}
      {columns === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {columns !== undefined && groups.length === 0 && <p className="small">{t('matrix.none')}</p>}
      {columns !== undefined && groups.length > 0 && (
        <MatrixTable matter={matter} columns={columns} groups={groups} named={named} label={heading} />
      )}
      {all.length > of.length && <p className="small">{t('matrix.cut', { count: of.length, all: all.length })}</p>}
      {left > 0 && <p className="small">{t('matrix.left', { count: left })}</p>}
    </div>
  );
}

interface Shown {
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
  readonly named: Names;
}

function MatrixTable({
  matter,
  columns,
  groups,
  named,
  label,
}: Shown & { readonly matter: Matter; readonly label: string }): ReactNode {
  const { t } = useText();
  const stances = useStances();
  return (
    <>
      <div className="matrix-scroll" role="region" aria-labelledby={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('matrix.who')}</th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.of}
                  column={column}
                  sides={sidesAbout(matter, column.of, stances)}
                  named={named}
                />
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={[group.standing, ...group.sides].join(' ')} data-standing={group.standing}>
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>
                    <GroupName group={group} />
                  </span>
                </th>
              </tr>
              {group.rows.map((row) => (
                <MatrixRow key={row.speaker.id} row={row} columns={columns} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="small matrix-legend">
        <span aria-hidden="true">—</span> {t('matrix.dash')}
      </p>
      <OpenCell columns={columns} groups={groups} named={named} />
    </>
  );
}

function GroupName({ group: { standing, sides } }: { readonly group: Group }): ReactNode {
  const { t, language } = useText();
  const letters = sides.map((side) => letterOf(language, side)).join(COMMA[language]);
  return t(`matrix.group.${standing}`, { letters });
}

/** The proposition, which selects its relation, drawn or not. */
function ColumnHead({
  column: { of, proposition },
  sides,
  named,
}: {
  readonly column: Column;
  /** Those whose claims are about it. */
  readonly sides: readonly number[];
  readonly named: Names;
}): ReactNode {
  const dispatch = useDispatch();
  const { t } = useText();
  const isEvent = proposition.predicate === null;
  return (
    <th scope="col">
      <span className="letters">
        {sides.map((side) => (
          <SideLetter key={side} index={side} />
        ))}
      </span>
      <button
        type="button"
        className="name"
        onClick={() =>
          dispatch({ type: 'select', selection: { kind: isEvent ? 'entity' : 'relation', id: of }, panel: 'evidence' })
        }
      >
        <Sentence of={of} named={named} />
        {isEvent && ` ${t('matrix.takesPlace')}`}
      </button>
    </th>
  );
}

function MatrixRow({
  row: { speaker, cells },
  columns,
}: {
  readonly row: Row;
  readonly columns: readonly Column[];
}): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="name"
          onClick={() => dispatch({ type: 'show', ids: [speaker.id], select: true })}
        >
          <Localized texts={speaker.names} />
        </button>
      </th>
      {columns.map(({ of }) => {
        const cell = cells.get(of);
        const isOpen = view.position?.holder === speaker.id && view.position.of === of;
        return (
          <td key={of} data-open={isOpen ? '' : undefined}>
            {cell === undefined ? (
              <span className="none">
                <span aria-hidden="true">—</span>
                <span className="hidden-text">{t('matrix.silent')}</span>
              </span>
            ) : (
              <button
                type="button"
                className="cell"
                aria-expanded={isOpen}
                onClick={() => dispatch({ type: 'position', position: isOpen ? null : { holder: speaker.id, of } })}
              >
                <CellContent cell={cell} speaker={speaker.id} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The claims of the open cell, each with its passages. They come into sight when the reader opens the cell. */
function OpenCell({ columns, groups, named }: Shown): ReactNode {
  const { view, canUndo, dispatch } = useStore();
  const { position } = view;
  const { t, name } = useText();
  const element = useRef<HTMLDivElement>(null);
  const key = position === null ? null : `${position.holder} ${position.of}`;
  useEffect(() => {
    if (canUndo && key !== null) element.current?.scrollIntoView({ block: 'start' });
  }, [canUndo, key]);
  if (position === null) return null;
  const row = groups.flatMap(({ rows }) => rows).find(({ speaker }) => speaker.id === position.holder);
  const cell = row?.cells.get(position.of);
  if (row === undefined || cell === undefined || !columns.some(({ of }) => of === position.of)) return null;
  const close = (): void => {
    document.querySelector<HTMLElement>('.matrix .cell[aria-expanded="true"]')?.focus();
    dispatch({ type: 'position', position: null });
  };
  return (
    <div className="open-cell" ref={element}>
      <p>
        <strong>
          <bdi>{name(row.speaker)}</bdi>
        </strong>
        {' · '}
        <Sentence of={position.of} named={named} />
      </p>
      {listsOf(cell).map(({ key: word, ids }) => (
        <ClaimList key={`${key} ${word}`} title={t(word)} ids={ids} />
      ))}
      <button type="button" className="button" onClick={close}>
        {t('matrix.close')}
      </button>
    </div>
  );
}

function listsOf({ positions, passed }: Cell): readonly { readonly key: Mark; readonly ids: readonly string[] }[] {
  const held = positions.map(({ axis, sign, claims }) => ({
    key: `matrix.${axis}.${sign}` as const,
    ids: claims.map(({ id }) => id),
  }));
  return passed.length === 0 ? held : [...held, { key: 'matrix.passed' as const, ids: passed }];
}
