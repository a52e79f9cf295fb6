/** The end side: the card of the claim that is being written, else what the selected words say. */
import type { ReactNode } from 'react';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { Card } from '../write/Card.tsx';
import { Here } from './Here.tsx';
import { Outcome } from './Outcome.tsx';

export function Side(): ReactNode {
  const { desk } = useDesk();
  const { d } = useDeskText();
  return (
    <aside className="desk-side" aria-label={d(desk.draft === null ? 'here' : 'card')}>
      {desk.draft === null && <Outcome />}
      {desk.draft === null ? <Here /> : <Card key={desk.draft.id ?? 'new'} draft={desk.draft} />}
    </aside>
  );
}
