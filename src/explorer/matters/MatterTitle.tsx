/** What a matter is about: the reason of an editor, or else the proposition that is disputed. */
import { Fragment, type ReactNode } from 'react';
import { Localized } from '../parts/Localized.tsx';
import { relationParts } from '../panels/evidence/relation-id.ts';
import { useLabels, useText } from '../text/useText.ts';
import type { NamedEntity } from '../text/text.ts';
import type { Matter } from './matters.ts';

export type Names = ReadonlyMap<string, NamedEntity>;

export function MatterTitle({ matter, named }: { readonly matter: Matter; readonly named: Names }): ReactNode {
  const { disagreements, sides } = matter;
  const written = disagreements.filter(({ by }) => by === 'CURATED');
  if (written.length > 0) {
    return written.map(({ id, reasons }, index) => (
      <Fragment key={id}>
        {index > 0 && ' '}
        <Localized texts={reasons} />
      </Fragment>
    ));
  }
  const relation = sides.flatMap(({ claims }) => claims).find((claim) => claim.relation !== null)?.relation ?? null;
  if (relation !== null) return <Sentence of={relation} named={named} />;
  return <Localized texts={disagreements[0]?.reasons ?? []} />;
}

/** A proposition in words: subject, predicate, object and occasion. */
export function Sentence({ of, named }: { readonly of: string; readonly named: Names }): ReactNode {
  const { name } = useText();
  const labels = useLabels();
  const parts = relationParts(of);
  const called = (id: string): ReactNode => {
    const entity = named.get(id);
    return <bdi>{entity === undefined ? id : name(entity)}</bdi>;
  };
  if (parts === undefined) return called(of);
  const { from, type, to, occasion } = parts;
  return (
    <>
      {called(from)} <span className="predicate">{labels.ofSubject(type, named.get(from))}</span> {called(to)}
      {occasion !== null && <span className="occasion"> ({called(occasion)})</span>}
    </>
  );
}

/** The ids that `Sentence` names. */
export function namedIn(of: string): readonly string[] {
  const parts = relationParts(of);
  if (parts === undefined) return [of];
  return [parts.from, parts.to, ...(parts.occasion === null ? [] : [parts.occasion])];
}

/** The ids that `MatterTitle` names. */
export function namedInTitle({ disagreements, sides }: Matter): readonly string[] {
  if (disagreements.some(({ by }) => by === 'CURATED')) return [];
  const relation = sides.flatMap(({ claims }) => claims).find((claim) => claim.relation !== null)?.relation ?? null;
  return relation === null ? [] : namedIn(relation);
}
