/** What fewer claims need: the occasion, participants and amounts; each opens by one key. */
import { type ReactNode, useState } from 'react';
import { readParticipant } from '../../../model/notation.ts';
import { IconButton } from '../../../explorer/parts/IconButton.tsx';
import { useDesk } from '../../state/desk.tsx';
import { useNames } from '../../state/useNames.ts';
import { useWords } from '../../state/useWords.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, listOf, textOf } from '../draft.ts';
import { FIELD_IDS, focusField } from '../field-ids.ts';
import { EntityField } from './EntityField.tsx';
import { useFaults } from './FieldFaults.tsx';
import { QuantityForm } from './QuantityForm.tsx';
import { WordSelect } from './WordSelect.tsx';

export function MoreFields({ draft }: { readonly draft: Draft }): ReactNode {
  const { d } = useDeskText();
  const { dispatch } = useDesk();
  const set =
    (column: string) =>
    (value: readonly string[]): void =>
      dispatch({ type: 'column', column, value });
  const [ofAbout, ofParticipants, ofQuantities] = [
    useFaults('about'),
    useFaults('participants'),
    useFaults('quantities'),
  ];
  return (
    <div className="more-fields">
      <EntityField
        id={FIELD_IDS.about}
        label={d('field.about')}
        value={textOf(draft.row, 'about')}
        labels={['Event', 'Agreement']}
        placeholder={d('about.placeholder')}
        onChange={(about) => dispatch({ type: 'column', column: 'about', value: about })}
        onNext={() => focusField(FIELD_IDS.participants)}
        onFocus={() => dispatch({ type: 'field', field: 'about' })}
        faults={ofAbout}
      />
      <Participants values={listOf(draft.row, 'participants')} onChange={set('participants')} />
      {ofParticipants}
      <Quantities values={listOf(draft.row, 'quantities')} onChange={set('quantities')} />
      {ofQuantities}
    </div>
  );
}

interface ListProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function Participants({ values, onChange }: ListProps): ReactNode {
  const { d } = useDeskText();
  const names = useNames();
  const { label } = useWords();
  const [role, setRole] = useState('PLACE');
  return (
    <div className="list-field">
      <ul>
        {values.map((text) => {
          const parsed = readParticipant(text);
          return (
            <li key={text}>
              <span>
                {'ok' in parsed ? `${label('roles', parsed.ok.role)}: ${names.name(parsed.ok.entity)}` : text}
              </span>
              <Remove text={text} values={values} onChange={onChange} />
            </li>
          );
        })}
      </ul>
      <div className="pair">
        <EntityField
          id={FIELD_IDS.participants}
          label={d('field.participants')}
          value=""
          labels={[]}
          placeholder={d('participants.placeholder')}
          onChange={(id) => {
            if (id !== undefined) onChange([...values, `${role} ${id}`]);
          }}
          onNext={() => focusField(FIELD_IDS.participants)}
        />
        <WordSelect term="roles" label={d('participants.role')} value={role} onChange={setRole} />
      </div>
    </div>
  );
}

function Quantities({ values, onChange }: ListProps): ReactNode {
  const { d } = useDeskText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="list-field">
      <ul>
        {values.map((text) => (
          <li key={text}>
            <bdi dir="ltr">{text}</bdi>
            <Remove text={text} values={values} onChange={onChange} />
          </li>
        ))}
      </ul>
      {isOpen ? (
        <QuantityForm
          onMake={(text) => {
            onChange([...values, text]);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button id={FIELD_IDS.quantities} type="button" className="button" onClick={() => setOpen(true)}>
          {d('quantities.add')}
        </button>
      )}
    </div>
  );
}

function Remove({ text, values, onChange }: ListProps & { readonly text: string }): ReactNode {
  const { d } = useDeskText();
  return (
    <IconButton
      icon="close"
      label={d('remove', { text })}
      onClick={() => onChange(values.filter((each) => each !== text))}
    />
  );
}
