/**
 * Builds HTML in which everything is escaped by construction: text and attribute values are escaped here, the names of elements
 * and attributes are ours, and nothing else can make an `Html`.
 */
import type { Href } from './href';

/** A piece of HTML. */
export class Html {
  private constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }

  static element(name: ElementName, attributes: Attributes, children: readonly Child[]): Html {
    let source = `<${name}`;
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) source += ` ${attribute}="${escapeText(String(value))}"`;
    }
    source += '>';
    if (voidElements.has(name)) return new Html(source);
    for (const child of children) source += child instanceof Html ? child.source : escapeText(child);
    return new Html(`${source}</${name}>`);
  }

  static join(parts: readonly Child[]): Html {
    return new Html(parts.map((part) => (part instanceof Html ? part.source : escapeText(part))).join(''));
  }

  static stylesheet(css: string): Html {
    if (/<\/|<!--/.test(css)) throw new RangeError('A stylesheet cannot hold “</” or “<!--”.');
    return new Html(`<style>${css}</style>`);
  }

  static document(html: Html): string {
    return `<!DOCTYPE html>\n${html.source}\n`;
  }
}

/** Text, which is escaped, or HTML that was built here. */
export type Child = string | Html;

/** An element; attributes without a value (`undefined` or `false`) are left out. */
export function element(name: ElementName, attributes: Attributes, children: readonly Child[] = []): Html {
  return Html.element(name, attributes, children);
}

/** All elements that a publication is made of: none can run or fetch anything. */
export type ElementName =
  | 'html'
  | 'head'
  | 'title'
  | 'meta'
  | 'body'
  | 'main'
  | 'article'
  | 'header'
  | 'footer'
  | 'section'
  | 'nav'
  | 'div'
  | 'span'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ol'
  | 'ul'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'blockquote'
  | 'pre'
  | 'code'
  | 'em'
  | 'strong'
  | 'sup'
  | 'a'
  | 'br'
  | 'hr';

export interface Attributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly lang?: string | undefined;
  readonly href?: Href | undefined;
  readonly role?: string | undefined;
  readonly title?: string | undefined;
  readonly start?: number | undefined;
  readonly value?: number | undefined;
  readonly scope?: 'col' | 'row' | undefined;
  readonly tabindex?: 0 | -1 | undefined;
  readonly charset?: 'utf-8' | undefined;
  readonly name?: 'viewport' | 'generator' | undefined;
  readonly content?: string | undefined;
  readonly 'http-equiv'?: 'Content-Security-Policy' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-level'?: number | undefined;
  readonly 'data-start'?: number | undefined;
  readonly 'data-line'?: number | undefined;
  /** What a new sheet has at its head, and the one before it at its foot: decoration, which a stylesheet shows. */
  readonly 'data-head'?: string | undefined;
  readonly 'data-foot'?: string | undefined;
}

const voidElements: ReadonlySet<ElementName> = new Set(['meta', 'br', 'hr']);

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  // HTML has no character for NUL, and no way to write one.
  return /[&<>"'\0]/.test(text) ? text.replace(/[&<>"'\0]/g, (char) => escapes[char] ?? '\uFFFD') : text;
}
