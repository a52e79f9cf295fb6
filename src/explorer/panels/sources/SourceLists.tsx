/** Documents and speakers with the number of their claims. Ticking some of them filters the page by them. */
import { type ReactNode, useId } from 'react';
import { useDocuments, useNamed } from '../../api/claims.ts';
import { asAnswerError } from '../../api/data.tsx';
import { SPEAKERS, useSourceCounts } from '../../api/sources.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Localized } from '../../parts/Localized.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { PublishedLine } from './DocumentHead.tsx';
import { OpenCopies } from './OpenCopies.tsx';

export function SourceLists(): ReactNode {
  const { view } = useStore();
  const { t } = useText();
  const { data, error, refetch } = useSourceCounts(view.filters.dossiers);
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  const counts = new Map(data.data.documents.map(({ id, claimsConnection }) => [id, claimsConnection.totalCount]));
  return (
    <div className="sources">
      <DocumentList counts={counts} />
      <OpenCopies />
      <SpeakerList speakers={data.data.ranking} isCut={data.cut.includes('ranking')} />
    </div>
  );
}

function DocumentList({ counts }: { readonly counts: ReadonlyMap<string, number> }): ReactNode {
  const { view, dispatch } = useStore();
  const { t, number } = useText();
  const documents = useDocuments();
  const chosen = view.filters.documents;
  const heading = useId();
  const ids = [...new Set([...chosen, ...[...counts.keys()].toSorted(byCount(counts))])];
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {t('sources.documents')} <span className="count">{number(counts.size)}</span>
      </h3>
      <p className="small">{t('sources.documents.hint')}</p>
      <ul className="source-list">
        {ids.map((id) => {
          const document = documents.get(id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => dispatch({ type: 'filter', filters: { documents: toggledIn(chosen, id) } })}
                />
                <span className="source-name">
                  {document === undefined ? <bdi>{id}</bdi> : <Localized texts={document.titles} />}
                  {document !== undefined && <PublishedLine document={document} />}
                </span>
                <Count of={counts.get(id)} />
              </label>
              <button
                type="button"
                className="quiet-button"
                onClick={() => dispatch({ type: 'read', document: id })}
                aria-label={t('sources.read.of', { title: document?.titles[0]?.text ?? id })}
              >
                <Icon name="quote" />
                {t('sources.read')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Speaker {
  readonly score: number;
  readonly entity: {
    readonly id: string;
    readonly names: readonly { readonly language: string; readonly text: string }[];
  };
}

function SpeakerList({
  speakers,
  isCut,
}: {
  readonly speakers: readonly Speaker[];
  readonly isCut: boolean;
}): ReactNode {
  const { view, dispatch } = useStore();
  const { t, number } = useText();
  const chosen = view.filters.saidBy;
  const heading = useId();
  const listed = new Map(speakers.map((speaker) => [speaker.entity.id, speaker]));
  const others = chosen.filter((id) => !listed.has(id));
  const named = useNamed(others);
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        {t('sources.speakers')}{' '}
        <span className="count">{isCut ? `${number(SPEAKERS)}+` : number(speakers.length)}</span>
      </h3>
      <p className="small">{t('sources.speakers.hint')}</p>
      <ul className="source-list">
        {[...others, ...listed.keys()].map((id) => {
          const entity = listed.get(id)?.entity ?? named.get(id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => dispatch({ type: 'filter', filters: { saidBy: toggledIn(chosen, id) } })}
                />
                <span className="source-name">
                  {entity === undefined ? <bdi>{id}</bdi> : <Localized texts={entity.names} />}
                </span>
                <Count of={listed.get(id)?.score} />
              </label>
            </li>
          );
        })}
      </ul>
      {isCut && <p className="small">{t('list.cut', { count: speakers.length })}</p>}
    </section>
  );
}

function Count({ of }: { readonly of: number | undefined }): ReactNode {
  const { t, number } = useText();
  if (of === undefined) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{number(of)}</span>
      <span className="hidden-text">{t('sources.claims', { count: of })}</span>
    </span>
  );
}

function byCount(counts: ReadonlyMap<string, number>): (a: string, b: string) => number {
  return (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1);
}

function toggledIn(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
