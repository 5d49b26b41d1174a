/** Where a report says that a person works, right after the name: `, Director of the Population Division, DESA`; ` (Italy)`. */
import type { NameMention, SpeakerMention } from '../../mentions/model';
import type { Occurrence } from '../../mentions/occurrence';
import type { Organization, Registry } from '../../registry/model';
import type { Span } from '../../report/model';

/** Posts that are held in the body that is named with them; one who chairs a body or advises it often works in another. */
const post =
  /^,\s(?:the\s|then\s)?(?:(?!Chair|Vice-Chair|President|Honorary|Former|Adviser|Advisor|Consultant)\p{Lu}[\p{L}’]*[\s-]){0,5}(?:Analyst|Chief|Counsellor|Demographer|Director|Director-General|Economist|Engineer|Epidemiologist|Fellow|Head|Lawyer|Manager|Officer|Officer-in-Charge|Representative|Researcher|Scientist|Specialist|Statistician|Ambassador)(?![\p{L}-])/u;
/** The first word in small letters that cannot belong to a post: there the sentence goes on. */
const sentenceGoesOn =
  /(?<![\p{L}\p{M}’'-])(?!(?:of|for|the|in|at|and|on|de|la|du|des)(?![\p{L}-]))\p{Ll}|[.;:!?()“”"]/u;
const inParentheses = /^\s\(([^()]{2,80})\)/u;

/** The words after a name that present the person: a span of the run of prose, and whether it is only a name in parentheses. */
export interface Presentation {
  readonly span: Span;
  readonly form: 'post' | 'parentheses';
}

/** How a mention presents its person; absent where it does not, or where the words tell no post. */
export function presentationOf({ mention, place }: Occurrence<SpeakerMention>): Presentation | undefined {
  const { text } = place.prose;
  const { end } = mention.span;
  const ahead = text.slice(end, end + 240);
  const parentheses = inParentheses.exec(ahead);
  if (parentheses?.[1]) {
    const start = end + 2;
    return { span: { start, end: start + parentheses[1].length }, form: 'parentheses' };
  }
  if (!post.test(ahead)) return undefined;
  const next = place.mentions.speakers.find(({ span }) => span.start >= end)?.span.start ?? text.length;
  const rest = ahead.slice(0, next - end);
  // The article or “then” before the post is in small letters.
  const offset = rest.search(/\p{Lu}/u);
  const stop = rest.slice(offset).search(sentenceGoesOn);
  return { span: { start: end + offset, end: end + (stop < 0 ? rest.length : offset + stop) }, form: 'post' };
}

/** The registered names in a presentation; of one in parentheses, only a name that is all of it. */
export function namesIn(presentation: Presentation, { place }: Occurrence<SpeakerMention>): readonly NameMention[] {
  const { start, end } = presentation.span;
  return place.mentions.names.filter(({ span }) =>
    presentation.form === 'post' ? span.start >= start && span.end <= end : span.start === start && span.end === end,
  );
}

/** Whether one organization is the other, a part of it, or its successor. */
export function areRelated(a: Organization, b: Organization, registry: Registry): boolean {
  return chain(a, registry).has(b.id) || chain(b, registry).has(a.id);
}

/** The ids of an organization, of all it is part of, and of what replaced them. */
function chain(organization: Organization, registry: Registry): ReadonlySet<string> {
  const ids = new Set<string>();
  const open = [organization.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (ids.has(id)) continue;
    ids.add(id);
    const { parent, successor } = registry.organization(id) ?? {};
    if (parent !== undefined) open.push(parent);
    if (successor !== undefined) open.push(successor);
  }
  return ids;
}
