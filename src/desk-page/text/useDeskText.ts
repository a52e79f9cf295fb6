/** Messages of the desk, and names of the dossier, in the language of the page. */
import { useMemo } from 'react';
import { LOCALES } from '../../model/text-language.ts';
import type { DeskWord, FoundEntity, NewEntity } from '../../desk/contract.ts';
import { formatted, type Values } from '../../explorer/text/format.ts';
import { ownText } from '../../explorer/text/own-text.ts';
import type { Text } from '../../explorer/text/text.ts';
import { useText } from '../../explorer/text/useText.ts';
import { DESK_MESSAGES, type DeskKey } from './messages.ts';

export interface DeskText extends Text {
  readonly d: (key: DeskKey, values?: Values) => string;
  readonly word: (word: Pick<DeskWord, 'labels' | 'name'>) => string;
  readonly entityName: (entity: Pick<FoundEntity, 'names' | 'name'>) => string;
  readonly percent: (share: number) => string;
  /** The name of a language by its tag. */
  readonly languageName: (language: string) => string;
}

export function useDeskText(): DeskText {
  const text = useText();
  return useMemo(() => {
    const { language } = text;
    const own = (texts: Readonly<Record<string, string>>): string =>
      ownText(
        Object.entries(texts).map(([of, each]) => ({ language: of, text: each })),
        language,
      );
    return {
      ...text,
      d: (key, values = {}) => formatted(language, DESK_MESSAGES[language][key], values),
      word: ({ labels, name }) => own(labels) || name,
      entityName: ({ names, name }) => own(names) || name,
      percent: (share) => new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(share),
      languageName: (of) => new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of,
    };
  }, [text]);
}

/** The name of an entity that has no row yet, in the first column that has one. */
export function newName(entity: NewEntity): string {
  const name = Object.entries(entity).find(([column, value]) => column.startsWith('name') && typeof value === 'string');
  return String(name?.[1] ?? entity['id'] ?? '');
}
