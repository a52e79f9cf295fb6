/** Identifiers of other registers, each with its scheme; a link to the register, if the scheme has one from https. */
import type { ReactNode } from 'react';
import { COMMA } from '../text/separators.ts';
import { useLabels, useText } from '../text/useText.ts';

export interface ShownIdentifier {
  readonly scheme: string;
  readonly value: string;
  readonly url: string | null;
}

export function Identifiers({ identifiers }: { readonly identifiers: readonly ShownIdentifier[] }): ReactNode {
  const { language } = useText();
  const { word } = useLabels();
  return identifiers.map(({ scheme, value, url }, index) => (
    <span key={`${scheme}:${value}`}>
      {index > 0 && COMMA[language]}
      {word('SCHEME', scheme)} <SafeLink url={url}>{value}</SafeLink>
    </span>
  ));
}

/** A link that opens beside the page; without a link if the address does not begin with https://. */
export function SafeLink({ url, children }: { readonly url: string | null; readonly children: string }): ReactNode {
  if (url === null || !url.startsWith('https://')) return <bdi>{children}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <bdi>{children}</bdi>
    </a>
  );
}
