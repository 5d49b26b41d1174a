import { defineMutator } from '../mutator';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** The meeting under another number: in the title, in the text where only this meeting can be meant, and in the front matter. */
export default defineMutator({
  rule: 'ordinal-mismatch',
  *defects({ analysis }) {
    const { frontMatter, text } = analysis.report;
    const { name = '', session = '', start, end = start } = frontMatter.data.meeting ?? {};
    const numbered = [name, session].find((own) => ordinals.includes(own.split(' ')[0]?.toLowerCase() ?? ''));
    const number = numbered?.split(' ')[0];
    if (numbered === undefined || number === undefined) return;
    const others = ordinals.filter((other) => other !== number.toLowerCase());
    const like = (other: string, model: string) =>
      /^\p{Lu}/u.test(model) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    const title = frontMatter.valueSpan(['title']);
    const inTitle = title ? text.slice(title.start, title.end).toLowerCase().indexOf(numbered.toLowerCase()) : -1;
    for (const other of others) {
      if (title && inTitle >= 0) {
        const at = title.start + inTitle;
        const model = text.slice(at, at + number.length);
        yield {
          kind: 'in the title',
          edits: [{ span: { start: at, end: at + number.length }, text: like(other, model) }],
        };
        const value = frontMatter.valueSpan(['meeting', numbered === name ? 'name' : 'session']);
        if (value)
          yield {
            kind: 'in the front matter',
            edits: [{ span: { start: value.start, end: value.start + number.length }, text: like(other, number) }],
            // All other places are at odds with it then.
            at: { start: title.start, end: text.length },
          };
      }
    }
    for (const place of analysis.places.filter(({ zone }) => zone === 'body')) {
      for (const sentence of place.prose.sentences) {
        const words = place.prose.text.slice(sentence.start, sentence.end);
        const at = words.toLowerCase().indexOf(numbered.toLowerCase());
        // Only where the sentence gives the meeting’s own year and nothing that follows or preceded can be meant.
        if (
          at < 0 ||
          !words.includes(start?.slice(0, 4) ?? '–') ||
          !/held|brought together|took place|opened/u.test(words)
        )
          continue;
        if (numbered === session && !words.includes(name)) continue;
        if (!words.includes(String(Number(end?.slice(8))))) continue;
        const span = analysis.locate(place, { start: sentence.start + at, end: sentence.start + at + number.length });
        const model = words.slice(at, at + number.length);
        for (const other of others) yield { kind: 'in the text', edits: [{ span, text: like(other, model) }] };
      }
    }
  },
  alsoReportedBy: { 'meeting-dates-mismatch': 'Under another number it is another meeting.' },
});
