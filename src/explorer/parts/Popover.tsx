/**
 * A button that opens a small panel above everything: the browser's own popover, which closes by Escape and by a click beside it. It is
 * placed beside its button, within the window.
 */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

/** 8 CSS pixels to the edge of the window, 4 to the button. */
const MARGIN = 8;
const GAP = 4;

export function Popover({
  label,
  title,
  trigger,
  className,
  children,
}: {
  /** The name of the button, and of the panel unless it has a title. */
  readonly label: string;
  readonly title?: string;
  readonly trigger: ReactNode;
  readonly className: string;
  /** Drawn while the panel is open. */
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => {
    panel.current?.hidePopover();
    button.current?.focus();
  };
  const place = (): void => {
    const [anchor, box] = [button.current?.getBoundingClientRect(), panel.current?.getBoundingClientRect()];
    if (anchor === undefined || box === undefined || panel.current === null) return;
    const isRight = document.documentElement.dir === 'rtl';
    const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
    const left = isRight ? anchor.right - box.width : anchor.left;
    const { style } = panel.current;
    style.left = `${Math.max(MARGIN, Math.min(left, width - MARGIN - box.width))}px`;
    // On the side with more room; what is loaded later makes it grow away from the button.
    const isAbove = anchor.top > height - anchor.bottom;
    style.top = isAbove ? 'auto' : `${anchor.bottom + GAP}px`;
    style.bottom = isAbove ? `${height - anchor.top + GAP}px` : 'auto';
    style.maxHeight = `${Math.max(anchor.top, height - anchor.bottom) - GAP - MARGIN}px`;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    // Escape elsewhere clears the selection.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <span className="popover-place" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        popoverTarget={id}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover"
        role="dialog"
        aria-label={title ?? label}
        onToggle={(event) => {
          // One that opens within it reports to it too.
          if (event.target !== event.currentTarget) return;
          setOpen(event.newState === 'open');
          if (event.newState === 'open') requestAnimationFrame(place);
        }}
      >
        {open && children(close)}
      </div>
    </span>
  );
}
