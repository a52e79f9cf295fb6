/** The details of a claim: the dates of its content and of its saying, quantities, participants with their roles, its occasion, and its coding. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { type Claim, useNamed } from '../../api/claims.ts';
import { figureText } from '../../../model/quantity-text.ts';
import { Identifiers } from '../../parts/Identifiers.tsx';
import { useDispatch } from '../../state/store.tsx';
import { sinceText, untilText } from '../../text/bounds.ts';
import type { Named, Text } from '../../text/text.ts';
import { useLabels, useText } from '../../text/useText.ts';
import { Coding } from './Coding.tsx';
import { type Days, heldOn } from './held-on.ts';
import { relationParts } from './relation-id.ts';

export function Facts({ claim }: { readonly claim: Claim }): ReactNode {
  const text = useText();
  const { word } = useLabels();
  const { t, edtf, name, language } = text;
  const dispatch = useDispatch();
  const occasion = claim.relation === null ? null : (relationParts(claim.relation)?.occasion ?? null);
  const named = useNamed(occasion === null ? [] : [occasion]);
  const held = heldOn(claim);
  const isBySaying = claim.whenSource === 'SAYING';
  const hasDays = held.certainly !== null || held.possibly.from !== null || held.possibly.to !== null;
  const show = (id: string): void => dispatch({ type: 'show', ids: [id], select: true });
  return (
    <dl className="facts">
      <dt>{t('claim.when')}</dt>
      <dd>
        {claim.when === null ? t(isBySaying ? 'claim.when.saying' : 'claim.when.none') : <bdi>{edtf(claim.when)}</bdi>}
      </dd>
      {hasDays && (
        <>
          <dt>{t('claim.certain')}</dt>
          <dd>{held.certainly === null ? t('claim.certain.none') : certainDays(held.certainly, text)}</dd>
          <dt>{t('claim.possible')}</dt>
          <dd>{daysOf(held.possibly, text)}</dd>
        </>
      )}
      {claim.whenBasis !== null && (
        <>
          <dt>{t('claim.basis')}</dt>
          <dd>
            <bdi>{claim.whenBasis}</bdi>
          </dd>
        </>
      )}
      {(claim.saidEarliest !== null || claim.saidLatest !== null) && (
        <>
          <dt>{t('claim.said')}</dt>
          <dd>{saidOn(claim, text)}</dd>
        </>
      )}
      {claim.onBasis !== null && (
        <>
          <dt>{t('claim.said.basis')}</dt>
          <dd>
            <bdi>{claim.onBasis}</bdi>
          </dd>
        </>
      )}
      {(claim.withdrawnEarliest !== null || claim.withdrawnLatest !== null) && (
        <>
          <dt>{t(claim.withdrawnLatest === null ? 'claim.withdrawn.perhaps' : 'claim.withdrawn.on')}</dt>
          <dd>{withdrawnOn(claim, text)}</dd>
        </>
      )}
      {claim.quantities.map((quantity) => (
        <div key={`${quantity.measure} ${quantity.figure} ${quantity.role} ${quantity.of?.id ?? ''}`} className="row">
          <dt>{word('MEASURE', quantity.measure)}</dt>
          <dd>
            <bdi>{figureText(quantity, language)}</bdi> {t(`quantity.${quantity.role}`)}
            {quantity.of !== null && (
              <>
                {' '}
                {t('quantity.of')} <EntityName entity={quantity.of} onShow={show} />
              </>
            )}
          </dd>
        </div>
      ))}
      {claim.participants.map(({ role, entity }) => (
        <div key={`${role} ${entity.id}`} className="row">
          <dt>{word('ROLE', role)}</dt>
          <dd>
            <EntityName entity={entity} onShow={show} />
          </dd>
        </div>
      ))}
      {claim.cites.length > 0 && (
        <>
          <dt>{t('claim.cites')}</dt>
          {claim.cites.map((cited) => (
            <dd key={cited}>
              <bdi>{cited}</bdi>
            </dd>
          ))}
        </>
      )}
      {claim.identifiers.length > 0 && (
        <>
          <dt>{t('claim.identifiers')}</dt>
          <dd>
            <Identifiers identifiers={claim.identifiers} />
          </dd>
        </>
      )}
      {occasion !== null && (
        <>
          <dt>{t('evidence.occasion')}</dt>
          <dd>
            <button type="button" className="name" onClick={() => show(occasion)}>
              <bdi>{nameOr(occasion, named.get(occasion), name)}</bdi>
            </button>
          </dd>
        </>
      )}
      <Coding claim={claim} />
    </dl>
  );
}

function EntityName({
  entity,
  onShow,
}: {
  readonly entity: Named & { readonly id: string };
  readonly onShow: (id: string) => void;
}): ReactNode {
  return (
    <button type="button" className="name" onClick={() => onShow(entity.id)}>
      <Localized texts={entity.names} />
    </button>
  );
}

function nameOr(id: string, entity: Parameters<Text['name']>[0] | undefined, name: Text['name']): string {
  return entity === undefined ? id : name(entity);
}

/** The days on which the origin can have spoken; at least one of them is known. */
function saidOn({ saidEarliest, saidLatest }: Claim, text: Text): string {
  if (saidEarliest === null) return text.t('claim.said.by', { day: text.until(saidLatest ?? '') });
  return daysOf({ from: saidEarliest, to: saidLatest }, text);
}

/** The days on which it can have been withdrawn; at least one of them is known. */
function withdrawnOn({ withdrawnEarliest, withdrawnLatest }: Claim, text: Text): string {
  if (withdrawnEarliest === null) return text.t('claim.said.by', { day: text.until(withdrawnLatest ?? '') });
  return daysOf({ from: withdrawnEarliest, to: withdrawnLatest }, text);
}

/** Of "2014/2017" it is certain from the end of 2014 to the start of 2017. */
function certainDays({ from, to }: Days, { t, date }: Text): string {
  if (from === null || to === null || from === to) return date(from ?? to ?? '');
  const [first, last] = [untilText(from), sinceText(to)];
  const start = first === from ? date(from) : t('claim.certain.from', { period: date(first) });
  const end = last === to ? date(to) : t('claim.certain.to', { period: date(last) });
  return `${start} – ${end}`;
}

function daysOf({ from, to }: Days, { t, days, since, until }: Text): string {
  if (from === null && to === null) return t('claim.possible.always');
  if (from === null) return t('claim.until', { day: until(to ?? '') });
  if (to === null) return t('claim.since', { day: since(from) });
  return days(from, to);
}
