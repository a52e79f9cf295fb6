/** What a menu offers: actions in groups, and menus inside it. */
import type { ReactNode } from 'react';

export interface MenuAction {
  readonly key: string;
  readonly label: string;
  readonly sign?: ReactNode;
  /** A number or a key, at the end of the row. */
  readonly note?: string;
  readonly isOff?: boolean;
  readonly onChoose: () => void;
}

export interface InnerMenu {
  readonly key: string;
  readonly label: string;
  readonly sign?: ReactNode;
  readonly groups: readonly MenuGroup[];
}

export interface MenuGroup {
  readonly key: string;
  readonly title?: string;
  readonly items: readonly (MenuAction | InnerMenu)[];
}
