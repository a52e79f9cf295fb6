/** One document beside the graph: its text with the passages marked, and the claims of the passage that the reader chose. */
import { type ReactNode, useMemo, useState } from 'react';
import { useDocuments } from '../../api/claims.ts';
import { asAnswerError } from '../../api/data.tsx';
import { type DocumentPassages, useDocumentPassages, useDocumentText } from '../../api/sources.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { ClaimList } from '../evidence/ClaimList.tsx';
import '../evidence/evidence.css';
import { useCopy } from './copies.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { MarkedText } from './MarkedText.tsx';
import { PAGE_LENGTH, pageOfClaim } from './marked-text.ts';
import { OpenCopies } from './OpenCopies.tsx';

export function Reader({ id }: { readonly id: string }): ReactNode {
  const { dispatch } = useStore();
  const { t } = useText();
  const document = useDocuments().get(id);
  const { data, error, refetch } = useDocumentPassages(id);
  const failure = asAnswerError(error);
  return (
    <div className="reader">
      <button type="button" className="quiet-button" onClick={() => dispatch({ type: 'read', document: null })}>
        <Icon name="back" />
        {t('sources.all')}
      </button>
      {failure !== null && <Failure error={failure} retry={() => void refetch()} />}
      {data === undefined && failure === null && <p className="busy">{t('graph.busy')}</p>}
      {data === null && <p role="status">{t('sources.unknown', { id })}</p>}
      {document !== undefined && <DocumentHead document={document} />}
      {data !== undefined && data !== null && <Passages id={id} passages={data} />}
    </div>
  );
}

function Passages({ id, passages }: { readonly id: string; readonly passages: DocumentPassages }): ReactNode {
  const { t } = useText();
  const document = useDocuments().get(id);
  const copy = useCopy(id);
  const length = copy?.length ?? passages.length;
  const { claims } = passages;
  const isText = length !== null && claims.some(({ start }) => start !== null);
  const elsewhere = [...new Set(claims.filter(({ start }) => !isText || start === null).map(({ claim }) => claim))];
  const isMissing = length === null && document?.file !== null;
  return (
    <>
      {isMissing && <p className="small">{t('sources.noText')}</p>}
      {isMissing && document !== undefined && <OpenCopies sha256={document.sha256} />}
      {passages.isCut && <p className="small">{t('list.cut', { count: claims.length })}</p>}
      {isText && <Pages id={id} length={length} passages={passages} />}
      <ClaimList title={t(isText ? 'sources.elsewhere' : 'sources.itsClaims')} ids={elsewhere} />
    </>
  );
}

/** A long text is shown in pages; at first the one with the selected claim. */
function Pages({
  id,
  length,
  passages: { claims },
}: {
  readonly id: string;
  readonly length: number;
  readonly passages: DocumentPassages;
}): ReactNode {
  const { view } = useStore();
  const { t } = useText();
  const selected = view.selection?.kind === 'claim' ? view.selection.id : null;
  const [page, setPage] = useState(() => pageOfClaim(selected, claims));
  const [shown, setShown] = useState(selected);
  if (shown !== selected) {
    setShown(selected);
    const wanted = pageOfClaim(selected, claims);
    if (claims.some(({ claim, start }) => claim === selected && start !== null) && wanted !== page) setPage(wanted);
  }
  const pages = Math.max(1, Math.ceil(length / PAGE_LENGTH));
  const bounds = { start: page * PAGE_LENGTH, end: Math.min(length, (page + 1) * PAGE_LENGTH) };
  const copy = useCopy(id);
  const own = useMemo(() => copy?.slice(bounds.start, bounds.end), [copy, bounds.start, bounds.end]);
  const { data, error, refetch } = useDocumentText(id, bounds, copy === undefined);
  const failure = asAnswerError(error);
  const text = own ?? data;
  const document = useDocuments().get(id);
  if (failure !== null && own === undefined) return <Failure error={failure} retry={() => void refetch()} />;
  if (text === undefined) return <p className="busy">{t('graph.busy')}</p>;
  if (text === null) return <p className="small">{t('sources.noText')}</p>;
  return (
    <>
      <p className="small">{t('sources.marked', { count: new Set(claims.map(({ claim }) => claim)).size })}</p>
      {pages > 1 && <Pager page={page} pages={pages} onPage={setPage} />}
      <MarkedText
        key={page}
        text={text}
        from={bounds.start}
        claims={claims}
        language={document?.language}
        selected={selected}
      />
      {pages > 1 && <Pager page={page} pages={pages} onPage={setPage} />}
    </>
  );
}

function Pager({
  page,
  pages,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <div className="pager">
      <button type="button" className="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('sources.before')}
      </button>
      <span className="small">{t('sources.page', { page: page + 1, pages })}</span>
      <button type="button" className="button" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {t('sources.after')}
      </button>
    </div>
  );
}
