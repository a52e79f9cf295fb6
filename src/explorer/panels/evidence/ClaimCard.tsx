/** One claim: its attribution, its text, its passages, its details and its contradictions. */
import { Localized } from '../../parts/Localized.tsx';
import { type ReactNode, useId, useState } from 'react';
import { isBefore } from '../../../model/calendar.ts';
import type { Claim } from '../../api/claims.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useDispatch, useView } from '../../state/store.tsx';
import { useLabels, useText } from '../../text/useText.ts';
import { Contradictions } from './Contradictions.tsx';
import { Chain } from './Chain.tsx';
import { CopyCitation } from './CopyCitation.tsx';
import { Facts } from './Facts.tsx';
import { Passages } from './Passages.tsx';

const NONE: ReadonlySet<string> = new Set();

export function ClaimCard({
  claim,
  alone = false,
  within = false,
  brief = NONE,
}: {
  readonly claim: Claim;
  readonly alone?: boolean;
  /** It stands below the text of its document, which need not be shown again. */
  readonly within?: boolean;
  /** Ids of the documents that were described above, in the same list. */
  readonly brief?: ReadonlySet<string>;
}): ReactNode {
  const { t } = useText();
  const dispatch = useDispatch();
  const [facts, setFacts] = useState(alone);
  const [against, setAgainst] = useState(alone);
  const id = useId();
  return (
    <article className="claim" aria-label={t('claim.label', { id: claim.id })} data-polarity={claim.polarity}>
      <Chain claim={claim} />
      <p className="paraphrase">
        <Localized texts={claim.texts} />
      </p>
      <Marks claim={claim} alone={alone} />
      {!within && <Passages claim={claim} brief={brief} />}
      {facts && (
        <div id={`${id}facts`}>
          <Facts claim={claim} />
        </div>
      )}
      <div className="claim-actions">
        {!alone && (
          <button
            type="button"
            className="quiet-button"
            aria-expanded={facts}
            aria-controls={`${id}facts`}
            onClick={() => setFacts(!facts)}
          >
            <Icon name="chevron" />
            {t('claim.facts')}
          </button>
        )}
        {claim.contradicts.length > 0 && !alone && (
          <button
            type="button"
            className="quiet-button warn"
            aria-expanded={against}
            aria-controls={`${id}against`}
            onClick={() => setAgainst(!against)}
          >
            <Icon name="chevron" />
            {t('claim.against', { count: claim.contradicts.length })}
          </button>
        )}
        {!alone && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => dispatch({ type: 'select', selection: { kind: 'claim', id: claim.id }, panel: 'evidence' })}
          >
            <Icon name="open" />
            {t('claim.open')}
          </button>
        )}
        <CopyCitation claim={claim} />
      </div>
      {against && claim.contradicts.length > 0 && (
        <div id={`${id}against`}>
          <Contradictions claim={claim} />
        </div>
      )}
    </article>
  );
}

/** The marks of a claim: denial, mode, voice, and its predicate unless the heading shows it. */
function Marks({ claim, alone }: { readonly claim: Claim; readonly alone: boolean }): ReactNode {
  const { t } = useText();
  const { relation } = useLabels();
  const { selection, filters } = useView();
  const { knownOn } = filters;
  // On the day of the filter it was not withdrawn yet.
  const isLater = knownOn !== null && claim.withdrawnLatest !== null && isBefore(knownOn, claim.withdrawnLatest);
  const isOfSelected = selection?.kind === 'relation' && selection.id === claim.relation;
  return (
    <ul className="marks">
      {claim.withdrawn && <li data-strong="">{t(isLater ? 'claim.withdrawn.later' : 'claim.withdrawn')}</li>}
      {claim.polarity === 'NEGATED' && <li data-strong="">{t('claim.NEGATED')}</li>}
      <li data-strong={claim.mode === 'ACTUAL' ? undefined : ''}>{t(`claim.${claim.mode}`)}</li>
      <li>{t(`claim.${claim.voice}`)}</li>
      {!alone && !isOfSelected && <li>{relation(claim.predicate)}</li>}
    </ul>
  );
}
