/** Claims under a heading, a page at a time; each page is loaded when it is shown. */
import { type ReactNode, useId, useState } from 'react';
import { type Claim, useClaims } from '../../api/claims.ts';
import { asAnswerError } from '../../api/data.tsx';
import { Failure } from '../../parts/States.tsx';
import { useText } from '../../text/useText.ts';
import { ClaimCard } from './ClaimCard.tsx';

/** The number of claims on the first page and on each further page. */
const FIRST = 5;
const MORE = 20;

export function ClaimList({
  title,
  ids,
  hint,
  folded = false,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly hint?: string;
  /** Collapsed at first. */
  readonly folded?: boolean;
}): ReactNode {
  const { t, number } = useText();
  const [open, setOpen] = useState(!folded);
  const [pages, setPages] = useState(1);
  const heading = useId();
  const shown = Math.min(ids.length, FIRST + (pages - 1) * MORE);
  const left = ids.length - shown;
  if (ids.length === 0) return null;
  return (
    <section className="claims" aria-labelledby={heading}>
      <h3 id={heading}>
        {folded ? (
          <button type="button" className="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
            {title} <span className="count">{number(ids.length)}</span>
          </button>
        ) : (
          <>
            {title} <span className="count">{number(ids.length)}</span>
          </>
        )}
      </h3>
      {open && (
        <>
          {hint !== undefined && <p className="small">{hint}</p>}
          {Array.from({ length: pages }, (_, page) => (
            <ClaimPage key={page} ids={ids.slice(...boundsOf(page))} />
          ))}
          {left > 0 && (
            <button type="button" className="button" onClick={() => setPages(pages + 1)}>
              {t('evidence.more', { count: Math.min(left, MORE) })}
            </button>
          )}
          <p className="hidden-text" role="status">
            {pages > 1 && t('evidence.shown', { shown, all: ids.length })}
          </p>
        </>
      )}
    </section>
  );
}

function boundsOf(page: number): [number, number] {
  return page === 0 ? [0, FIRST] : [FIRST + (page - 1) * MORE, FIRST + page * MORE];
}

function ClaimPage({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { t } = useText();
  const { data, error, refetch } = useClaims(ids);
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  return (
    <ul className="claim-list">
      {data.map((claim, index) => (
        <li key={claim.id}>
          <ClaimCard claim={claim} brief={documentsOf(data.slice(0, index))} />
        </li>
      ))}
    </ul>
  );
}

function documentsOf(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.flatMap(({ passages }) => passages.map(({ document }) => document.id)));
}
