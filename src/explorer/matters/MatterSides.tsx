/** The sides of a matter in columns: each with its claims, who makes them, through whom they came, and in which document. */
import { type ReactNode, useId, useState } from 'react';
import { type Claim, PAGE, useClaims, useDocuments } from '../api/claims.ts';
import { asAnswerError } from '../api/data.tsx';
import { originsOf } from '../panels/evidence/chain.ts';
import { publishedOn } from '../panels/evidence/citation.ts';
import { Localized } from '../parts/Localized.tsx';
import { Failure } from '../parts/States.tsx';
import { useDispatch, useView } from '../state/store.tsx';
import { COMMA } from '../text/separators.ts';
import { useLabels, useText } from '../text/useText.ts';
import { letterOf } from './letters.ts';
import type { Matter } from './matters.ts';
import { SideLetter } from './SidesPicture.tsx';
import './sides.css';

/** How many claims of a side are shown before the reader asks for all. */
const FIRST = 3;

/** @param first the claim that is shown first on its side */
export function MatterSides({ matter, first }: { readonly matter: Matter; readonly first?: string }): ReactNode {
  const { t } = useText();
  const ids = matter.sides.flatMap(({ claims }) => claims.map(({ id }) => id)).slice(0, PAGE);
  const { data, error, refetch } = useClaims(ids);
  const failure = asAnswerError(error);
  if (failure !== null) return <Failure error={failure} retry={() => void refetch()} />;
  if (data === undefined) return <p className="busy">{t('graph.busy')}</p>;
  const claims = new Map(data.map((claim) => [claim.id, claim]));
  return (
    <ul className="sides" data-kind={matter.kind} aria-label={t('conflicts.sides')}>
      {matter.sides.map((side, index) => {
        const own = side.claims.flatMap(({ id }) => claims.get(id) ?? []);
        const sorted = own.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
        return <SideColumn key={side.claims[0]?.id ?? index} index={index} claims={sorted} />;
      })}
    </ul>
  );
}

function SideColumn({ index, claims }: { readonly index: number; readonly claims: readonly Claim[] }): ReactNode {
  const { t, language } = useText();
  const [all, setAll] = useState(false);
  const list = useId();
  const left = claims.length - FIRST;
  return (
    <li className="side-column">
      <SideLetter index={index} />
      <ul id={list}>
        {(all ? claims : claims.slice(0, FIRST)).map((claim) => (
          <ShortClaim key={claim.id} claim={claim} />
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className="quiet-button"
          aria-expanded={all}
          aria-controls={list}
          aria-label={`${t('matter.side', { letter: letterOf(language, index) })}: ${t('matter.claims', { count: claims.length })}`}
          onClick={() => setAll(!all)}
        >
          {all ? t('matter.claims', { count: claims.length }) : t('matter.more', { count: left })}
        </button>
      )}
    </li>
  );
}

function ShortClaim({ claim }: { readonly claim: Claim }): ReactNode {
  const { t, language, name, edtf } = useText();
  const { word } = useLabels();
  const { selection } = useView();
  const dispatch = useDispatch();
  const documents = useDocuments();
  const document = documents.get(claim.passages[0]?.document.id ?? '');
  const origins = originsOf(claim.attribution);
  const between = claim.attribution.filter((step) => !origins.includes(step)).map(({ actor }) => name(actor));
  const isHere = selection?.kind === 'claim' && selection.id === claim.id;
  return (
    <li className="short-claim" data-here={isHere ? '' : undefined}>
      <p className="origins">
        {origins.map(({ actor, act }, index) => (
          <span key={actor.id}>
            {index > 0 && ` ${t('claim.jointly')} `}
            <strong>
              <Localized texts={actor.names} />
            </strong>{' '}
            <span className="small">{word('ACT', act)}</span>
          </span>
        ))}
        {between.length > 0 && (
          <span className="small through"> {t('matrix.through', { names: between.join(COMMA[language]) })}</span>
        )}
      </p>
      <p>
        <Localized texts={claim.texts} />
      </p>
      <ul className="marks">
        {claim.withdrawn && <li data-strong="">{t('claim.withdrawn')}</li>}
        {claim.polarity === 'NEGATED' && <li data-strong="">{t('claim.NEGATED')}</li>}
        {claim.mode !== 'ACTUAL' && <li data-strong="">{t(`claim.${claim.mode}`)}</li>}
      </ul>
      {document !== undefined && (
        <p className="small">
          <Localized texts={document.titles} />
          {' · '}
          <bdi>{publishedOn({ language, edtf }, document)}</bdi>
        </p>
      )}
      {!isHere && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`${t('claim.open')}: ${t('claim.label', { id: claim.id })}`}
          onClick={() => dispatch({ type: 'select', selection: { kind: 'claim', id: claim.id }, panel: 'evidence' })}
        >
          {t('claim.open')}
        </button>
      )}
    </li>
  );
}
