/** A piece of line as the graph draws an asserted relation of a family: its colour, and the form of its end. */
import type { ReactNode } from 'react';
import type { Family } from '../../model/families.ts';
import { HEAD_PATHS, HEADS } from '../graph/heads.ts';
import { PALETTES } from '../graph/palette.ts';
import { useTone } from '../parts/useTone.ts';

/** @param family null for relations of none */
export function FamilySample({ family }: { readonly family: Family | null }): ReactNode {
  const { families, relations } = PALETTES[useTone()];
  const colour = family === null ? relations.ASSERTED : families[family];
  const head = family === null ? 'triangle' : HEADS[family];
  return (
    <svg className="line-sample" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
      <path d="M1 5h18" stroke={colour} strokeWidth={2} />
      <path d={head === 'none' ? '' : HEAD_PATHS[head]} transform="translate(16.5 0.5)" fill={colour} />
    </svg>
  );
}
