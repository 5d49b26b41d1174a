/** Completes author-date citations from the list of references: `(OECD, 2007a)`. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis';
import { bodiesNamed, type ReferenceEntry, referenceList } from '../../mentions/reference-list';
import { fold } from '../../registry/fold';
import type { Candidate } from './candidate';
import type { ProseCursor } from './prose-cursor';

/** The works of the list of references whose author begins with what is typed after a parenthesis or a semicolon in it. */
export function completeCitation(analysis: Analysis, cursor: ProseCursor): Candidate[] {
  const open = /\((?:[^()]*;\s)?(?:(?:see|see also|voir|véase)\s)?([^();]{0,80})$/u.exec(cursor.before);
  const typed = open?.[1];
  if (typed === undefined) return [];
  const span = cursor.spanFrom(cursor.before.length - typed.length);
  if (!span) return [];
  const wanted = fold(typed);
  return referenceList(analysis).entries.flatMap((entry) => {
    const author = shortAuthor(entry, analysis);
    const names = [author, entry.author];
    if (!names.some((name) => fold(name).startsWith(wanted))) return [];
    const text = `${author}, ${entry.year}${entry.suffix}`;
    const title = entry.place.prose.text.slice(entry.span.end - entry.span.start).replace(/^[).,:\s]+/, '');
    return [
      {
        label: text,
        kind: CompletionItemKind.Reference,
        detail: title.length > 80 ? `${title.slice(0, 79)}…` : title,
        text,
        span,
        filter: `${typed} ${text} ${entry.author}`,
        rank: 15,
      },
    ];
  });
}

/** How a text cites an author: by acronym where the registry has one, by family names else. */
function shortAuthor({ author }: ReferenceEntry, analysis: Analysis): string {
  const [body] = bodiesNamed(analysis, author);
  if (body) return (body.kind === 'organization' || body.kind === 'acronym' ? body.acronym : undefined) ?? author;
  const people = author.split(/,?\s(?:and|et|y|&)\s/u);
  const [first, second] = people.map(familyName);
  if (first === undefined) return author;
  if (people.length > 2 || /\bet al\b|\.,\s*\p{L}+,\s/u.test(author)) return `${first} et al.`;
  return second === undefined ? first : `${first} ${and[analysis.language]} ${second}`;
}

/** The family name of an author as lists have it, `Quill, A.` or `A. Quill`; `undefined` for what is no person. */
function familyName(person: string): string | undefined {
  const initials = '(?:\\p{Lu}\\p{M}*\\.[\\s-]*)+';
  return (
    new RegExp(`^([^,]+),\\s*${initials}`, 'u').exec(person)?.[1] ??
    new RegExp(`^${initials}(.+)$`, 'u').exec(person)?.[1]
  );
}

const and = { en: 'and', fr: 'et', es: 'y' } as const;
