/** What begins a command to a terminal. */
const escape = "\u001B";

/**
 * Text as it may go to a terminal. A record may come from a stranger: what in it would move the cursor, clear the screen
 * or name the window is shown as a mark instead. Colours, line feeds and tabs are left.
 */
export function terminalText(text: string): string {
  return text.replace(/\p{Cc}(?:\[\d{1,2}m)?/gu, (found) => {
    const control = found.slice(0, 1);
    const kept = control === "\n" || control === "\t" || (control === escape && found.length > 1);
    return kept ? found : `\uFFFD${found.slice(1)}`;
  });
}
