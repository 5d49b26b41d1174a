import { t } from '@vscode/l10n';
import type { NameMention } from '../mentions/model';
import { defineRule } from './rule';
import { isOwnWords, runningText } from './shared/own-words';
import { quote } from './shared/wording';

/** Cities that are no capitals and in which meetings are often held, by the ISO code of their country (as of 2007). */
const cities: Readonly<Record<string, string>> = {
  aut: 'Salzburg|Graz',
  aus: 'Sydney|Melbourne|Brisbane|Perth',
  bra: 'Rio de Janeiro|São Paulo|Salvador|Recife',
  can: 'Toronto|Montreal|Vancouver|Quebec City',
  che: 'Geneva|Zurich|Basel|Lausanne',
  chn: 'Shanghai|Guangzhou|Tianjin|Shenzhen',
  civ: 'Abidjan',
  col: 'Medellín|Cartagena|Cali',
  deu: 'Bonn|Hamburg|Munich|Frankfurt|Cologne',
  ecu: 'Guayaquil',
  egy: 'Alexandria|Sharm el-Sheikh',
  esp: 'Barcelona|Seville|Valencia',
  fra: 'Marseille|Strasbourg|Lyon|Nice',
  gbr: 'Oxford|Cambridge|Edinburgh|Manchester|Birmingham',
  idn: 'Bali|Bandung|Surabaya',
  ind: 'Mumbai|Kolkata|Chennai|Hyderabad|Bangalore',
  ita: 'Milan|Turin|Florence|Bologna|Venice|Trieste|Naples',
  jpn: 'Kyoto|Osaka|Kobe|Yokohama|Sendai|Hiroshima',
  kaz: 'Almaty',
  ken: 'Mombasa|Kisumu',
  kor: 'Busan|Incheon',
  mar: 'Casablanca|Marrakesh|Fez|Tangier',
  mex: 'Guadalajara|Monterrey|Cancún|Puerto Vallarta',
  nga: 'Lagos|Kano|Ibadan',
  nld: 'The Hague|Rotterdam|Maastricht|Utrecht',
  pak: 'Karachi|Lahore',
  rus: 'Saint Petersburg|St. Petersburg|Kazan',
  swe: 'Gothenburg|Malmö|Uppsala',
  tha: 'Chiang Mai|Phuket',
  tur: 'Istanbul|Izmir|Antalya',
  tza: 'Dar es Salaam|Arusha',
  uga: 'Entebbe',
  usa: 'New York|Boston|Chicago|Los Angeles|San Francisco|Atlanta|Miami',
  vnm: 'Ho Chi Minh City|Da Nang',
  zaf: 'Johannesburg|Durban|Cape Town',
};

export default defineRule({
  id: 'country-comma',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  summary: 'A city with its country, without the comma after the country',
  rationale:
    'A country after a city stands between two commas: in Accra, Ghana, that. The rule speaks only of capitals and other large cities with their own country, so that a list (in Togo, Ghana and Mali) is never taken for a place, and only inside a clause and before a preposition or relative, so that “In Paris, France had agreed” is none. Quotations, titles, headings and tables are left alone.',
  source: 'General usage in United Nations documents; Editorial Manual, country names, on a city with its country.',
  examples: {
    bad: [
      {
        text: 'It was decided in Accra, Ghana that a survey would be made.',
        fixed: 'It was decided in Accra, Ghana, that a survey would be made.',
      },
      {
        text: 'The meeting held at Durban, South Africa in 2006 was recalled.',
        fixed: 'The meeting held at Durban, South Africa, in 2006 was recalled.',
      },
      {
        text: 'A seminar was organized in Nairobi, Kenya for the staff of the offices concerned.',
        fixed: 'A seminar was organized in Nairobi, Kenya, for the staff of the offices concerned.',
      },
    ],
    good: [
      { text: 'It was decided in Accra, Ghana, that a survey would be made in Accra.' },
      { text: 'In Togo, Ghana and Mali, a survey was made. In Africa, Ghana had made a survey.' },
      {
        text: 'In Accra, Mali had agreed. The meeting was held in Accra, Ghana. It had met in Accra, Ghana (see annex I).',
      },
      { text: 'The book “From Accra, Ghana to Dakar” was presented. The Geneva, Switzerland office was thanked.' },
    ],
  },
  *check({ analysis }) {
    for (const { mention, place } of analysis.names) {
      if (!runningText.has(place.zone)) continue;
      const { text } = place.prose;
      if (!isAfterOwnCity(text, mention) || !isOwnWords(place.prose, mention.span)) continue;
      const after = text.slice(mention.span.end, mention.span.end + 40);
      if (!goesOn.test(after)) continue;
      const span = analysis.locate(place, mention.span);
      yield {
        span,
        what: t`A comma is missing after ${quote(mention.text)}`,
        why: t`A country after a city stands between two commas`,
        todo: t`Put a comma after the country`,
        fixes: [
          { title: t`Put a comma after the country`, edits: [{ span: { start: span.end, end: span.end }, text: ',' }] },
        ],
      };
    }
  },
});

/** Words that go on with a clause and need no subject: a finite verb may have the country for its subject. */
const goesOn = /^\s(?:in|on|at|to|for|from|by|that|which|who|where|during|since)(?![\p{L}-])/u;

/** Whether the words name a country, and one of its cities and a comma stand before them after a preposition. */
function isAfterOwnCity(text: string, { forms, span }: NameMention): boolean {
  const [form] = forms;
  const country = form?.entity;
  if (country?.kind !== 'country' || !forms.every(({ entity }) => entity === country)) return false;
  const before = /,\s(?:the\s)?$/u.exec(text.slice(Math.max(0, span.start - 8), span.start));
  if (!before) return false;
  const rest = text.slice(Math.max(0, span.start - 50), span.start - before[0].length);
  const own = [country.capital, ...(cities[country.id]?.split('|') ?? [])];
  return own.some((city) => city !== undefined && rest.endsWith(city) && isPlace(rest.slice(0, -city.length)));
}

/** Whether the words before a city end with a preposition of place that goes on with a clause and does not begin one. */
function isPlace(before: string): boolean {
  return /(?<!\p{L})(?!(?:that|and|but|or|while|as|when)\s)\p{Ll}+\s(?:in|at|to|from|near|of)\s$/u.test(before);
}
