/** The status of a relation in words: whether it is withdrawn or only planned comes first; that it is asserted is then left out. */
import type { Relation } from '../api/canvas.ts';
import { isPlan } from '../graph/palette.ts';
import type { Text } from './text.ts';

export function statusText(relation: Pick<Relation, 'status' | 'modes' | 'withdrawn'>, { t }: Pick<Text, 't'>): string {
  const { status, withdrawn } = relation;
  const words = [
    ...(withdrawn ? [t('status.WITHDRAWN')] : []),
    ...(isPlan(relation) ? [t('status.PLANNED')] : []),
    ...(status === 'ASSERTED' ? [] : [t(`status.${status}`)]),
  ];
  return words.length === 0 ? t(`status.${status}`) : words.join(' · ');
}
