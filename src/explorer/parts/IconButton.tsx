/** A button with an icon; its label is for screen readers and the tooltip. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export function IconButton({
  icon,
  label,
  onClick,
  disabled = false,
  pressed,
  expanded,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
