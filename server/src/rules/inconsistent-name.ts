import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { SpeakerMention } from '../mentions/model';
import type { Speaker } from '../mentions/occurrence';
import { fold } from '../registry/fold';
import { editDistance } from '../source/distance';
import { defineRule } from './rule';
import { nearPerson } from './shared/person-names';
import { quote, replaceTitle } from './shared/wording';

export default defineRule({
  id: 'inconsistent-name',
  severity: 'warning',
  fixable: true,
  summary: 'A family name that the report writes otherwise everywhere else',
  rationale:
    'Where no list knows a speaker, the report is its own witness. A family name that stands once, without having been introduced, and differs by one letter from a name that the same honorific precedes three times or more, is a slip. Short names, names that a list knows, authors who are cited, and names that two frequent ones resemble are left alone.',
  source: 'United Nations practice in reports of meetings: a person is named alike throughout.',
  examples: {
    bad: [
      {
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. Ms. Vroomgaard noted the progress made. Ms. Vroomgaard thanked all. Ms. Vroomgard closed it.',
        fixed:
          'Ms. Hanneke Vroomgaard, Director, opened the meeting. Ms. Vroomgaard noted the progress made. Ms. Vroomgaard thanked all. Ms. Vroomgaard closed it.',
      },
      {
        text: 'Mr. Tobias Fenimmore, Director, opened the meeting. Mr. Fennimmore spoke. Mr. Fennimmore noted the progress made. Mr. Fennimmore thanked all.',
        fixed:
          'Mr. Tobias Fennimmore, Director, opened the meeting. Mr. Fennimmore spoke. Mr. Fennimmore noted the progress made. Mr. Fennimmore thanked all.',
      },
    ],
    good: [
      {
        text: 'Ms. Hanneke Vroomgaard, Director, opened the meeting. Ms. Vroomgaard spoke. Ms. Vroomgaard thanked all. Ms. Vroomgaard’s remarks were brief.',
      },
      {
        text: 'Ms. Ana Martins, Director, and Ms. Eva Martens, Chief, spoke. Ms. Martins agreed. Ms. Martins thanked Ms. Martens.',
      },
      {
        text: 'Ms. Ana Fortins, Director, spoke. Ms. Fortins agreed. Ms. Fortins thanked Mr. Fortin.',
      },
      {
        participants: [{ name: 'Ana Fortins' }, { name: 'Eva Fortens' }],
        text: 'Ms. Ana Fortins, Director, spoke. Ms. Fortins agreed. Ms. Fortins thanked Ms. Fortens.',
      },
      {
        text: 'Ms. Ana Fortins, Director, spoke. Ms. Fortins agreed. Ms. Fortins praised Ms. Fortens for her survey (Fortens, 2006).',
      },
      {
        text: 'Ms. Ana Leed, Director, spoke. Ms. Leed agreed. Ms. Leed thanked Ms. Leeds.',
      },
      {
        text: 'Ms. Ana Fortins, Director, spoke. Ms. Fortins thanked Ms. Fortens.',
      },
      {
        text: 'Mr. Hansson (Sweden) spoke. Mr. Hansson, Mr. Hansson and Mr. Hanssen (Norway) agreed.',
      },
    ],
  },
  *check({ analysis }) {
    const names = familyNames(analysis);
    const frequent = [...names.values()].filter(({ speakers }) => speakers.length >= often);
    if (frequent.length === 0) return;
    for (const { title, family, speakers } of names.values()) {
      const [speaker] = speakers;
      if (!speaker || speakers.length > 1 || family.length < shortest) continue;
      const near = frequent.filter((other) => other.title === title && editDistance(family, other.family, 1) === 1);
      const [meant, ...others] = near;
      if (!meant || others.length > 0 || !isSamePerson(speaker, meant) || nearPerson(analysis, speaker)) continue;
      if (isAuthor(analysis, family)) continue;
      const { mention, place } = speaker.occurrence;
      const written = familyOf(mention);
      const [witness] = meant.speakers;
      if (!witness) continue;
      const right = familyOf(witness.occurrence.mention);
      const end = mention.name.span.start + mention.name.text.lastIndexOf(written) + written.length;
      const span = analysis.locate(place, { start: end - written.length, end });
      yield {
        span,
        what: t`${quote(written)} is written otherwise everywhere else`,
        why: t`The report has ${quote(`${mention.honorific.text} … ${right}`)} ${meant.speakers.length} times`,
        todo: t`Write ${quote(right)}, or introduce the person if somebody else is meant`,
        related: [{ span: witness.occurrence.span, message: t`${right} stands here` }],
        fixes: [{ title: replaceTitle(right, written), edits: [{ span, text: right }] }],
      };
    }
  },
});

/** Whether somebody of this folded name is cited, and so is somebody else than a speaker. */
function isAuthor({ citations }: Analysis, family: string): boolean {
  return citations.some(({ mention }) => ` ${fold(mention.author)} `.includes(` ${family} `));
}

/** So many mentions of one name are a witness. */
const often = 3;
/** Shorter names differ by a letter too easily. */
const shortest = 6;

interface FamilyName {
  /** The honorific, or the gender that it tells. */
  readonly title: string;
  /** Folded. */
  readonly family: string;
  readonly speakers: Speaker[];
}

/** Mentions of people whom no list knows, by honorific and family name. */
function familyNames(analysis: Analysis): ReadonlyMap<string, FamilyName> {
  const names = new Map<string, FamilyName>();
  for (const speaker of analysis.speakers) {
    const { mention, place } = speaker.occurrence;
    if (speaker.people.length > 0 || mention.honorific.weak || place.zone === 'references') continue;
    const family = foldedFamily(mention);
    const title = mention.honorific.gender ?? mention.honorific.text;
    const known = names.get(`${title} ${family}`);
    if (known) known.speakers.push(speaker);
    else names.set(`${title} ${family}`, { title, family, speakers: [speaker] });
  }
  return names;
}

const kept = new WeakMap<SpeakerMention, string>();

/** The folded family name of a mention, made once. */
function foldedFamily(mention: SpeakerMention): string {
  const known = kept.get(mention);
  if (known !== undefined) return known;
  const family = fold(familyOf(mention));
  kept.set(mention, family);
  return family;
}

/** The last word of a name, without suffix, as written. */
function familyOf({ name }: SpeakerMention): string {
  return /[^\s,]+$/u.exec(name.text.replace(/,? (?:Jr\.?|Sr\.|II|III|IV)$/u, ''))?.[0] ?? name.text;
}

/**
 * Whether a single mention can be a slip for a frequent name: it is short, nobody introduced it, and the frequent one was
 * introduced; or it introduces somebody where the frequent name is never introduced or has the same given names.
 */
function isSamePerson({ occurrence, introducedBy }: Speaker, { speakers }: FamilyName): boolean {
  const { mention, place } = occurrence;
  // “Mr. Hanson (Norway)” is introduced by the country.
  if (introducedBy || /^\s\(/u.test(place.prose.text.slice(mention.span.end, mention.span.end + 2))) return false;
  const introductions = speakers.filter((speaker) => speaker.occurrence.mention.form !== 'short');
  if (mention.form === 'short') return introductions.length > 0;
  return introductions.every((speaker) => givenOf(speaker.occurrence.mention) === givenOf(mention));
}

function givenOf(mention: SpeakerMention): string {
  return fold(mention.name.text.slice(0, mention.name.text.lastIndexOf(familyOf(mention))));
}
