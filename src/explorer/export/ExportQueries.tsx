/** The query of the view, for use elsewhere: as GraphQL, and as the nearest Cypher. */
import { type ReactNode, useState } from 'react';
import among from '../../../cypher/explore/among.cypher?raw';
import claim from '../../../cypher/explore/claim.cypher?raw';
import evidence from '../../../cypher/explore/evidence.cypher?raw';
import { useData } from '../api/data.tsx';
import { NeighborhoodDocument } from '../api/documents.ts';
import { questionOf } from '../api/canvas.ts';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { useSession } from '../session/session.ts';
import { amongValues, browserLink, graphiqlLink, inlineParameters } from './query-links.ts';

export function ExportQueries(): ReactNode {
  const view = useView();
  const { canvas, through } = useData();
  const { t } = useText();
  const { selection } = view;
  const query = NeighborhoodDocument.toString().trim();
  const variables = questionOf(view, through);
  const cypher =
    selection?.kind === 'claim'
      ? inlineParameters(claim, { claim: selection.id })
      : selection?.kind === 'relation'
        ? inlineParameters(evidence, { relation: selection.id, modes: through.modes ?? ['ACTUAL'] })
        : inlineParameters(among, amongValues([...canvas.entities.keys()], through));
  const browser = browserLink(cypher);
  const session = useSession();
  return (
    <>
      <h3>{t('export.query')}</h3>
      <Statement label={t('export.query')} text={query} />
      <Statement label={t('export.query.variables')} text={JSON.stringify(variables, null, 2)} />
      {session?.graphiql !== false && (
        <a className="button" href={graphiqlLink(query, variables)} target="_blank" rel="noreferrer">
          {t('export.query.open')}
        </a>
      )}
      <h3>{t('export.cypher')}</h3>
      <p className="small">{t('export.cypher.hint')}</p>
      <Statement label="Cypher" text={cypher} />
      {browser === undefined && <p className="small">{t('export.cypher.long')}</p>}
      {browser !== undefined && session?.browser !== false && (
        <a className="button" href={browser} target="_blank" rel="noreferrer">
          {t('export.cypher.open')}
        </a>
      )}
    </>
  );
}

function Statement({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const { t } = useText();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <div className="statement">
      <textarea readOnly dir="ltr" aria-label={label} rows={Math.min(8, text.split('\n').length)} value={text} />
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        {t(copied === 'yes' ? 'export.copied' : 'export.copy')}
      </button>
      {copied === 'failed' && (
        <p className="small" role="status">
          {t('export.copy.failed')}
        </p>
      )}
    </div>
  );
}
