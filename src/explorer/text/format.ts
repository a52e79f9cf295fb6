/** Messages and numbers in a language. No DOM, so that tests run in Node. */
import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALES } from '../../model/text-language.ts';
import type { Language } from '../state/view.ts';
import { MESSAGES, type MessageKey } from './messages.ts';

export type Values = Readonly<Record<string, string | number>>;

const formats = new Map<string, IntlMessageFormat>();

/** The message with its values. Arabic has six plural forms; each message lists those that it needs. */
export function message(language: Language, key: MessageKey, values: Values = {}): string {
  return formatted(language, MESSAGES[language][key], values);
}

/** A pattern of ICU MessageFormat with its values, in a language. */
export function formatted(language: Language, pattern: string, values: Values): string {
  const name = `${language} ${pattern}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new IntlMessageFormat(pattern, LOCALES[language], undefined, { ignoreTag: true });
    formats.set(name, format);
  }
  return String(format.format(values));
}

export function number(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}
