/** Copies the link of a view. If the browser does not allow that, the address of the page shows it. */
import { copy } from '../panels/evidence/clipboard.ts';
import { encodeView } from '../state/address.ts';
import { useDispatch } from '../state/store.tsx';
import type { View } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { useSaid } from './menu.tsx';

export function useCopyLink(): (view: View) => void {
  const dispatch = useDispatch();
  const say = useSaid();
  const { t } = useText();
  const copyLink = async (view: View): Promise<void> => {
    const link = `${location.origin}${location.pathname}?${encodeView(view)}`;
    const isCopied = await copy({ text: link, html: `<a href="${encodeURI(link)}">Sanad</a>` });
    if (!isCopied) dispatch({ type: 'select', selection: view.selection });
    say(t(isCopied ? 'menu.copied' : 'menu.notCopied'));
  };
  return (view) => void copyLink(view);
}
