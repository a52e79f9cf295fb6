/** A list of signs, each with a checkbox that shows or hides it, and a button that shows only this one. */
import { type ReactNode, useId } from 'react';
import type { LocalizedText } from '../../model/languages.ts';
import { Localized } from '../parts/Localized.tsx';
import { type Choice, chosen, EVERYTHING, isEverything, toggled } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { ChoiceCount } from './ChoiceCount.tsx';

export interface ChoiceRow<T extends string> {
  readonly name: T;
  readonly label: string;
  /** If the label is of a dossier: its forms, of which the shown one is marked with its language. */
  readonly texts?: readonly LocalizedText[];
  readonly hint?: string;
  /** On the canvas; absent: it is not counted. */
  readonly count?: number;
  /** In the dossier, with what the other filters let through; absent: not known. */
  readonly all?: number | undefined;
  /** Draws what is not on the canvas. */
  readonly onBring?: () => void;
  readonly sign?: ReactNode;
}

export function Choices<T extends string>({
  title,
  choice,
  rows,
  onChange,
}: {
  readonly title?: string;
  readonly choice: Choice<T>;
  readonly rows: readonly ChoiceRow<T>[];
  readonly onChange: (choice: Choice<T>) => void;
}): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <section className="choices" aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <h3 id={id}>
          {title}
          {!isEverything(choice) && (
            <button type="button" className="quiet-button" onClick={() => onChange(EVERYTHING)}>
              {t('legend.all')}
            </button>
          )}
        </h3>
      )}
      <ul>
        {rows.map(({ name, label, texts, hint, sign, ...counts }) => (
          <li key={name} className={chosen(choice, name) ? '' : 'off'}>
            <label title={hint}>
              <input type="checkbox" checked={chosen(choice, name)} onChange={() => onChange(toggled(choice, name))} />
              {sign}
              <span className="choice-label">{texts === undefined ? label : <Localized texts={texts} />}</span>
            </label>
            <span className="choice-end">
              <button
                type="button"
                className="only"
                aria-label={t('legend.only', { name: label })}
                onClick={() => onChange({ but: false, names: [name] })}
              >
                {t('legend.only.short')}
              </button>
              <ChoiceCount label={label} {...counts} isOff={!chosen(choice, name)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
