import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import { speaksNext } from '../mentions/speech';
import { fold } from '../registry/fold';
import type { Prose, Span } from '../report/model';
import type { Problem } from './finding';
import { defineRule } from './rule';
import { attendance } from './shared/attendance';
import { oneOfMany } from './shared/kinds-of-body';
import { isOwnWords } from './shared/own-words';
import { quote } from './shared/wording';

export default defineRule({
  id: 'representative-unnamed-body',
  severity: 'warning',
  fixable: false,
  languages: ['en'],
  summary: 'A representative of whom the report does not say whom he or she represents',
  rationale:
    'A statement without a body belongs to nobody. Reported are “The representative said”, where neither its paragraph nor the one before has named a representative or a speaker; “A representative said” (as information), where it is the only one so named in a report that names the bodies of at least three others; and “the representative of the Institute”, where nothing else in the report nor the list of participants tells which institute is meant. “One representative” and “some representatives”, by which reports keep statements anonymous on purpose, descriptions (a non-governmental organization, the host country) and bodies with a name, known or not, are left alone.',
  source: 'United Nations practice in reports of meetings: statements are attributed to the body represented.',
  examples: {
    bad: [
      { text: 'The meeting was opened at noon.\n\nThe representative stressed that the survey was costly.' },
      {
        text: 'The representative of Ghana agreed. The representative of Mali did not. The observer for the Holy See spoke.\n\nA representative asked whether the survey had begun.',
      },
      { text: 'The survey was presented. The representative of the Institute said that it was costly.' },
      { text: 'A representative of the Foundation welcomed the survey.' },
    ],
    good: [
      { text: 'The representative of Ghana asked a question. The representative added that it was urgent.' },
      { text: 'Ms. Hanneke Vroomgaard (Norway) spoke.\n\nThe representative thanked all participants.' },
      {
        text: 'One representative said that it was late. Some representatives agreed, and another representative did not.',
      },
      {
        text: 'The representative of Ghana agreed. A representative asked whether it had begun. A representative replied that it had.',
      },
      { text: 'A representative asked whether the survey had begun.' },
      {
        text: 'The representative of the Institute for Nowhere Studies spoke. The representative of the Institute agreed.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'Institute for Nowhere Studies' }],
        text: 'The representative of the Institute said that it was costly.',
      },
      {
        text: 'The Institute of Quarry Studies (IQS) had sent a letter.\n\nThe representative of the Institute agreed.',
      },
      {
        text: 'UNFPA had made a survey. The representative of the Fund agreed with the representative of the Committee.',
      },
      {
        text: 'The representative of a non-governmental organization and the representative of the host country said so. The representative of the Government agreed.',
      },
      {
        text: 'The sample was representative. The representative sample said little. He wrote: “The representative said so.”',
      },
      {
        text: 'The delegation of Mali spoke. The representative said that it was late.\n\n- The representative said nothing',
      },
      { text: 'The question was put by the observer for Palestine. The representative said that it was urgent.' },
      { text: 'The Ministry of Labour of Ghana was thanked. The representative of the Ministry said so.' },
    ],
  },
  *check({ analysis }) {
    const found: Problem[] = [];
    const anonymous: Problem[] = [];
    const named = analysis.representatives.filter(({ place }) => place.zone === 'body').length;
    let before: Place | undefined;
    for (const place of analysis.places) {
      if (place.zone !== 'body' || place.prose.role !== 'paragraph') continue;
      for (const { span, isDefinite } of nameless(place.prose)) {
        if (!isOwnWords(place.prose, span)) continue;
        const where = analysis.locate(place, span);
        if (!isDefinite) anonymous.push(withoutBody(where, 'information'));
        else if (!namesSomebody(place, span.start) && !(before && namesSomebody(before)))
          found.push(withoutBody(where, 'warning'));
      }
      before = place;
    }
    if (anonymous.length === 1 && named >= fewestNamed) found.push(...anonymous);
    found.push(...commonNouns(analysis));
    yield* found.sort((a, b) => a.span.start - b.span.start);
  },
});

/** So many representatives with a body show that the report names them. */
const fewestNamed = 3;

function withoutBody(span: Span, severity: 'information' | 'warning'): Problem {
  return {
    span,
    severity,
    what: t`The report does not say whom this representative represents`,
    why:
      severity === 'warning'
        ? t`No representative and no speaker is named in this paragraph before, nor in the one above`
        : t`It names the bodies of all other representatives`,
    todo: t`Name the body or country`,
  };
}

interface Nameless {
  readonly span: Span;
  /** “The” representative, who must have been named before. */
  readonly isDefinite: boolean;
}

const subject = /(?<=^|[.!?]\s|,\s)(?:[Tt]he|[Aa]n?)\s(?:representative|observer|delegate)(?=\s)/gu;
const kept = new WeakMap<Prose, readonly Nameless[]>();

/** Representatives without a body who speak, in a run of prose that is read once. */
function nameless(prose: Prose): readonly Nameless[] {
  const known = kept.get(prose);
  if (known) return known;
  const found = Array.from(prose.text.matchAll(subject), ({ 0: words, index }) => ({
    span: { start: index, end: index + words.length },
    isDefinite: /^the/iu.test(words),
  })).filter(({ span }) => speaksNext(prose.text, span.end));
  kept.set(prose, found);
  return found;
}

/** Whom “the representative” may mean: anybody who is named before it, by country, body, name or office. */
const someone =
  /(?<!\p{L})(?:representatives?|observers?|delegat(?:es?|ions?)|speakers?|experts?|panell?ists?|participants?|Chair\p{L}*|Director\p{L}*|Secretary\p{L}*|Minister|President|Ambassador|Rapporteur|Mr\.|Ms\.|Mrs\.|Dr\.|Professor)(?!\p{L})/u;

/** Whether a run of prose names somebody up to an offset, the whole of it when none is given. */
function namesSomebody({ prose, mentions }: Place, end = prose.text.length): boolean {
  return (
    mentions.speakers.some(({ span }) => span.start < end) ||
    mentions.representatives.some(({ span }) => span.start < end) ||
    someone.test(prose.text.slice(0, end))
  );
}

/** “The representative of the Institute”, where no institute is named anywhere. */
function* commonNouns(analysis: Analysis): Iterable<Problem> {
  const known = new Map<string, boolean>();
  for (const { mention, place } of analysis.representatives) {
    const [body, ...others] = mention.bodies;
    if (!body || others.length > 0 || body.forms.length > 0 || place.zone !== 'body') continue;
    if (!oneOfMany.has(body.text) || !isOwnWords(place.prose, body.span)) continue;
    const named = known.get(body.text) ?? isNamed(analysis, body.text);
    known.set(body.text, named);
    if (named) continue;
    const span = analysis.locate(place, body.span);
    yield {
      span,
      what: t`The report does not say which ${quote(body.text)} is meant`,
      why: t`Neither the report nor the list of participants has the name of one`,
      todo: t`Give the name of the body in full`,
    };
  }
}

/** Whether a longer name with a noun stands anywhere: in the text, the front matter, the list, or in the name of a body that is mentioned. */
function isNamed(analysis: Analysis, noun: string): boolean {
  const { report, registry } = analysis;
  const longer = new RegExp(
    `(?<!\\p{L})(?!(?:The|An?|This|That|In|At|Of|From|For|To|By|With|As|And|But)\\s)\\p{Lu}[\\p{L}’-]+\\s(?:\\p{L}+\\s)?${noun}(?!\\p{L})|(?<!\\p{L})${noun}s?\\s(?:of|for|on|in|de|du)\\s`,
    'u',
  );
  if (longer.test(report.text)) return true;
  const word = ` ${fold(noun)} `;
  if (` ${attendance(registry).text} `.includes(word)) return true;
  return analysis.names.some(({ mention }) =>
    mention.forms.some(({ entity }) => ` ${fold(entity.name ?? '')} `.includes(word)),
  );
}
