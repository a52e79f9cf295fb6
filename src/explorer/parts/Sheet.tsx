/** A modal sheet: the browser's own dialog, which traps and restores the focus. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/useText.ts';
import { IconButton } from './IconButton.tsx';

export function Sheet({
  title,
  open,
  onClose,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onClose={onClose}>
      {open && (
        <>
          {/* Not a <header>: in a dialog that would be the page's banner. */}
          <div className="sheet-head">
            <h2>{title}</h2>
            <IconButton icon="close" label={t('help.close')} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
