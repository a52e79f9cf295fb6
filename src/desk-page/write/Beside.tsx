/** What the dossier already has on the same proposition: repeats, denials, and what is near; each opens. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BesideClaim } from '../../desk/contract.ts';
import { useData } from '../api/data.tsx';
import { readBeside } from '../api/requests.ts';
import { useOpen } from '../read/useOpen.ts';
import { RowCard } from '../side/RowCard.tsx';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { type Draft, textOf } from './draft.ts';

const GROUPS = ['same', 'denials', 'near'] as const;

export function Beside({ draft }: { readonly draft: Draft }): ReactNode {
  const { d } = useDeskText();
  const { document } = useData();
  const { desk } = useDesk();
  const columns = ['subject', 'predicate', 'object', 'about'].map(
    (column) => [column, textOf(draft.row, column)] as [string, string],
  );
  const [subject, , object] = columns.map(([, value]) => value);
  const filled = Object.fromEntries(columns.filter(([, value]) => value !== ''));
  const { data } = useQuery({
    queryKey: ['beside', filled, document?.claims.length],
    queryFn: async ({ signal }) => await readBeside(filled, signal),
    enabled: subject !== '' || object !== '',
    placeholderData: keepPreviousData,
  });
  const shown = subject === '' && object === '' ? undefined : data;
  const opened = document?.claims.find(({ id }) => id === desk.opened);
  const groups = GROUPS.map((group) => [group, (shown?.[group] ?? []).filter(({ id }) => id !== draft.id)] as const);
  const isEmpty = groups.every(([, claims]) => claims.length === 0);
  if (isEmpty && opened === undefined) return null;
  return (
    <section className="beside" aria-label={d('beside')}>
      {groups.map(
        ([group, claims]) =>
          claims.length > 0 && (
            <div key={group} data-group={group}>
              <h3>{d(`beside.${group}`, { count: claims.length })}</h3>
              <ul>
                {claims.map((claim) => (
                  <BesideLine key={claim.id} claim={claim} />
                ))}
              </ul>
            </div>
          ),
      )}
      {opened !== undefined && opened.id !== draft.id && <RowCard row={opened} isOpen />}
    </section>
  );
}

function BesideLine({ claim }: { readonly claim: BesideClaim }): ReactNode {
  const { edtf } = useDeskText();
  const open = useOpen();
  const { id, worded, document, when } = claim;
  return (
    <li>
      <button type="button" className="link" onClick={() => open(id, document)}>
        <bdi>{worded}</bdi>
      </button>
      <small>
        {when !== undefined && <>{edtf(when)} · </>}
        <bdi dir="ltr">{id}</bdi>
      </small>
    </li>
  );
}
