/** The top bar: name, search, undo, how to show, language and colours. */
import { Fragment, type ReactNode, useState } from 'react';
import { useData } from '../api/data.tsx';
import { chosenDossiers, firstShown } from '../api/dossiers.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Localized } from '../parts/Localized.tsx';
import { Logo } from '../parts/Logo.tsx';
import { Part, type PagePart, Parts } from '../parts/Part.tsx';
import { useSession } from '../session/session.ts';
import { useStore } from '../state/store.tsx';
import { STAGES, type Theme } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { MENUS } from './menus.ts';
import { SearchBox } from './SearchBox.tsx';

const SEARCH: PagePart = { key: 'search', title: 'part.search', area: 'search', component: SearchBox };

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const THEME_ICON = { system: 'system', light: 'sun', dark: 'moon' } as const;

export function TopBar({
  legendOpen,
  onLegend,
  onHelp,
}: {
  readonly legendOpen: boolean;
  readonly onLegend: () => void;
  readonly onHelp: () => void;
}): ReactNode {
  const { view, dispatch, canUndo, canRedo } = useStore();
  const { start } = useData();
  const session = useSession();
  const { t, own, language } = useText();
  const { filters, overview } = view;
  // On a phone, the tools that are seldom used are behind a button.
  const [more, setMore] = useState(false);
  const names = overview ? (firstShown(start.dossiers, filters.dossiers) ?? []) : filters.dossiers;
  const shown = chosenDossiers(start.dossiers, names);
  return (
    <header className="topbar">
      <div className="brand">
        <Logo size={28} />
        <div>
          <h1>{t('app.title')}</h1>
          <p title={shown.map(({ titles }) => own(titles)).join(' · ')}>
            {shown.map(({ id, titles }, index) => (
              <Fragment key={id}>
                {index > 0 && ' · '}
                <Localized texts={titles} />
              </Fragment>
            ))}
          </p>
        </div>
      </div>
      <Part part={SEARCH} props={{}} />
      <div className="topbar-tools" role="toolbar" aria-label={t('top.label')}>
        <IconButton icon="filter" label={t('legend.open')} expanded={legendOpen} onClick={onLegend} />
        <IconButton icon="undo" label={t('top.undo')} disabled={!canUndo} onClick={() => dispatch({ type: 'undo' })} />
        <IconButton icon="redo" label={t('top.redo')} disabled={!canRedo} onClick={() => dispatch({ type: 'redo' })} />
        <div className="segments" role="group" aria-label={t('top.stage')}>
          {STAGES.map((stage) => (
            <button
              key={stage}
              type="button"
              aria-label={t(`top.stage.${stage}`)}
              title={t(`top.stage.${stage}`)}
              aria-pressed={view.stage === stage}
              onClick={() => dispatch({ type: 'stage', stage })}
            >
              <Icon name={stage} />
              <span>{t(`top.stage.${stage}`)}</span>
            </button>
          ))}
        </div>
        <button
          type="button"
          className="quiet-button language"
          lang={language === 'ar' ? 'en' : 'ar'}
          title={t('top.language.label')}
          onClick={() => dispatch({ type: 'language', language: language === 'ar' ? 'en' : 'ar' })}
        >
          {t('top.language')}
        </button>
        <div className="more-open">
          <IconButton icon="more" label={t('top.more')} expanded={more} onClick={() => setMore(!more)} />
        </div>
        <div className={more ? 'more-tools open' : 'more-tools'}>
          <Parts list={MENUS} props={{}} />
          <IconButton
            icon={THEME_ICON[view.theme]}
            label={`${t('top.theme')}: ${t(`top.theme.${view.theme}`)}`}
            onClick={() => dispatch({ type: 'theme', theme: NEXT_THEME[view.theme] })}
          />
          {session?.graphiql !== false && (
            <a className="quiet-button graphiql" href="/graphiql/">
              {t('top.graphiql')}
            </a>
          )}
          <IconButton icon="help" label={t('top.help')} onClick={onHelp} />
        </div>
      </div>
    </header>
  );
}
