/** Types of the page's texts: messages, dates and names in the language of the view, and labels of the vocabulary. */
import type { Family } from '../../model/families.ts';
import type { LocalizedText } from '../../model/languages.ts';
import type { EntityType, Language } from '../state/view.ts';
import type { Dates } from './dates.ts';
import type { Values } from './format.ts';
import type { MessageKey } from './messages.ts';

/** What has names in several languages. */
export interface Named {
  readonly names: readonly LocalizedText[];
}

/** An entity with its names. */
export interface NamedEntity extends Named {
  readonly __typename: EntityType;
}

export interface Text extends Dates {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly number: (value: number) => string;
  /** A text in the language of the view, or else in the first that it has. */
  readonly own: (texts: readonly LocalizedText[]) => string;
  /** A name in the same way; never empty. */
  readonly name: (named: Named) => string;
}

/** Labels of the vocabulary: a dossier may have words of its own, so the page contains none. */
export interface Labels {
  /** As read from its subject, or, `inverse`, from its object. */
  readonly relation: (type: string, inverse?: boolean) => string;
  /** As read from its subject, in the form that the subject needs. */
  readonly ofSubject: (type: string, subject: NamedEntity | null | undefined) => string;
  readonly isSymmetric: (type: string) => boolean;
  /** Null if the predicate is of none. */
  readonly family: (type: string) => Family | null;
  /** Of a relation of command or part: the place of its subject. */
  readonly level: (type: string) => 'ABOVE' | 'BELOW' | null;
  /** An end that the source of a claim does not name: someone, something; null if claims of this predicate have no such end. */
  readonly openEnd: (type: string, end: 'SUBJECT' | 'OBJECT', polarity: 'AFFIRMED' | 'NEGATED') => string | null;
  /** Of a term: ROLE, ACT, MEDIUM, KIND, MEASURE. */
  readonly word: (term: string, name: string) => string;
  readonly entityType: (type: EntityType) => string;
}
