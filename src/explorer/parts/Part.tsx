/**
 * One part of the page in an error boundary of its own: if it fails, a message takes its place and the other parts stay. Lists of
 * parts (`PagePart`) are drawn by `Part` only, so that a new entry has its boundary too.
 */
import { useQueryClient } from '@tanstack/react-query';
import { Component, type ComponentType, type ReactNode } from 'react';
import { useView } from '../state/store.tsx';
import type { View } from '../state/view.ts';
import type { MessageKey } from '../text/messages.ts';
import { useText } from '../text/useText.ts';

export interface PagePart<Props extends object = object> {
  readonly key: string;
  /** Names the part in the message of a failure. */
  readonly title: MessageKey;
  readonly component: ComponentType<Props>;
  /** The CSS class of the part: its message takes the same place. */
  readonly area?: string;
}

/** The parts of a list, each in its boundary. */
export function Parts<Props extends object>({
  list,
  props,
}: {
  readonly list: readonly PagePart<Props>[];
  readonly props: Props;
}): ReactNode {
  return list.map((part) => <Part key={part.key} part={part} props={props} />);
}

export function Part<Props extends object>({
  part: { key, title, component: Content, area },
  props,
}: {
  readonly part: PagePart<Props>;
  readonly props: Props;
}): ReactNode {
  const view = useView();
  return (
    <PartBoundary
      name={key}
      view={view}
      failed={(onRetry) => <FailedPart title={title} area={area ?? ''} onRetry={onRetry} />}
    >
      <Content {...props} />
    </PartBoundary>
  );
}

interface BoundaryProps {
  /** Named in the report to the console. */
  readonly name: string;
  /** A change of the view draws the part again. */
  readonly view?: View;
  readonly failed: (onRetry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
}

/** React has error boundaries as classes only. `main.tsx` reports the errors that it catches. */
export class PartBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override componentDidUpdate({ view }: BoundaryProps): void {
    if (this.state.hasFailed && view !== this.props.view) this.#retry();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed(this.#retry) : this.props.children;
  }

  readonly #retry = (): void => this.setState({ hasFailed: false });
}

function FailedPart({
  title,
  area,
  onRetry,
}: {
  readonly title: MessageKey;
  readonly area: string;
  readonly onRetry: () => void;
}): ReactNode {
  const { t } = useText();
  const client = useQueryClient();
  const retry = (): void => {
    // The failed part no longer reads its answers: they are requested again. The words and the canvas belong to all parts.
    client.removeQueries({ type: 'inactive' });
    void Promise.all(
      [['start'], ['canvas']].map(async (queryKey) => await client.invalidateQueries({ queryKey })),
    ).then(onRetry);
  };
  return (
    <div className={`${area} part-failed`}>
      <div className="failure" role="alert">
        <p>
          <strong>{t('part.failed', { part: t(title) })}</strong> {t('part.failed.hint')}
        </p>
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      </div>
    </div>
  );
}
