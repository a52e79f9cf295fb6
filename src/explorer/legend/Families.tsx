/** The legend's entries for families of relations: each shows or hides all relations of its predicates. */
import type { ReactNode } from 'react';
import { FAMILIES } from '../../model/families.ts';
import { useData } from '../api/data.tsx';
import { useStore } from '../state/store.tsx';
import { type Choice, chosen, EVERYTHING } from '../state/view.ts';
import { useLabels, useText } from '../text/useText.ts';
import { Choices } from './Choices.tsx';
import { FamilySample } from './FamilySample.tsx';
import type { AllOf } from './useAllOf.ts';
import type { useBring } from './useBring.ts';

/** NONE: relations of no family. */
const ROWS = [...FAMILIES, 'NONE'] as const;
type Row = (typeof ROWS)[number];

export function Families({
  allOf,
  bring,
}: {
  readonly allOf: AllOf;
  readonly bring: ReturnType<typeof useBring>['bring'];
}): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, start } = useData();
  const { t } = useText();
  const labels = useLabels();
  const { relations } = view.filters;
  const predicates = start.vocabulary.filter(({ term }) => term === 'PREDICATE').map(({ name }) => name);
  const rowOf = (predicate: string): Row => labels.family(predicate) ?? 'NONE';
  const shown = ROWS.filter((row) => predicates.some((name) => rowOf(name) === row && chosen(relations, name)));
  const all = (row: Row): number | undefined => {
    const counts = predicates.filter((name) => rowOf(name) === row).map(allOf.relations);
    return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  const choose = (choice: Choice<Row>): void => {
    const off = predicates.filter((name) => !chosen(choice, rowOf(name)));
    dispatch({ type: 'filter', filters: { relations: off.length === 0 ? EVERYTHING : { but: true, names: off } } });
  };
  return (
    <Choices
      title={t('legend.families')}
      choice={shown.length === ROWS.length ? EVERYTHING : { but: false, names: shown }}
      rows={ROWS.map((row) => ({
        name: row,
        label: t(`family.${row}`),
        hint: t(`family.${row}.hint`),
        count: canvas.relations.filter(({ type }) => rowOf(type) === row).length,
        all: all(row),
        onBring: () => bring({ relations: predicates.filter((name) => rowOf(name) === row) }),
        sign: <FamilySample family={row === 'NONE' ? null : row} />,
      }))}
      onChange={choose}
    />
  );
}
