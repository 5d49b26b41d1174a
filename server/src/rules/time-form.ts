import { t } from '@vscode/l10n';
import { defineProseRule, type StyleProblem } from './prose-rule';
import type { Example } from './rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'time-form',
  severity: 'information',
  fixable: true,
  languages: ['en', 'fr'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A time of day that is not written as “3.30 p.m.”, in French as “15 h 30”',
  rationale:
    'Times of day are given with “a.m.” and “p.m.”, a full stop between hour and minutes, and no minutes for a full hour. The rule reads times that carry one of these marks, and times of the 24-hour clock after “at”, “from”, “until” or “by”. It stays silent in tables, quotations, titles and references, for ratios, and for noon and midnight. French writes “10 heures” and “15 h 30”; there the rule reads times with an h, and with a colon after “à”, “dès” or “jusqu’à”. In Spanish, house style allows more than one form.',
  source:
    'DGACM, Editorial Manual, numbers, dates and time, as applied in the editorial manual of UNDRR. French: Imprimerie nationale, Lexique des règles typographiques.',
  examples: {
    bad: [
      un('The meeting was opened at 10:00 AM on Monday.', 'The meeting was opened at 10 a.m. on Monday.'),
      un('The meeting rose at 3:30 p.m.', 'The meeting rose at 3.30 p.m.'),
      un('The meeting rose at 6pm. A reception followed.', 'The meeting rose at 6 p.m. A reception followed.'),
      un('They met from 10:00-11:30 AM daily.', 'They met from 10-11.30 a.m. daily.'),
      un('The meeting was resumed at 15:30.', 'The meeting was resumed at 3.30 p.m.'),
      un('It was closed by 09:05 hours.', 'It was closed by 9.05 a.m.'),
      french('La séance est ouverte à 10h30.', 'La séance est ouverte à 10\u00A0h\u00A030.'),
      french('La séance est ouverte à 10:30.', 'La séance est ouverte à 10\u00A0h\u00A030.'),
      french('La séance est ouverte à 9 h 00.', 'La séance est ouverte à 9\u00A0heures.'),
      french('La séance dure jusqu’à 18H.', 'La séance dure jusqu’à 18\u00A0heures.'),
    ],
    good: [
      french('La séance est ouverte à 10\u00A0heures, levée à 13\u00A0h\u00A030 et reprise à 15 h 5.'),
      french(
        'Il est ouvert 24h/24. La vitesse était de 90 km/h, le débit de 10 m3/h ; il a dit «\u00A010h30\u00A0» et 3:2.',
      ),
      french('Le modèle 10h30b, la note A/61/10h et un rapport de 15:30 ont été cités.'),
      un('The meeting was opened at 10 a.m., resumed at 3.30 p.m. and rose at 6 p.m.'),
      un('They met from 10 a.m. to 1 p.m. and from 3 to 6 p.m., and rose at noon.'),
      un('The ratio was 15:30 and the score 3:2; it stood at 3:2.'),
      un('The sign read “Open at 10:00 AM”, as in *3:10 PM to Yuma*.'),
      un('| Opening | 10:00 AM |\n| --- | --- |\n| Closing | 18:00 |'),
      un('The film lasted 1:30:20 and stopped at 1:30:10. Genesis 10:15 was read.'),
      { text: 'Other houses write 10:00 AM and 15:30.' },
    ],
  },
  *checkProse({ text, original, language }) {
    if (language === 'fr') {
      yield* inFrench(text);
      return;
    }
    if (!/\d\s?[AaPp]\.?\s?[Mm]|\d:\d/u.test(original)) return;
    // A mark such as PM is masked as an acronym would be: what is looked for is the figures, and then the words as they stand.
    for (const match of original.matchAll(time)) {
      if (!/^\d/u.test(text.slice(match.index))) continue;
      const { first, join = '', hour = '', minutes, half, half2 = '', hour24, minutes24 } = match.groups ?? {};
      const right =
        hour24 !== undefined
          ? onTwelveHours(Number(hour24), minutes24 ?? '00')
          : `${first === undefined ? '' : `${clock(first)}${join}`}${clock(hour, minutes)} ${(half ?? half2).toLowerCase()}.m.`;
      if (right === undefined || right === match[0]) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        what: t`${quote(match[0])} is not how a time of day is written`,
        why: t`United Nations style is “10 a.m.” and “3.30 p.m.”`,
        todo: t`Write ${quote(right)}`,
        replacement: right,
      };
    }
  },
});

/** Times with an h, or with a colon after a preposition that stands before times. */
const frenchTime =
  /(?<![\p{L}\p{N}.:,/-])(?<hour>[01]?\d|2[0-3])(?:[ \u00A0\u202F]?[hH](?![\p{L}])[ \u00A0\u202F]?(?<minutes>[0-5]?\d(?!\d))?|(?<=(?<!\p{L})(?:à|jusqu’à|dès)[ \u00A0](?:\d{1,2})):(?<minutes2>[0-5]\d))(?![\p{L}\p{N}:/]|[.,]\d)/gu;

function* inFrench(text: string): Generator<StyleProblem> {
  if (!/\d[ \u00A0\u202F]?[hH:]/u.test(text)) return;
  for (const match of text.matchAll(frenchTime)) {
    const { hour: written = '', minutes, minutes2 } = match.groups ?? {};
    const rest = minutes ?? minutes2;
    // A space after the h that no minutes follow belongs to the text.
    const time = match[0].trimEnd();
    const own = String(Number(written));
    const right =
      rest === undefined || rest === '00'
        ? `${own}\u00A0${Number(own) > 1 ? 'heures' : 'heure'}`
        : `${own}\u00A0h\u00A0${rest}`;
    if (time.replace(/[ \u202F]/gu, '\u00A0') === right) continue;
    yield {
      span: { start: match.index, end: match.index + time.length },
      what: t`${quote(time)} is not how a time of day is written`,
      why: t`French style is “10 heures” and “15 h 30”`,
      todo: t`Write ${quote(right)}`,
      replacement: right,
    };
  }
}

function french(text: string, fixed?: string): Example {
  return { ...un(text, fixed), language: 'fr' };
}

const hour = '(?:0?[1-9]|1[0-2])';
const minute = '[0-5]\\d';

const time = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.:,/-])(?:(?<first>${hour}(?:[:.]${minute})?)(?<join>\s?[-–]\s?|\sto\s))?(?<hour>${hour})(?:[:.](?<minutes>${minute}))?\s?(?:(?<half>[ap])\.?\s?m(?:\.|(?![\p{L}\p{N}]))|(?<half2>[AP])\.?M(?:\.|(?![\p{L}\p{N}])))`,
    String.raw`(?<=(?<!\p{L})(?:[Aa]t|[Ff]rom|[Uu]ntil|[Bb]y)\s)(?<hour24>0\d|1[3-9]|2[0-3]):(?<minutes24>${minute})(?:\s?(?:hours|hrs|h)(?!\p{L}))?(?:\.(?=\s|$))?(?![\p{L}\p{N}:]|\.\d|\s?[-–]|\s[aApP]\.?\s?[mM])`,
  ].join('|'),
  'gu',
);

/** An hour with its minutes, as `3.30` or `10`. */
function clock(hour: string, minutes?: string): string {
  const [own = hour, rest = minutes] = hour.split(/[:.]/u);
  return rest === undefined || rest === '00' ? String(Number(own)) : `${Number(own)}.${rest}`;
}

function onTwelveHours(hour: number, minutes: string): string | undefined {
  if (hour === 0 || hour === 12) return undefined;
  return `${clock(String(hour > 12 ? hour - 12 : hour), minutes)} ${hour > 12 ? 'p' : 'a'}.m.`;
}
