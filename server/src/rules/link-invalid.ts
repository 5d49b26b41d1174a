import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import { fold } from '../registry/fold';
import type { Section, Span } from '../report/model';
import { nearest } from '../source/nearest';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { type Link, linkLabels, linksOf, textOf } from './shared/links';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'link-invalid',
  severity: 'warning',
  fixable: true,
  summary: 'A link that leads nowhere, or to another document than it names',
  rationale:
    'Nobody follows a link before printing, and every reader does after. The rule reads what can be known without asking the network or the disk: a target that is empty, a heading that the report does not have, an address without its beginning or with a slip in it, a file on the writer’s own machine, and a link to a document of the United Nations whose symbol is not the one that the text names. Relative files and addresses that are well formed are taken to exist. Text in brackets, as in a draft resolution ([shall][should]), is a link only when the report defines a label that is nearly the same.',
  source:
    'Rapporteur’s own: docs/format.md; for links to documents, the form undocs.org/symbol of the Official Document System.',
  examples: {
    bad: [
      { text: 'See [the annex](#annexe-vii).\n\n# Annex I: Agenda\n\nNone.' },
      { text: 'See [the report]() of the Chair.' },
      { text: 'See [the site](www.un.org/en).', fixed: 'See [the site](https://www.un.org/en).' },
      { text: 'See [the site](http:/www.un.org).', fixed: 'See [the site](http://www.un.org).' },
      { text: 'See [the site](https//www.un.org).', fixed: 'See [the site](https://www.un.org).' },
      {
        text: 'Write to [the secretariat](desk@example.org).',
        fixed: 'Write to [the secretariat](mailto:desk@example.org).',
      },
      { text: 'See [the draft](file:///C:/Users/me/draft.docx).' },
      { text: 'See [A/61/187](https://undocs.org/en/A/61/178).' },
      { text: 'See [General Assembly resolution 61/208](https://undocs.org/A/RES/61/209).' },
      { text: 'See [the text][charter].\n\n[chartre]: https://www.un.org/en/about-us/un-charter' },
      { text: 'See [the site].\n\n[the site]: http:///charter' },
    ],
    good: [
      {
        text: 'See [the annex](#annex-i-agenda) and [the opening](#opening).\n\n# Opening\n\nIt was.\n\n# Annex I: Agenda\n\nNone.',
      },
      {
        text: 'See [the agenda](#agenda) and [its end](#II-closing).\n\n# II. Closing\n\nIt was.\n\n# Annex I: Agenda\n\nNone.',
      },
      { text: 'See [the call](#the-call-open).\n\n# The call `open`\n\nIt was made.' },
      { text: 'See [the data](#données).\n\n# Données\n\nFew.' },
      { text: 'See [here](#here).\n\n<a id="here"></a>\n\nIt was.' },
      {
        text: 'See [the site](https://www.un.org/en), [the file](annexes/agenda.pdf), [the notes](notes.org) and [a call](tel:+41000000).',
      },
      {
        text: 'See [A/61/187](https://undocs.org/en/A/61/187), [S/RES/1325 (2000)](https://docs.un.org/en/S/RES/1325(2000)) and [the report (A/61/187)](https://undocs.org/A/61/187).',
      },
      {
        text: 'See [General Assembly resolution 61/208](https://undocs.org/A/RES/61/208) and [the resolution](https://undocs.org/A/RES/61/209).',
      },
      {
        text: 'See [A/61/187](https://documents.un.org/doc/undoc/gen/n06/453/67/pdf/n0645367.pdf) and [A/61/187 and A/61/178](https://undocs.org/A/61/178).',
      },
      { text: 'States [shall][should] count, [inter alia][all], [the] ports [sic].' },
      { text: 'States [shall][should] count.\n\n[charter]: https://www.un.org/en/about-us/un-charter' },
      { text: 'The mark-up `[x](#nowhere)` was explained, and \\[x](y) too.\n\n```\n[x]()\n```' },
      { text: 'See [the minutes](<the minutes.pdf>), ![a map](map.svg) and <https://www.un.org>.' },
    ],
  },
  *check({ analysis }) {
    const { report } = analysis;
    let anchors: ReadonlySet<string> | undefined;
    for (const [index, block] of report.blocks.entries()) {
      const start = report.starts[index] ?? 0;
      for (const link of linksOf(block)) {
        const span = { start: start + link.span.start, end: start + link.span.end };
        if (link.url.startsWith('#') && link.url.length > 1) anchors ??= anchorsOf(analysis);
        const problem =
          (anchors && missingAnchor(link, anchors)) ??
          badTarget(link, report.text.slice(span.start, span.end), span) ??
          otherDocument(link);
        if (problem) yield { span, ...problem };
      }
    }
    yield* undefinedLabels(analysis);
  },
});

type Found = Omit<Problem, 'span'>;

function missingAnchor({ url }: Link, anchors: ReadonlySet<string>): Found | undefined {
  if (!url.startsWith('#') || url.length < 2) return undefined;
  const name = decoded(url.slice(1));
  if (anchors.has(anchorKey(name)) || anchors.has(anchorKey(name.replace(/-\d+$/u, '')))) return undefined;
  return {
    what: t`The report has no heading ${quote(url)}`,
    why: t`A link to a place in the report names a heading, in small letters and with hyphens for spaces: #list-of-participants`,
    todo: t`Correct the link, or remove it`,
  };
}

/** What a target that begins in a known wrong way should be, and what to say of it as quoted; the first that fits counts. */
const slips: readonly { readonly pattern: RegExp; readonly right: string; readonly what: (url: string) => string }[] = [
  { pattern: /^https?:\/\/(?=https?:\/\/)/iu, right: '', what: (url) => t`The address ${url} begins twice` },
  {
    pattern: /^(https?)(?::\/|\/\/|:)(?=[\p{L}\p{N}-]+\.)/iu,
    right: '$1://',
    what: (url) => t`The address ${url} lacks a part of ://`,
  },
  {
    pattern: /^(?:htt|htp|hhttp|htttp|ttp|httpp|thtp)(s?):\/\//iu,
    right: 'http$1://',
    what: (url) => t`The address ${url} does not begin with http`,
  },
  {
    pattern: /^(?=www\.[\p{L}\p{N}-]+\.|(?:[\p{L}\p{N}-]+\.)+(?:org|int|com|net|edu|gov)\/)/iu,
    right: 'https://',
    what: (url) => t`The address ${url} lacks https:// and would be taken for a file`,
  },
  {
    pattern: /^(?=[^\s/@:]+@[^\s/@:]+\.\p{L}+$)/u,
    right: 'mailto:',
    what: (url) => t`The address ${url} is a mail address without mailto: and would be taken for a file`,
  },
];

function badTarget({ url, kind }: Link, source: string, { start }: Span): Found | undefined {
  if (url === '' || url === '#') {
    return {
      what: kind === 'image' ? t`The image has no target` : t`The link has no target`,
      why: t`There is nothing that it could lead to`,
      todo: t`Write the address, or take the link away`,
    };
  }
  const slip = slips.find(({ pattern }) => pattern.test(url));
  if (slip) {
    const right = url.replace(slip.pattern, slip.right);
    const at = source.lastIndexOf(url);
    const edits = [{ span: { start: start + at, end: start + at + url.length }, text: right }];
    return {
      what: slip.what(quote(url)),
      why: t`A browser cannot follow it`,
      todo: t`Write ${quote(right)}`,
      ...(at >= 0 && { fixes: [{ title: replaceTitle(right), edits }] }),
    };
  }
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/iu.test(url)) {
    return {
      what:
        kind === 'image' ? t`The image leads to a file on this computer` : t`The link leads to a file on this computer`,
      why: t`Readers do not have ${quote(url)}`,
      todo: t`Put the file beside the report and name it from there, or give its web address`,
    };
  }
  if (/^https?:/iu.test(url) && !isAddress(url)) {
    return {
      what: t`${quote(url)} is not an address`,
      why: t`A web address is http:// or https:// and the name of a host, as in https://www.un.org`,
      todo: t`Correct the address`,
    };
  }
  return undefined;
}

function isAddress(url: string): boolean {
  const host = /^https?:\/\/([^/?#]*)/iu.exec(url)?.[1] ?? '';
  return host !== '' && URL.canParse(url) && !/^[.-]|\.\.|[,;]/u.test(host);
}

/** A link to a document of the United Nations under the symbol of another one. */
function otherDocument({ url, text }: Link): Found | undefined {
  const target = symbolInAddress(url);
  const named = target === undefined ? [] : symbolsNamed(text);
  const [only, ...others] = new Set(named);
  if (target === undefined || only === undefined || others.length > 0) return undefined;
  const [a, b] = [comparable(only), comparable(target)];
  if (a === b || a.startsWith(`${b}(`) || b.startsWith(`${a}(`)) return undefined;
  return {
    what: t`The link leads to ${target}, and the text names ${only}`,
    why: t`These are two documents`,
    todo: t`Correct the text or the address`,
  };
}

function symbolInAddress(url: string): string | undefined {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)\/?(.*)$/iu.exec(url) ?? [];
  const rest = decoded(path);
  const parameter = /[?&](?:DS|symbol|FinalSymbol)=([^&#]+)/iu.exec(rest)?.[1];
  const direct = /^(?:undocs|docs\.un)\.org$/iu.test(host)
    ? rest.replace(/[?#].*$/u, '').replace(/^(?:ar|de|en|es|fr|ru|zh)\//u, '')
    : undefined;
  const symbol = /(?:^|\.)un(?:docs)?\.org$/iu.test(host) ? (parameter ?? direct) : undefined;
  return symbol !== undefined && /^\p{Lu}[\p{Lu}\p{N}]*\/\S*\d/u.test(symbol) ? symbol : undefined;
}

const symbol =
  /(?<![\p{L}\p{N}/.-])(?:A|E|S|ST|T|TD|DP|ECE|CRC|HRI|CEDAW|FCCC|UNEP)\/[\p{L}\p{N}./-]*\d(?:\s?\((?:\d{4}|[IVXLC]+)\))?/gu;
const resolution = /(?:resolution|résolution|resolución)\s(?:(\d{1,2}\/\d{1,3})|(\d{1,4}\s?\(\d{4}\)))(?![\p{N}/])/giu;

/** The symbols that a text gives; a resolution by its number is one. */
function symbolsNamed(text: string): readonly string[] {
  const symbols = Array.from(text.matchAll(symbol), ([found]) => found);
  for (const [, assembly, council] of text.matchAll(resolution)) {
    if (council !== undefined) symbols.push(`S/RES/${council}`);
    else if (assembly !== undefined && !/economic|économique|económico|human rights/iu.test(text))
      symbols.push(`A/RES/${assembly}`);
  }
  return symbols;
}

function comparable(found: string): string {
  return found.replace(/\s+/gu, '').toUpperCase().replace(/\/$/u, '');
}

/** `[text][label]` whose label is nearly one that is defined. */
function* undefinedLabels(analysis: Analysis): Generator<Problem> {
  const labels = linkLabels(analysis.report);
  if (labels.length === 0) return;
  for (const place of analysis.places) {
    if (!place.prose.text.includes('][')) continue;
    for (const { 0: found, 1: label = '', index } of place.prose.text.matchAll(/\[[^[\]]+\]\[([^[\]]+)\]/gu)) {
      const meant = nearest(label, labels);
      if (meant === undefined) continue;
      yield {
        span: analysis.locate(place, { start: index, end: index + found.length }),
        what: t`No line of the report defines the link ${quote(label)}`,
        why: t`There is a definition of ${quote(meant)}`,
        todo: t`Correct the label here or there`,
      };
    }
  }
}

/** The keys of all places that a link in the report can name: its headings, and what HTML in it names. */
function anchorsOf({ report }: Analysis): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (sections: readonly Section[]): void => {
    for (const { heading, title, children } of sections) {
      const { node, prose } = report.blocks[heading] ?? {};
      const text = prose?.[0]?.text ?? title;
      if (node) keys.add(anchorKey(textOf(node)));
      keys.add(anchorKey(title));
      keys.add(anchorKey(text));
      // “Annex I: Agenda” is also known by “Agenda”.
      keys.add(anchorKey(text.replace(/^[^:.–—]{1,12}[:.–—]\s/u, '')));
      add(children);
    }
  };
  add(report.sections);
  for (const { source } of report.blocks) {
    if (!source.includes('<')) continue;
    for (const [, id = ''] of source.matchAll(/<[^<>]*\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/giu))
      keys.add(anchorKey(id));
  }
  return keys;
}

/** What is the same in a heading and in the name that a link gives it. */
function anchorKey(name: string): string {
  return fold(name)
    .replace(/^(?:section|user content)[ -]/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Characters that an address gives by their codes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
