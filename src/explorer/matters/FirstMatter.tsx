/** The matter with the most people on two sides, as a first look at who disagrees. Nothing where no claims disagree. */
import type { ReactNode } from 'react';
import { useNamed } from '../api/claims.ts';
import { useData } from '../api/data.tsx';
import { firstShown } from '../api/dossiers.ts';
import { useDispatch, useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { KindSign } from './KindSign.tsx';
import { peopleOf } from './matters.ts';
import { MatterTitle, namedInTitle } from './MatterTitle.tsx';
import { SidesPicture } from './SidesPicture.tsx';
import { useMatters } from './useMatters.ts';

export function FirstMatter(): ReactNode {
  const { start, pending } = useData();
  const { filters } = useView();
  const dispatch = useDispatch();
  const { t } = useText();
  // Of the dossiers that the first view shows, and after the graph: it must not wait for this.
  const { matters } = useMatters({ dossiers: firstShown(start.dossiers, filters.dossiers), isWanted: !pending });
  const first = matters?.[0];
  const named = useNamed(first === undefined ? [] : [...namedInTitle(first), ...peopleOf(first)]);
  if (matters === undefined || first === undefined) return null;
  return (
    <section className="first-matter" data-kind={first.kind} aria-labelledby="first-matter">
      <h2 id="first-matter">
        <KindSign kind={first.kind} />
        {t(`first.title.${first.kind}`)}
      </h2>
      <p className="matter-title">
        <MatterTitle matter={first} named={named} />
      </p>
      <SidesPicture matter={first} named={named} />
      <p className="first-actions">
        <button
          type="button"
          className="button main"
          onClick={() => dispatch({ type: 'conflict', id: first.id, panel: 'conflicts' })}
        >
          {t('first.open')}
        </button>
        {matters.length > 1 && (
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'conflict', id: null, panel: 'conflicts' })}
          >
            {t('first.all')}
          </button>
        )}
      </p>
    </section>
  );
}
