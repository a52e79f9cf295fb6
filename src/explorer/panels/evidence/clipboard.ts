/** Puts text on the clipboard, as plain text and as HTML; as plain text alone where the browser takes no more. */

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Whether it is there now: browsers have a clipboard only where a page is served securely, or from this machine. */
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
