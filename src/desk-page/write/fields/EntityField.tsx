/** A field for an entity: found by its names over all dossiers, or made new. Where the column may hold a claim or a text, these too. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DeskRow, FoundEntity } from '../../../desk/contract.ts';
import { Shape } from '../../../explorer/parts/Shape.tsx';
import { useDebounced } from '../../../explorer/parts/useDebounced.ts';
import { ENTITY_LABELS, type EntityLabel, isEntityLabel } from '../../../model/labels.ts';
import { useData } from '../../api/data.tsx';
import { findEntities } from '../../api/requests.ts';
import { useDesk } from '../../state/desk.tsx';
import { type Names, useNames } from '../../state/useNames.ts';
import { useWords } from '../../state/useWords.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { textOf } from '../draft.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { NewEntityForm } from './NewEntityForm.tsx';

/** As many as fit beneath a field. */
const SHOWN = 8;

export type Found =
  | { readonly kind: 'entity'; readonly entity: FoundEntity }
  | { readonly kind: 'claim'; readonly row: DeskRow }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'new'; readonly text: string };

export interface EntityFieldProps {
  readonly id: string;
  readonly label: string;
  /** The id of the entity; empty if the end is left open. */
  readonly value: string;
  /** What is chosen instead of an entity: the words of a claim, a text. */
  readonly other?: string;
  /** Those that fit; empty for all. */
  readonly labels: readonly EntityLabel[];
  readonly takesClaim?: boolean;
  readonly takesValue?: boolean;
  readonly onChange: (id: string | undefined) => void;
  readonly onOther?: (found: Extract<Found, { kind: 'claim' | 'value' }>) => void;
  readonly onNext: () => void;
  readonly autoFocus?: boolean;
  readonly onFocus?: () => void;
  readonly placeholder?: string;
  readonly faults?: ReactNode;
  /** Beneath the field: why a proposal has its value. */
  readonly notes?: ReactNode;
}

export function EntityField(props: EntityFieldProps): ReactNode {
  const { id, label, value, other, labels, onChange, onOther, onNext, autoFocus, onFocus, placeholder, faults, notes } =
    props;
  const { d } = useDeskText();
  const { dispatch } = useDesk();
  const names = useNames();
  const [typed, setTyped] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const { items, isCurrent } = useFound(typed ?? '', props);
  const entity = names.entity(value);
  const choose = (found: Found, isLate: boolean): void => {
    const next = isLate ? (): void => {} : onNext;
    if (found.kind === 'new') {
      // Its form would take the focus from another field.
      if (isLate) setTyped(found.text);
      else setMade(found.text);
    } else if (found.kind === 'entity') {
      const { own, id: chosen, label: of } = found.entity;
      // A dossier has a row for each entity that its claims use: the server copies that of another dossier.
      if (!own) dispatch({ type: 'entity', entity: { label: of, id: chosen } });
      onChange(chosen);
      next();
    } else {
      onOther?.(found);
      next();
    }
  };
  return (
    <>
      <ChoiceField<Found>
        id={id}
        label={label}
        shown={value === '' ? (other ?? '') : names.name(value)}
        typed={typed}
        onTyped={(text) => {
          // A field that was emptied leaves the end open.
          if (text === '' && (value !== '' || other !== undefined)) onChange(undefined);
          setTyped(text === '' ? null : text);
        }}
        items={items}
        isCurrent={isCurrent}
        keyOf={keyOf}
        draw={(found) => <Hit found={found} />}
        onChoose={choose}
        onNext={onNext}
        placeholder={placeholder ?? d('end.open')}
        hasFault={faults !== undefined && faults !== null}
        {...(autoFocus === undefined ? {} : { autoFocus })}
        {...(onFocus === undefined ? {} : { onFocus })}
      >
        {value !== '' && <Chosen entity={entity} id={value} label={names.label(value)} />}
        {faults}
        {notes}
      </ChoiceField>
      {made !== null && (
        <NewEntityForm
          typed={made}
          labels={labels}
          onCancel={() => {
            setMade(null);
            setTyped(made);
            document.getElementById(id)?.focus();
          }}
          onMake={(fresh) => {
            dispatch({ type: 'entity', entity: fresh });
            setMade(null);
            onChange(String(fresh['id']));
            onNext();
          }}
        />
      )}
    </>
  );
}

function keyOf(found: Found): string {
  switch (found.kind) {
    case 'entity':
      return `entity ${found.entity.id}`;
    case 'claim':
      return `claim ${found.row.id}`;
    case 'value':
    case 'new':
      return found.kind;
    default:
      return found satisfies never;
  }
}

function useFound(
  typed: string,
  { labels, takesClaim = false, takesValue = false }: EntityFieldProps,
): { readonly items: Found[]; readonly isCurrent: boolean } {
  const { document } = useData();
  const { desk } = useDesk();
  const names = useNames();
  const { draft } = desk;
  const text = useDebounced(typed.trim());
  const wanted = labels.length === ENTITY_LABELS.length ? [] : labels;
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['entities', text, wanted],
    queryFn: async ({ signal }) => await findEntities(text, wanted, signal),
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  const uses = usesIn(document?.claims ?? []);
  if (typed.trim() === '') return { items: suggested(names, uses, labels), isCurrent: true };
  const lower = typed.trim().toLowerCase();
  const entities = ranked(data ?? [], lower, uses)
    .slice(0, SHOWN)
    .map((entity) => ({ kind: 'entity', entity }) as const);
  const fresh = (draft?.entities ?? [])
    .filter(({ id, label }) => String(id).includes(lower) && isEntityLabel(label))
    .map((made) => freshHit(made))
    .filter(({ entity }) => !entities.some((each) => each.entity.id === entity.id));
  const claims = takesClaim
    ? (document?.claims ?? []).filter(({ id, worded }) => `${id} ${worded}`.toLowerCase().includes(lower))
    : [];
  const isCurrent = text === typed.trim() && !isPlaceholderData && (data !== undefined || error !== null);
  return {
    isCurrent,
    items: [
      ...fresh,
      ...entities,
      ...claims.slice(0, SHOWN).map((row) => ({ kind: 'claim', row }) as const),
      ...(takesValue ? [{ kind: 'value', text: typed.trim() } as const] : []),
      // Only when it is known what there is.
      ...(isCurrent ? [{ kind: 'new', text: typed.trim() } as const] : []),
    ],
  };
}

/** How many claims of the document name each entity as subject or object. */
function usesIn(claims: readonly DeskRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of claims) {
    for (const id of [textOf(row, 'subject'), textOf(row, 'object')]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Without letters, for the arrow down: those that the claims of this document name most. */
function suggested(names: Names, uses: ReadonlyMap<string, number>, labels: readonly EntityLabel[]): Found[] {
  return [...uses]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([id]): Found[] => {
      const [entity, label] = [names.entity(id), names.label(id)];
      const fits = label !== null && (labels.length === 0 || labels.includes(label));
      return entity !== undefined && fits ? [{ kind: 'entity', entity }] : [];
    })
    .slice(0, SHOWN);
}

/** In the server's order; of those with a word that begins with the letters, first what this document names most. */
function ranked(entities: readonly FoundEntity[], letters: string, uses: ReadonlyMap<string, number>): FoundEntity[] {
  const rank = ({ id, name, names, aliases }: FoundEntity): number => {
    const words = [name, ...Object.values(names), ...aliases].flatMap((each) => [each, ...each.split(/[\s-]+/)]);
    // An Arabic name may have its article.
    return words.some((word) => word.toLowerCase().replace(/^ال/u, '').startsWith(letters.replace(/^ال/u, '')))
      ? (uses.get(id) ?? 0)
      : 0;
  };
  return entities.toSorted((a, b) => rank(b) - rank(a));
}

function freshHit({
  id,
  label,
  ...columns
}: { readonly label: string } & Readonly<Record<string, unknown>>): Extract<Found, { kind: 'entity' }> {
  const name = Object.entries(columns).find(([column]) => column.startsWith('name'))?.[1];
  return {
    kind: 'entity',
    entity: { id: String(id), label, name: String(name ?? id), names: {}, aliases: [], dossiers: [], own: true },
  };
}

function Hit({ found }: { readonly found: Found }): ReactNode {
  const { d, t, entityName } = useDeskText();
  const { label: word } = useWords();
  switch (found.kind) {
    case 'new':
      return <span className="hit-new">{d('entity.new', { text: found.text })}</span>;
    case 'value':
      return <span className="hit-new">{d('object.value', { text: found.text })}</span>;
    case 'claim':
      return (
        <span className="hit">
          <bdi>{found.row.worded}</bdi>
          <small>{d('object.claim', { id: found.row.id })}</small>
        </span>
      );
    case 'entity': {
      const { label, kind, note, dossiers, own, id } = found.entity;
      const type = isEntityLabel(label) ? t(`type.${label}`) : label;
      return (
        <>
          {isEntityLabel(label) && <Shape type={label} />}
          <span className="hit">
            <bdi>{entityName(found.entity)}</bdi>
            <small>
              {[kind === undefined ? type : word('kinds', kind), note, id]
                .filter((each) => each !== undefined && each !== '')
                .join(' · ')}
              {!own && dossiers.length > 0 && ` · ${d('entity.of', { dossiers: dossiers.join(', ') })}`}
            </small>
          </span>
        </>
      );
    }
    default:
      return found satisfies never;
  }
}

/** What is chosen, in more words than its name. */
function Chosen({
  entity,
  id,
  label,
}: {
  readonly entity: FoundEntity | undefined;
  readonly id: string;
  readonly label: EntityLabel | null;
}): ReactNode {
  const { d, t } = useDeskText();
  const { label: word } = useWords();
  const kind = entity?.kind === undefined ? (label === null ? '' : t(`type.${label}`)) : word('kinds', entity.kind);
  return (
    <p className="choice-more">
      {label !== null && <Shape type={label} size={12} />}
      <span>{[kind, entity?.note].filter((each) => each !== undefined && each !== '').join(' · ')}</span>{' '}
      <small dir="ltr">{id}</small>
      {entity === undefined && label !== null && <small>{d('entity.isNew')}</small>}
    </p>
  );
}
