/** A table whose cells are reached with the arrow keys, one stop of the Tab key for all (ARIA authoring practices: data grid). */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { LineSample } from '../legend/LineSample.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Shape } from '../parts/Shape.tsx';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import type { Cell, Column, Row } from './row.ts';

export interface GridProps {
  readonly label: string;
  readonly columns: readonly Column[];
  /** The rows of this page. */
  readonly rows: readonly Row[];
  /** The number of rows before these, and of all rows. */
  readonly before: number;
  readonly all: number;
  readonly selected: ReadonlySet<string>;
  readonly sort: string;
  readonly descending: boolean;
  readonly onSort: (key: string) => void;
  readonly onChoose: (row: Row, cell: Cell) => void;
  /** Called at the first or last row; returns false if there is no such page. */
  readonly onPage: (by: 1 | -1) => boolean;
}

export function Grid(props: GridProps): ReactNode {
  const { label, columns, rows, before, all, selected, sort, descending, onSort, onChoose } = props;
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, Math.max(0, rows.length - 1));

  // A selection made elsewhere is scrolled into view; the focus stays.
  const first = rows.find(({ id }) => selected.has(id))?.id;
  useEffect(() => {
    if (first === undefined) return;
    setAt(({ column }) => ({ row: rows.findIndex(({ id }) => id === first), column }));
    bringIntoSight(table.current);
  }, [first, rows]);

  // Keys act on the rows when what had the focus is gone: the field of the search, for example. Not when the page begins.
  const { canUndo } = useStore();
  useEffect(() => {
    if (!canUndo || document.activeElement !== document.body) return;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true });
  }, [canUndo, rows]);

  const goTo = (next: { row: number; column: number }): void => {
    setAt(next);
    const cell = table.current?.tBodies[0]?.rows[next.row]?.cells[next.column];
    cell?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(event.key, { row, column: at.column }, rows.length, columns.length);
    if (next === 'choose') {
      const chosen = rows[row];
      const cell = chosen?.cells[columns[at.column]?.key ?? ''];
      if (chosen !== undefined && cell !== undefined) onChoose(chosen, cell);
    } else if (next === 'forward' || next === 'back') {
      if (props.onPage(next === 'forward' ? 1 : -1)) setAt({ row: next === 'forward' ? 0 : all, column: at.column });
    } else if (next === undefined) return;
    else goTo(next);
    event.preventDefault();
  };

  return (
    <table ref={table} role="grid" aria-label={label} aria-rowcount={all + 1} aria-colcount={columns.length}>
      {/* The roles are written: on a phone, CSS draws rows as cards. */}
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {columns.map(({ key, title, number: isNumber }) => (
            <th
              key={key}
              scope="col"
              role="columnheader"
              data-column={key}
              className={isNumber === true ? 'number' : undefined}
              aria-sort={sort === key ? (descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onClick={() => onSort(key)}>
                {t(title)}
                <Icon name="chevron" size={12} />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" onKeyDown={onKeyDown}>
        {rows.map((one, index) => (
          <tr key={one.id} role="row" aria-rowindex={before + index + 2} aria-selected={selected.has(one.id)}>
            {columns.map(({ key, title, number: isNumber }, column) => {
              const cell = one.cells[key];
              return (
                <td
                  key={key}
                  role="gridcell"
                  data-column={key}
                  data-title={t(title)}
                  data-empty={cell?.text === '' ? '' : undefined}
                  className={`${isNumber === true ? 'number' : ''} ${cell?.quiet === true ? 'quiet' : ''}`}
                  tabIndex={index === row && column === at.column ? 0 : -1}
                  onFocus={() => setAt({ row: index, column })}
                  onClick={() => cell !== undefined && onChoose(one, cell)}
                >
                  {cell !== undefined && <CellText cell={cell} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Scrolls the table's own box vertically: the row must be below the sticky head. */
function bringIntoSight(table: HTMLTableElement | null): void {
  const box = table?.parentElement;
  const line = table?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
  if (box === null || box === undefined || line === undefined) return;
  const { top, bottom } = box.getBoundingClientRect();
  const head = table?.tHead?.getBoundingClientRect().height ?? 0;
  if (line.top < top + head) box.scrollTop -= top + head - line.top;
  else if (line.bottom > bottom) box.scrollTop += line.bottom - bottom;
}

function CellText({ cell }: { readonly cell: Cell }): ReactNode {
  const { sign, text, selects } = cell;
  return (
    <span className={selects === undefined ? 'cell' : 'cell link'}>
      {sign !== undefined && 'entity' in sign && <Shape type={sign.entity.__typename} size={14} />}
      {sign !== undefined && 'relation' in sign && (
        <LineSample
          status={sign.relation.status}
          modes={sign.relation.modes}
          withdrawn={sign.relation.withdrawn}
          origins={sign.relation.origins}
        />
      )}
      <bdi>{text}</bdi>
    </span>
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell or action of a key; undefined for other keys. */
function moved(
  key: string,
  { row, column }: Place,
  rows: number,
  columns: number,
): Place | 'choose' | 'forward' | 'back' | undefined {
  const [next, previous] =
    document.documentElement.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case next:
      return { row, column: Math.min(columns - 1, column + 1) };
    case previous:
      return { row, column: Math.max(0, column - 1) };
    case 'Home':
      return { row: 0, column };
    case 'End':
      return { row: rows - 1, column };
    case 'PageDown':
      return 'forward';
    case 'PageUp':
      return 'back';
    case 'Enter':
    case ' ':
      return 'choose';
    default:
      return undefined;
  }
}
