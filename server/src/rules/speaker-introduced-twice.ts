import { t } from '@vscode/l10n';
import type { SpeakerMention } from '../mentions/model';
import type { Speaker } from '../mentions/occurrence';
import { fold, foldedWords } from '../registry/fold';
import type { Language } from '../report/front-matter-schema';
import type { Report } from '../report/model';
import { defineRule } from './rule';
import { quote } from './shared/wording';

/** Posts with which a person is presented after the name: `, Director of …`, `, Chief, …`. */
const presented =
  /^,\s(?:the\s|then\s|then the\s)?(?:\p{Lu}[\p{L}’]*[\s-]){0,5}(?:Adviser|Advisor|Ambassador|Analyst|Chair|Chairperson|Chief|Commissioner|Consultant|Coordinator|Counsellor|Demographer|Director|Director-General|Economist|Expert|Fellow|Head|Manager|Minister|Officer|President|Registrar|Registrar General|Registrar-General|Professor|Programme|Rapporteur|Representative|Research|Researcher|Secretary|Secretary-General|Specialist|Statistician)(?![\p{L}])/u;

/** The same in French and Spanish, where posts may be in small letters. */
const presentedElsewhere =
  /^,\s(?:la\s|le\s|l[’']|el\s)?(?:(?:alors|ancienne?|entonces|primer[ao]?|premi[eè]re?)\s)?(?:Administrat(?:eur|rice)|Ambassad(?:eur|rice)|Analyste|Asesora?|Attachée?|Cheffe?|Commissaire|Conseill(?:er|ère)|Consejer[oa]|Coordinadora?|Coordonnat(?:eur|rice)|Direct(?:eur|rice)|Directora?|Économiste|Economista|Embajadora?|Especialista|Experta?|Experte|Investigadora?|Jef[ea]|Ministre|Ministr[oa]|Oficial|Présidente?|President[ea]|Profesora?|Professeure?|Rapporteuse|Rapporteur|Relatora?|Représentante?|Representante|Responsable|Secrétaire|Secretari[oa]|Viceministr[oa])(?![\p{L}-])/iu;

export default defineRule({
  id: 'speaker-introduced-twice',
  severity: 'information',
  fixable: false,
  summary: 'A person who is presented again with full name and position',
  rationale:
    'A person is presented once, with full name and position, and is named by honorific and family name after it. The rule speaks only where the same full name is followed by a position both times, in paragraphs of the same chapter; a reminder in another chapter, a list or an annex is left alone, as are names of which another person bears the last.',
  source:
    'United Nations practice in reports of meetings: full name and position at first mention, honorific and family name after it.',
  examples: {
    bad: [
      {
        text: 'Ms. Hanneke Vroomgaard, Director of the Survey, opened the meeting.\n\nMs. Hanneke Vroomgaard, Director of the Survey, thanked all participants.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Human Rights Officer, spoke. Ms. Hanneke Vroomgaard, Human Rights Officer, replied.',
      },
      {
        participants: [{ name: 'Tobias Fennimore', honorific: 'Mr.' }],
        text: 'Mr. Tobias Fennimore, Deputy Chief of the Survey, spoke. Mr. Fennimore was thanked. Mr. Tobias Fennimore, Chief, replied.',
      },
      {
        language: 'fr',
        text: 'Mme Hanneke Vroomgaard, directrice de l’enquête, a ouvert la séance. Mme Hanneke Vroomgaard, Directrice de l’enquête, l’a close.',
      },
      {
        language: 'es',
        text: 'El Sr. Tobias Fennimore, Jefe de Estudios, inauguró la sesión. El Sr. Tobias Fennimore, Jefe de Estudios, la clausuró.',
      },
    ],
    good: [
      {
        language: 'fr',
        text: 'Mme Hanneke Vroomgaard, directrice de l’enquête, a ouvert la séance. Mme Vroomgaard, qui avait parlé, l’a close.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director of the Survey, opened the meeting.\n\nMs. Vroomgaard thanked all. Ms. Hanneke Vroomgaard, whom all thanked, closed it.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director of the Survey, and Ms. Eva Vroomgaard, Chief, spoke. Ms. Hanneke Vroomgaard, Director of the Survey, replied.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Human Rights Day, and others were named. Ms. Hanneke Vroomgaard, Officer, spoke.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director of the Survey, spoke. Mr. Hanneke Vroomgaard, Chief of Mission, replied.',
      },
      {
        text: '# Opening\n\nMs. Hanneke Vroomgaard, Director of the Survey, spoke.\n\n# Closing\n\nMs. Hanneke Vroomgaard, Director of the Survey, spoke.',
      },
      {
        text: 'The panel was Ms. Hanneke Vroomgaard, Mr. Tobias Fennimore and others. Ms. Hanneke Vroomgaard, Director of the Survey, spoke.',
      },
      {
        text: 'Ms. Hanneke Vroomgaard, Director of the Survey, spoke.\n\n# Annex I\n\n- Ms. Hanneke Vroomgaard, Director of the Survey',
      },
    ],
  },
  *check({ analysis }) {
    const chapterOf = chapters(analysis.report);
    const first = new Map<string, Speaker>();
    let bearers: ReadonlyMap<string, ReadonlySet<string>> | undefined;
    for (const speaker of analysis.speakers) {
      if (!isPresentation(speaker, analysis.language)) continue;
      const { mention, place, span } = speaker.occurrence;
      const key = `${chapterOf(place.block)} ${fold(mention.name.text)}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, speaker);
        continue;
      }
      if (areTwo(mention, earlier.occurrence.mention)) continue;
      bearers ??= bearersOfFamilyNames(analysis.speakers);
      if ((bearers.get(lastWord(mention))?.size ?? 0) > 1) continue;
      yield {
        span,
        what: t`${quote(`${mention.honorific.text} ${mention.name.text}`)} is presented again`,
        why: t`The chapter has given the full name and the position before`,
        todo: t`Give honorific and family name alone`,
        related: [{ span: earlier.occurrence.span, message: t`The person is presented here first` }],
      };
    }
  },
});

/** Whether the honorifics of two mentions of one name tell different genders: Ms. and Mr. Zhang Wei are two people. */
function areTwo({ honorific }: SpeakerMention, earlier: SpeakerMention): boolean {
  const { gender } = earlier.honorific;
  return honorific.gender !== undefined && gender !== undefined && honorific.gender !== gender;
}

/** Whether a mention gives a full name with a position after it, in a paragraph of the running text. */
function isPresentation({ occurrence: { mention, place } }: Speaker, language: Language): boolean {
  return (
    mention.form === 'full' &&
    !mention.honorific.weak &&
    place.zone === 'body' &&
    place.prose.role === 'paragraph' &&
    (language === 'en' ? presented : presentedElsewhere).test(
      place.prose.text.slice(mention.span.end, mention.span.end + 80),
    )
  );
}

/** Gives the chapter of a block, as the index of its heading; -1 before the first. */
function chapters({ sections, blocks }: Report): (block: number) => number {
  const headings = new Array<number>(blocks.length).fill(-1);
  for (const { heading, end } of sections) headings.fill(heading, heading, end);
  return (block) => headings[block] ?? -1;
}

/** The full names in a report by the last word of each. */
function bearersOfFamilyNames(speakers: readonly Speaker[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { occurrence } of speakers) {
    if (occurrence.mention.form === 'short') continue;
    const family = lastWord(occurrence.mention);
    const names = bearers.get(family) ?? new Set();
    bearers.set(family, names.add(fold(occurrence.mention.name.text)));
  }
  return bearers;
}

function lastWord({ name }: SpeakerMention): string {
  return foldedWords(name.text).at(-1) ?? '';
}
