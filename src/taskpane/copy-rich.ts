/** A text with its formatting, for a word processor, and the same as plain text. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/**
 * Puts formatted and plain text on the clipboard as one. Where the clipboard API is closed to the frame an add-in lives in, the
 * older way is tried: the text on the page is selected, and what is copied of it is the text given.
 * @returns false where neither worked; then the text on the page is left selected, for the reader to copy
 */
export async function copyRich({ html, plain }: RichText, shown: HTMLElement | null): Promise<boolean> {
  try {
    const blob = (text: string, type: string) => new Blob([text], { type });
    const item = new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(plain, "text/plain") });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyBySelection({ html, plain }, shown);
  }
}

function copyBySelection({ html, plain }: RichText, shown: HTMLElement | null): boolean {
  const selection = getSelection();
  if (shown) selection?.selectAllChildren(shown);
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    event.preventDefault();
    isPut = event.clipboardData !== null;
  };
  document.addEventListener("copy", put);
  try {
    const isCopied = document.execCommand("copy") && isPut;
    if (isCopied) selection?.removeAllRanges();
    return isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", put);
  }
}
