/** Copies plain text and HTML to the clipboard; plain text alone if the browser does not accept HTML. */

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** True if it is on the clipboard now: browsers allow that only for a secure origin or localhost. */
export async function copy({ text, html }: Copied): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return await copyText(text);
  }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
