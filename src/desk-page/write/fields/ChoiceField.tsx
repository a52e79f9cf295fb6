/**
 * A field in which letters find a choice: arrows and Enter choose it. Enter before the answer to the letters goes on to the next field, and
 * the first choice is taken when the answer is here: a quick typist does not wait.
 */
import { useCombobox } from 'downshift';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDeskText } from '../../text/useDeskText.ts';

export interface ChoiceFieldProps<Item> {
  readonly id: string;
  readonly label: string;
  /** What is chosen; empty if nothing is. */
  readonly shown: string;
  /** Letters that were typed since; null if none were. */
  readonly typed: string | null;
  readonly onTyped: (typed: string | null) => void;
  readonly items: readonly Item[];
  /** The items answer to the letters. */
  readonly isCurrent: boolean;
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
  /** `isLate`: the reader is in another field already, and stays there. */
  readonly onChoose: (item: Item, isLate: boolean) => void;
  /** Enter in a field that nothing was typed into. */
  readonly onNext: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onFocus?: () => void;
  /** Beneath the field: what is chosen in more words, or what is wrong. */
  readonly children?: ReactNode;
  readonly hasFault?: boolean;
}

export function ChoiceField<Item>({
  id,
  label,
  shown,
  typed,
  onTyped,
  items,
  isCurrent,
  keyOf,
  draw,
  onChoose,
  onNext,
  placeholder,
  autoFocus = false,
  onFocus,
  children,
  hasFault = false,
}: ChoiceFieldProps<Item>): ReactNode {
  const { d } = useDeskText();
  // Letters whose answer Enter waits for.
  const [awaited, setAwaited] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const choose = (item: Item, isLate = false): void => {
    setAwaited(null);
    onTyped(null);
    onChoose(item, isLate);
  };
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, closeMenu } =
    useCombobox<Item>({
      items: [...items],
      inputId: id,
      inputValue: typed ?? shown,
      itemToString: () => '',
      itemToKey: (item) => (item === null ? '' : keyOf(item)),
      selectedItem: null,
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem !== null && isCurrent) choose(selectedItem);
      },
      defaultHighlightedIndex: 0,
    });
  const [first] = items;
  useEffect(() => {
    if (awaited === null || awaited !== typed || !isCurrent) return;
    setAwaited(null);
    if (first !== undefined) choose(first, true);
  });
  const isShown = isOpen && isFocused && items.length > 0;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (isShown) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  const isNothing = isFocused && isCurrent && items.length === 0 && typed !== null && typed.trim() !== '';
  const isLeft = !isFocused && awaited === null && typed !== null && typed.trim() !== '';
  return (
    <div
      className="choice"
      data-fault={hasFault || isLeft ? '' : undefined}
      data-unfinished={typed !== null && typed.trim() !== '' ? (awaited === null ? 'LEFT' : 'AWAITED') : undefined}
    >
      <label {...getLabelProps()}>{label}</label>
      <input
        {...getInputProps({
          autoFocus,
          // Synchronously: downshift's own event comes too late for a fast typist.
          onChange: (event) => onTyped(event.currentTarget.value),
          onFocus: (event) => {
            setFocused(true);
            event.currentTarget.select();
            onFocus?.();
          },
          onBlur: () => setFocused(false),
          onKeyDown: (event) => {
            if (event.key === 'Escape' && isShown) {
              // Escape elsewhere leaves the card.
              event.stopPropagation();
              event.preventDefault();
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
              closeMenu();
            }
            if (event.key !== 'Enter') return;
            if (event.ctrlKey || event.metaKey) {
              // Saves: what was typed is taken first. downshift would take it too, and keep the key.
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
              if (typed === null || typed.trim() === '') return;
              const item = items[highlightedIndex] ?? first;
              if (isCurrent && item !== undefined) choose(item, true);
              else if (!isCurrent) setAwaited(typed);
              return;
            }
            event.preventDefault();
            if (typed === null && !isShown) onNext();
            else if (isCurrent) return;
            else {
              setAwaited(typed);
              onNext();
            }
            Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
          },
          // downshift names the first option even if there is none.
          ...(isShown ? {} : { 'aria-activedescendant': undefined }),
        })}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-invalid={hasFault || isLeft || undefined}
      />
      <ul {...getMenuProps({ ref: list })} className={isShown ? 'choice-hits' : 'choice-hits closed'}>
        {isShown &&
          items.map((item, index) => (
            <li
              key={keyOf(item)}
              {...getItemProps({ item, index })}
              className={index === highlightedIndex ? 'active' : ''}
            >
              {draw(item)}
            </li>
          ))}
      </ul>
      {isNothing && <p className="choice-none">{d('choice.none')}</p>}
      {isLeft && <p className="finding">{d('choice.left')}</p>}
      {children}
    </div>
  );
}
