/** The other names of an entity: those in the reader's script, and behind a line that opens those in other languages and scripts. */
import type { ReactNode } from 'react';
import { directionOf as directionOfLanguage, exactlyIn } from '../../model/languages.ts';
import { InLanguage } from '../parts/Localized.tsx';
import { directionOf } from '../text/direction.ts';
import { COMMA } from '../text/separators.ts';
import type { Named } from '../text/text.ts';
import { useText } from '../text/useText.ts';

export function OtherNames({
  entity,
}: {
  readonly entity: Named & { readonly aliases: readonly string[] };
}): ReactNode {
  const { t, name, language } = useText();
  const shown = name(entity);
  const others = entity.names.filter(({ text }) => text !== shown);
  const aliases = entity.aliases.filter((alias) => entity.names.every(({ text }) => text !== alias));
  // Without a name in the reader's language, all names help.
  const isOwn = exactlyIn(entity.names, language) !== null;
  const near = aliases.filter((alias) => !isOwn || directionOf(alias) === directionOfLanguage(language));
  const far = aliases.filter((alias) => !near.includes(alias));
  const inOthers = others.map((other) => <InLanguage key={other.language} {...other} />);
  const isFar = isOwn && others.length + far.length > 0;
  return (
    <>
      {!isOwn && others.length > 0 && <p className="other-names">{separated(inOthers, COMMA[language])}</p>}
      {near.length > 0 && (
        <p className="small aliases">
          {t('card.aliases')}: {separated(near.map(isolatedName), COMMA[language])}
        </p>
      )}
      {isFar && (
        <details className="small aliases">
          <summary>{t('card.names.others')}</summary>
          <p>{separated([...inOthers, ...far.map(isolatedName)], COMMA[language])}</p>
        </details>
      )}
    </>
  );
}

function isolatedName(text: string): ReactNode {
  return <bdi key={text}>{text}</bdi>;
}

function separated(parts: readonly ReactNode[], separator: string): ReactNode[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
