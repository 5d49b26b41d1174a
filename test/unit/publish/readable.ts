/** Reads HTML as a reader does: an independent, small reader for tests, not the builder turned round. */

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** All start tags of HTML, in order. Throws when the HTML is not as regular as what we write. */
export function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const rest = html
    .replace(/<!DOCTYPE html>/, '')
    .replace(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g, (_, end, name, list) => {
      const pairs = [...String(list).matchAll(/ ([a-z-]+)="([^"]*)"/g)];
      if (end === '')
        tags.push({ name, attributes: new Map(pairs.map(([, key = '', value = '']) => [key, decode(value)])) });
      return '';
    });
  if (/[<>]/.test(rest))
    throw new Error(`There is an angle bracket outside of a tag: ${/.{0,40}[<>].{0,40}/.exec(rest)?.[0]}`);
  return tags;
}

/** The text of HTML: tags removed, character references decoded, white space as one space. */
export function textOf(html: string): string {
  const text = html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, (tag) =>
    /^<\/?(?:a|em|strong|code|sup|span)\b/.test(tag) ? '' : ' ',
  );
  return decode(text).replace(/\s+/g, ' ').trim();
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decode(text: string): string {
  return text.replace(/&([a-z0-9#]*);?/g, (whole, name: string) => {
    const char = references[name];
    if (char === undefined || !whole.endsWith(';')) throw new Error(`${whole} is no character reference of ours.`);
    return char;
  });
}
