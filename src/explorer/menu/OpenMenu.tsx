/** A menu by Radix: arrow keys, letters, Escape, inner menus, and a place within the window. */
import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text/useText.ts';
import type { MenuGroup } from './menu-items.ts';
import type { Opening } from './menu.tsx';

export function OpenMenu({
  opening: { label, title, groups, at, back },
  onClose,
}: {
  readonly opening: Opening;
  readonly onClose: () => void;
}): ReactNode {
  const { language } = useText();
  // Within a landmark, so that screen readers find it.
  const container = document.getElementById('stage');
  return (
    // A modal menu would write a <style>, which our Content-Security-Policy forbids.
    <Radix.Root
      open
      modal={false}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Radix.Trigger className="menu-anchor" tabIndex={-1} aria-hidden style={{ left: at.x, top: at.y }} />
      <Radix.Portal container={container}>
        <Radix.Content
          className="menu"
          align="start"
          collisionPadding={8}
          loop
          aria-label={label}
          aria-labelledby={undefined}
          onContextMenu={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            back?.focus({ preventScroll: true });
          }}
        >
          {title !== undefined && <Radix.Label className="menu-title">{title}</Radix.Label>}
          <Groups groups={groups} container={container} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Groups({
  groups,
  container,
}: {
  readonly groups: readonly MenuGroup[];
  readonly container: HTMLElement | null;
}): ReactNode {
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group, index) => (
      <Radix.Group key={group.key} aria-label={group.title}>
        {index > 0 && <Radix.Separator className="menu-line" />}
        {group.title !== undefined && <Radix.Label className="menu-label">{group.title}</Radix.Label>}
        {group.items.map((item) =>
          'groups' in item ? (
            <Radix.Sub key={item.key}>
              <Radix.SubTrigger className="menu-item">
                <span className="menu-sign">{item.sign}</span>
                <span>{item.label}</span>
                <span className="menu-note">
                  <Icon name="forward" size={12} />
                </span>
              </Radix.SubTrigger>
              <Radix.Portal container={container}>
                <Radix.SubContent className="menu" collisionPadding={8} loop>
                  <Groups groups={item.groups} container={container} />
                </Radix.SubContent>
              </Radix.Portal>
            </Radix.Sub>
          ) : (
            <Radix.Item
              key={item.key}
              className="menu-item"
              disabled={item.isOff === true}
              onSelect={() => item.onChoose()}
            >
              <span className="menu-sign">{item.sign}</span>
              <span>{item.label}</span>
              {item.note !== undefined && <span className="menu-note">{item.note}</span>}
            </Radix.Item>
          ),
        )}
      </Radix.Group>
    ));
}
