/** The status of a relation in words. A plan is called planned; its status is added if it is disputed or alleged. */
import type { Relation } from '../api/canvas.ts';
import { isPlan } from '../graph/palette.ts';
import type { Text } from './text.ts';

export function statusText(relation: Pick<Relation, 'status' | 'modes'>, { t }: Pick<Text, 't'>): string {
  const { status } = relation;
  if (!isPlan(relation)) return t(`status.${status}`);
  return status === 'ASSERTED' ? t('status.PLANNED') : `${t('status.PLANNED')} · ${t(`status.${status}`)}`;
}
