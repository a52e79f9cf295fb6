/** The sign of a kind of disagreement, and the sign with its word. */
import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { SIGNS } from './kind-signs.ts';
import type { Kind } from '../state/view.ts';
import './kinds.css';

/** Decorative: the word of the kind is near it. A contradiction is filled, a tension is an outline, a stance has round ends. */
export function KindSign({ kind, size = 20 }: { readonly kind: Kind; readonly size?: number }): ReactNode {
  return (
    <svg className="kind-sign" data-kind={kind} viewBox="-3 -3 22 22" width={size} height={size} aria-hidden="true">
      <KindGround kind={kind} />
      <path className="kind-stroke" d={SIGNS[kind]} />
    </svg>
  );
}

/** The form behind the sign: a diamond, a lying capsule or a square. */
function KindGround({ kind }: { readonly kind: Kind }): ReactNode {
  if (kind === 'CONTRADICTION') return <rect className="kind-ground" x={-2} y={-2} width={20} height={20} rx={3} />;
  if (kind === 'STANCE') return <rect className="kind-ground" x={-2.5} y={0} width={21} height={16} rx={8} />;
  return <circle className="kind-ground" cx={8} cy={8} r={10} />;
}

/** The sign, the word, and what it means. */
export function KindName({ kind }: { readonly kind: Kind }): ReactNode {
  const { t } = useText();
  return (
    <span className="kind-name" data-kind={kind}>
      <KindSign kind={kind} />
      <span>{t(`kind.${kind}`)}</span>
    </span>
  );
}
