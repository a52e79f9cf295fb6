/** The bar at the top: the dossier, search in the text, undo, state of the load, language and colours. */
import type { ReactNode } from 'react';
import { Icon } from '../../explorer/parts/Icon.tsx';
import { IconButton } from '../../explorer/parts/IconButton.tsx';
import { Logo } from '../../explorer/parts/Logo.tsx';
import { useStore } from '../../explorer/state/store.tsx';
import type { Theme } from '../../explorer/state/view.ts';
import { directionOf } from '../../model/languages.ts';
import { useData } from '../api/data.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { useChanges } from '../write/useChanges.ts';
import { FindInText } from './FindInText.tsx';
import { Findings } from './Findings.tsx';

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const THEME_ICON = { system: 'system', light: 'sun', dark: 'moon' } as const;

export function Bar({
  documents,
  onDocuments,
  onHelp,
}: {
  readonly documents: boolean;
  readonly onDocuments: () => void;
  readonly onHelp: () => void;
}): ReactNode {
  const { view, dispatch } = useStore();
  const { state } = useData();
  const { undo } = useChanges();
  const { d, t, language } = useDeskText();
  const { title, languages, undoes, loading } = state;
  return (
    <header className="desk-bar">
      <IconButton icon="document" label={d('documents.open')} expanded={documents} onClick={onDocuments} />
      <div className="desk-brand">
        <Logo size={26} />
        <h1 lang={languages[0]} dir={directionOf(languages[0] ?? 'en')} title={title}>
          {title}
        </h1>
      </div>
      <FindInText />
      <div className="desk-tools" role="toolbar" aria-label={d('tools')}>
        <Findings />
        {loading.state !== 'OFF' && (
          <span className="desk-loading" data-state={loading.state} role="status" title={loading.reason ?? ''}>
            {d(`loading.${loading.state}`)}
          </span>
        )}
        <button
          type="button"
          className="quiet-button"
          disabled={undoes === undefined}
          title={undoes ?? d('undo.none')}
          onClick={() => void undo()}
        >
          <Icon name="undo" />
          <span>{d('undo')}</span>
        </button>
        <button
          type="button"
          className="quiet-button language"
          lang={language === 'ar' ? 'en' : 'ar'}
          title={t('top.language.label')}
          onClick={() => dispatch({ type: 'language', language: language === 'ar' ? 'en' : 'ar' })}
        >
          {t('top.language')}
        </button>
        <IconButton
          icon={THEME_ICON[view.theme]}
          label={`${t('top.theme')}: ${t(`top.theme.${view.theme}`)}`}
          onClick={() => dispatch({ type: 'theme', theme: NEXT_THEME[view.theme] })}
        />
        <IconButton icon="help" label={d('keys.open')} onClick={onHelp} />
      </div>
    </header>
  );
}
