/** How Word, LibreOffice and mammoth write footnotes and endnotes in HTML: by the addresses and ids of their anchors. */

/** `ftn1` or `footnote-1` is a footnote, `edn1` an endnote; the key is of the note, whoever wrote it. */
const forms: readonly { readonly call: RegExp; readonly note: RegExp; readonly back: RegExp }[] = [
  { call: /^#_?(ftn|edn)(\d+)$/, note: /^(ftn|edn)(\d+)$/, back: /^#_?(?:ftn|edn)ref\d+$/ },
  {
    call: /^#(footnote|endnote)-(\d+)$/,
    note: /^(footnote|endnote)-(\d+)$/,
    back: /^#(?:footnote|endnote|comment)-ref-\d+$/,
  },
  {
    call: /^#sd(footnote|endnote)(\d+)sym$/,
    note: /^sd(footnote|endnote)(\d+)$/,
    back: /^#sd(?:footnote|endnote)\d+anc$/,
  },
];

/** The key of the note that an address calls; `undefined` for any other address. */
export function calledNote(href: string): string | undefined {
  return keyOf(href, 'call');
}

/** The key of the note that an element with this id is. */
export function noteOf(id: string): string | undefined {
  return keyOf(id, 'note');
}

/** Whether an address leads from a note back to where it is called. */
export function leadsBack(href: string): boolean {
  return forms.some(({ back }) => back.test(href));
}

function keyOf(text: string, part: 'call' | 'note'): string | undefined {
  for (const form of forms) {
    const match = form[part].exec(text);
    if (match) return `${match[1]?.startsWith('e') ? 'e' : 'f'}${match[2]}`;
  }
  return undefined;
}
