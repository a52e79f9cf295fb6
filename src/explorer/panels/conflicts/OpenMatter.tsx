/** One matter: its reason, its sides, how both can be true, who judged it, and the matrix of who holds what. */
import { type ReactNode, useId, useMemo } from 'react';
import { useNamed } from '../../api/claims.ts';
import { useData } from '../../api/data.tsx';
import { useHighlight } from '../../graph/highlight.tsx';
import { KindName } from '../../matters/KindSign.tsx';
import { letterOf } from '../../matters/letters.ts';
import { type Matter, peopleOf } from '../../matters/matters.ts';
import { MatterSides } from '../../matters/MatterSides.tsx';
import { MatterTitle, namedInTitle } from '../../matters/MatterTitle.tsx';
import { SidesPicture } from '../../matters/SidesPicture.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Localized } from '../../parts/Localized.tsx';
import { useStore } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { Matrix } from './Matrix.tsx';

export function OpenMatter({ matter }: { readonly matter: Matter }): ReactNode {
  const { t } = useText();
  const { kind, over, disagreements } = matter;
  const named = useNamed([...namedInTitle(matter), ...peopleOf(matter)]);
  const claims = useId();
  const isCurated = disagreements.some(({ by }) => by === 'CURATED');
  const reconciliations = disagreements.map((each) => each.reconciliations).filter((texts) => texts.length > 0);
  return (
    <article className="open-matter" data-kind={kind}>
      <header>
        <p>
          <KindName kind={kind} />{' '}
          <span className="small">
            {over !== null && `${t(`over.${over}`)} · `}
            {t(`kind.${kind}.hint`)}
          </span>
        </p>
        <h2>
          <MatterTitle matter={matter} named={named} />
        </h2>
        <p className="small">{t(isCurated ? 'conflicts.CURATED' : 'conflicts.RULE')}</p>
      </header>
      <SidesPicture matter={matter} named={named} />
      {reconciliations.map((texts, index) => (
        <section key={disagreements[index]?.id} className="reconciliation">
          <h3>{t('matter.how')}</h3>
          <p>
            <Localized texts={texts} />
          </p>
        </section>
      ))}
      <Judgments matter={matter} />
      <Matrix matter={matter} />
      <section className="claims-of-sides" aria-labelledby={claims}>
        <h3 id={claims}>{t('conflicts.sides')}</h3>
        <MatterSides matter={matter} />
      </section>
      <OnCanvas matter={matter} />
    </article>
  );
}

/** Who has judged the matter, and for which side. */
function Judgments({ matter }: { readonly matter: Matter }): ReactNode {
  const { t, name, edtf, language } = useText();
  const judged = matter.disagreements.flatMap(({ judgments, sides }) =>
    judgments.map((judgment) => ({ ...judgment, claim: sides[(judgment.favours ?? 0) - 1]?.claims[0]?.id })),
  );
  if (judged.length === 0) return null;
  return (
    <ul className="small judgments">
      {judged.map(({ by, favours, on, claim }) => {
        // The number of the side in its own disagreement; in the matter it may have another place.
        const side = matter.sides.findIndex(({ claims }) => claims.some(({ id }) => id === claim));
        const values = { name: name(by), letter: letterOf(language, Math.max(0, side)) };
        return (
          <li key={`${by.id} ${favours} ${on}`}>
            <bdi>{t(favours === null || side === -1 ? 'matter.undecided' : 'matter.judged', values)}</bdi>
            {on !== null && ` (${edtf(on)})`}
          </li>
        );
      })}
    </ul>
  );
}

/** Highlights the entities of the open matter, and offers to draw what is missing: entities, plans, denials. */
function OnCanvas({ matter }: { readonly matter: Matter }): ReactNode {
  const { canvas } = useData();
  const { view, dispatch } = useStore();
  const { t } = useText();
  const { filters } = view;
  const { entities, sides } = matter;
  const highlight = useMemo(() => {
    const relations = sides.flatMap(({ claims }) => claims.flatMap(({ relation }) => relation ?? []));
    const there = entities.filter((id) => canvas.entities.has(id));
    // An empty highlight would fade everything.
    return there.length === 0 ? null : { entities: there, relations };
  }, [entities, sides, canvas]);
  useHighlight(highlight);
  const away = entities.filter((id) => !canvas.entities.has(id));
  const drawn = new Set([...canvas.relations, ...canvas.denied].map(({ id }) => id));
  const missing = sides
    .flatMap(({ claims }) => claims)
    .filter(({ relation }) => relation !== null && !drawn.has(relation));
  const arePlans = !filters.plans && missing.some(({ mode, polarity }) => mode === 'FUTURE' && polarity === 'AFFIRMED');
  const areDenials = !filters.denied && missing.some(({ polarity }) => polarity === 'NEGATED');
  return (
    <p className="first-actions">
      {away.length > 0 && (
        <button type="button" className="button" onClick={() => dispatch({ type: 'show', ids: away })}>
          <Icon name="plus" />
          {t('evidence.show')}
        </button>
      )}
      {arePlans && (
        <button type="button" className="button" onClick={() => dispatch({ type: 'filter', filters: { plans: true } })}>
          {t('legend.plans.show')}
        </button>
      )}
      {areDenials && (
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: 'filter', filters: { denied: true } })}
        >
          {t('legend.denied.show')}
        </button>
      )}
    </p>
  );
}
