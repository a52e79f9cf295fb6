/** Copies a claim as a citation. If the browser does not allow that, the text is shown for selection. */
import { type ReactNode, useState } from 'react';
import { type Claim, useDocuments } from '../../api/claims.ts';
import { Icon } from '../../parts/Icon.tsx';
import { renderDetached } from '../../parts/render-detached.ts';
import { useLabels, useText } from '../../text/useText.ts';
import { citationText, permalinkOf } from './citation.ts';
import { CitationHtml } from './CitationHtml.tsx';
import { copy } from './clipboard.ts';

/** 2_500 */
const SAID_MILLIS = 2_500;

type Phase = 'READY' | 'COPIED' | 'REFUSED';

export function CopyCitation({ claim }: { readonly claim: Claim }): ReactNode {
  const { t, language, edtf } = useText();
  const { word } = useLabels();
  const documents = useDocuments();
  const [phase, setPhase] = useState<Phase>('READY');
  const permalink = permalinkOf(location.origin + location.pathname, language, claim);
  const cited = { language, edtf, claim, documents, word, permalink };
  const onClick = async (): Promise<void> => {
    const html = renderDetached(<CitationHtml cited={cited} />, ({ innerHTML }) => innerHTML);
    const copied = await copy({ text: citationText(cited), html });
    setPhase(copied ? 'COPIED' : 'REFUSED');
    if (copied) setTimeout(() => setPhase('READY'), SAID_MILLIS);
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void onClick()}>
        <Icon name={phase === 'COPIED' ? 'check' : 'copy'} />
        {t(phase === 'COPIED' ? 'claim.cited' : 'claim.cite')}
      </button>
      <span className="hidden-text" role="status">
        {phase === 'COPIED' && t('claim.cited')}
      </span>
      {phase === 'REFUSED' && (
        <div className="citation" role="status">
          <p className="small">{t('claim.cite.failed')}</p>
          <pre>{citationText(cited)}</pre>
        </div>
      )}
    </>
  );
}
