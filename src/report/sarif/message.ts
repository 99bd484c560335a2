/**
 * A text as a SARIF message (2.1.0, section 3.11). Braces are doubled, or they would be places to fill in; a space breaks
 * up what a viewer would make a link of. The text is safe to look at already.
 */
export function message(text: string): { text: string } {
  return { text: plain(text) };
}

/** The text of a message. */
export function plain(text: string): string {
  return text.replaceAll('](', '] (').replace(/[{}]/g, '$&$&');
}
