/** Two tables, relations and entities, of the canvas or of all that the filters let through, with sorting and filtering. */
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTableCanvas } from '../api/dossier.ts';
import { useHighlighting } from '../graph/highlight.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useStore } from '../state/store.tsx';
import { TABLES } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import { Failure, Slow } from '../parts/States.tsx';
import { useIsTold } from '../parts/useNothing.ts';
import { filterRows, PAGE_ROWS, pageCount, pageWith, sortRows } from './filter-and-sort.ts';
import { ENTITY_COLUMNS, entityRows, LISTED_COLUMNS, RELATION_COLUMNS, relationRows } from './columns.ts';
import { Grid } from './Grid.tsx';
import { RangeSwitch } from './RangeSwitch.tsx';
import './table.css';
import './cards.css';

export function TableStage(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, total, pending, error, retry } = useTableCanvas();
  const text = useText();
  const { t } = text;
  const labels = useLabels();
  const { highlight } = useHighlighting();
  const [page, setPage] = useState(0);
  // A notice says so.
  const isTold = useIsTold();
  const { of, among, descending, words } = view.table;
  const columns = of === 'entities' ? (among === 'canvas' ? ENTITY_COLUMNS : LISTED_COLUMNS) : RELATION_COLUMNS;
  const sort = columns.find(({ key }) => key === view.table.sort)?.key ?? columns[0]?.key ?? '';

  const every = useMemo(
    () => (of === 'entities' ? entityRows : relationRows)(canvas, text, labels),
    [of, canvas, text, labels],
  );
  const wanted = useDeferredValue(words);
  const rows = useMemo(
    () => sortRows(filterRows(every, wanted), sort, descending, text.language),
    [every, wanted, sort, descending, text.language],
  );
  const { selection } = view;
  const selected = useMemo(() => {
    if (selection?.kind === 'claim') {
      const carry = canvas.relations.filter(({ claims }) => claims.some(({ id }) => id === selection.id));
      return new Set(of === 'relations' ? carry.map(({ id }) => id) : []);
    }
    if (selection?.kind === (of === 'entities' ? 'entity' : 'relation')) return new Set([selection.id]);
    return new Set(of === 'entities' ? highlight?.entities : highlight?.relations);
  }, [selection, highlight, of, canvas]);

  const pages = pageCount(rows.length);
  const shown = Math.min(page, pages - 1);
  useEffect(() => setPage(pageWith(rows, selected) ?? 0), [rows, selected]);
  const visible = useMemo(() => rows.slice(shown * PAGE_ROWS, (shown + 1) * PAGE_ROWS), [rows, shown]);
  const turn = (by: 1 | -1): boolean => {
    const next = shown + by;
    if (next < 0 || next >= pages) return false;
    setPage(next);
    return true;
  };

  const onSort = (key: string): void =>
    dispatch({ type: 'table', table: { sort: key, descending: key === sort ? !descending : false } });
  const counts = { entities: canvas.entities.size, relations: canvas.relations.length };

  return (
    <div className="table-stage">
      <header>
        <RangeSwitch />
        <div className="segments" role="group" aria-label={t('table.which')}>
          {TABLES.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === of}
              onClick={() => dispatch({ type: 'table', table: { of: kind, sort: null, descending: false } })}
            >
              {pending && every.length === 0 ? t(`table.${kind}`) : t(`table.${kind}.count`, { count: counts[kind] })}
            </button>
          ))}
        </div>
        <label className="table-find">
          <Icon name="filter" />
          <span className="hidden-text">{t('table.find')}</span>
          <input
            type="search"
            dir="auto"
            value={words}
            placeholder={t('table.find')}
            maxLength={200}
            onChange={(event) => dispatch({ type: 'table', table: { words: event.target.value }, live: true })}
            onBlur={() => dispatch({ type: 'table', table: {} })}
          />
        </label>
        <p className="small" role="status">
          {pending && rows.length > 0 && t('graph.busy')}
          {wanted !== '' && t('table.found', { count: rows.length })}
          {canvas.relations.length < total && ` ${t('table.cut', { count: canvas.relations.length, all: total })}`}
        </p>
        {pages > 1 && (
          <div className="table-pages">
            <IconButton icon="back" label={t('table.back')} disabled={shown === 0} onClick={() => turn(-1)} />
            <span className="small">{t('table.page', { page: shown + 1, pages })}</span>
            <IconButton
              icon="forward"
              label={t('table.forward')}
              disabled={shown === pages - 1}
              onClick={() => turn(1)}
            />
          </div>
        )}
      </header>
      {among === 'dossier' && error !== null ? (
        <Failure error={error} retry={retry} />
      ) : rows.length === 0 ? (
        (pending || wanted !== '' || among === 'dossier' || !isTold) && (
          <p className="table-none">
            {t(pending ? 'graph.busy' : wanted === '' ? `table.empty.${among}` : 'table.none')} {pending && <Slow />}
          </p>
        )
      ) : (
        <div className="table-scroll">
          <Grid
            label={t(`table.${of}.label.${among}`)}
            columns={columns}
            rows={visible}
            before={shown * PAGE_ROWS}
            all={rows.length}
            selected={selected}
            sort={sort}
            descending={descending}
            onSort={onSort}
            onChoose={(row, cell) => dispatch({ type: 'select', selection: cell.selects ?? row.selects })}
            onPage={turn}
          />
        </div>
      )}
    </div>
  );
}
