/** Text from files, made safe for a terminal. */

/**
 * The text on one line, with every character that would move the cursor, change colours, reorder or hide text replaced by a
 * visible sign. A report is data from strangers, and a name must not be able to rewrite the line that reports it.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => {
    if (character === '\t' || character === '\n' || character === '\r') return ' ';
    const code = character.charCodeAt(0);
    // The control pictures of Unicode: U+2400 for U+0000, and so on.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Controls (C0, DEL, C1), line and paragraph separators, and the controls of text direction. */
const unsafe = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
