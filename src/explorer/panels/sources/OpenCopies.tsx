/** Opens the reader's own copies of documents: by a button, or dropped on it. Nothing leaves the browser. */
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useDocuments } from '../../api/claims.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useText } from '../../text/useText.ts';
import { canCompare, openCopies, type OpenedFiles } from './copies.ts';

export function OpenCopies({ sha256 }: { readonly sha256?: string | null }): ReactNode {
  const { t } = useText();
  const documents = useDocuments();
  const [result, setResult] = useState<OpenedFiles | null>(null);
  const [over, setOver] = useState(false);
  const hint = useId();
  if (!canCompare()) return <p className="small">{t('copies.insecure')}</p>;
  const open = (files: Iterable<File>): void => {
    void openCopies(files, documents.values()).then(setResult);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    open(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="open-copies"
      data-over={over ? '' : undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label className="button">
        <Icon name="open" />
        {t(sha256 === undefined ? 'copies.open' : 'copies.open.one')}
        <input
          type="file"
          multiple
          className="hidden-text"
          aria-describedby={hint}
          onChange={(event) => {
            open(event.target.files ?? []);
            event.target.value = '';
          }}
        />
      </label>
      <p className="small" id={hint}>
        {t('copies.hint')}
      </p>
      <div role="status">
        {result !== null && result.opened.length > 0 && <p>{t('copies.opened', { count: result.opened.length })}</p>}
        {result?.unknown.map((file) => (
          <p key={file.name} className="small">
            {t('copies.unknown', file)}
            {typeof sha256 === 'string' && ` ${t('copies.expected', { sha256 })}`}
          </p>
        ))}
        {result?.unusable.map((name) => (
          <p key={name} className="small">
            {t('copies.unusable', { name })}
          </p>
        ))}
      </div>
    </div>
  );
}
