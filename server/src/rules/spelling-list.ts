import { t } from '@vscode/l10n';
import type { Span } from '../report/model';
import { capitalized } from '../source/capitalized';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'spelling-list',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A word that the United Nations spell in another way',
  rationale:
    'The United Nations follow British spelling and, where dictionaries differ, a list of their own. The rule knows forms that are wrong in every sense of the word, and no others: “program” can be one for computers, “license” a verb. Words on which editions of the list differ (email, website, socioeconomic) are left to the writer. It stays silent for words with a capital inside a sentence, which may be a name, and for names of bodies, quotations, titles and references.',
  source: 'DGACM, Editorial Manual, spelling; United Nations spelling list, March 2005.',
  examples: {
    bad: [
      un('Labor migration was discussed.', 'Labour migration was discussed.'),
      un('They agreed to co-operate.', 'They agreed to cooperate.'),
      un('The centers for migrants were closed.', 'The centres for migrants were closed.'),
      un('On-going work was noted.', 'Ongoing work was noted.'),
      un('A nongovernmental body spoke.', 'A non-governmental body spoke.'),
      un('The survey was underway.', 'The survey was under way.'),
    ],
    good: [
      un('Labour migration, centres, cooperation, ageing, advisers, programmes and ongoing work were discussed.'),
      un(
        'Center for Labor Studies was its name. The Center for Labor Studies and the Organisation for Economic Co-operation and Development took part.',
      ),
      un('He wrote “labor and co-operation”, in *Labor and Color*.'),
      un('The computer program was licensed, metered and practised; e-mail and the web site were checked.'),
      un('# References\n\nMarin, A. (2006). Labor migration and the center.'),
      un('| Labor | Center |\n| --- | --- |\n| 1 | 2 |'),
      un('See https://example.org/labor/center. The rigor mortis and the underwayman were noted.'),
      { text: 'Other houses write labor and co-operation.' },
    ],
  },
  *checkProse({ text, prose }) {
    for (const match of text.matchAll(word)) {
      const written = match[0];
      const right = forms.get(written.toLowerCase());
      if (right === undefined) continue;
      const capital = /^\p{Lu}/u.test(written);
      if (capital && mayBeName(text, match.index, written, prose.sentences)) continue;
      const replacement = capital ? capitalized(right) : right;
      yield {
        span: { start: match.index, end: match.index + written.length },
        what: t`${quote(written)} is not the spelling of the United Nations`,
        why: t`The United Nations follow British spelling and a list of their own (edition of 2005)`,
        todo: t`Write ${quote(replacement)}`,
        replacement,
      };
    }
  },
});

/** Whether a word with a capital has it for another reason than to begin a sentence. */
function mayBeName(text: string, offset: number, word: string, sentences: readonly Span[]): boolean {
  if (/\p{Lu}/u.test(word.slice(1)) || !sentences.some(({ start }) => start === offset)) return true;
  return /^\s(?:(?:for|of|on|in|and)\s(?:the\s)?)?[\p{Lu}\uFFFC]/u.test(
    text.slice(offset + word.length, offset + word.length + 12),
  );
}

/**
 * Wrong and right, pair by pair, by the edition of 2005. Each wrong form is wrong as every part of speech, in every sense and in every
 * edition of the list.
 */
const forms: ReadonlyMap<string, string> = new Map(
  `
  abovementioned: above-mentioned
  advisor: adviser, advisors: advisers
  aging: ageing
  aluminum: aluminium
  archeological: archaeological, archeology: archaeology
  behavior: behaviour, behaviors: behaviours, behavioral: behavioural
  benefitted: benefited, benefitting: benefiting
  canceled: cancelled, canceling: cancelling
  center: centre, centers: centres, centered: centred, centering: centring
  centimeter: centimetre, centimeters: centimetres
  color: colour, colors: colours, colored: coloured, colorful: colourful
  co-operate: cooperate, co-operates: cooperates, co-operated: cooperated, co-operating: cooperating
  co-operation: cooperation, co-operative: cooperative, co-operatives: cooperatives
  co-ordinate: coordinate, co-ordinates: coordinates, co-ordinated: coordinated, co-ordinating: coordinating
  co-ordination: coordination, co-ordinator: coordinator, co-ordinators: coordinators
  counseling: counselling, counseled: counselled, counselor: counsellor, counselors: counsellors
  defense: defence, defenses: defences
  endeavor: endeavour, endeavors: endeavours, endeavored: endeavoured
  enroll: enrol, enrolls: enrols
  enrollment: enrolment, enrollments: enrolments
  favor: favour, favors: favours, favored: favoured, favoring: favouring, favorable: favourable, favorably: favourably
  favorite: favourite, favorites: favourites, unfavorable: unfavourable
  fiber: fibre, fibers: fibres
  flavor: flavour, flavors: flavours
  focussed: focused, focusses: focuses, focussing: focusing
  fueled: fuelled, fueling: fuelling
  fulfill: fulfil, fulfills: fulfils, fulfillment: fulfilment
  harbor: harbour, harbors: harbours, harbored: harboured
  honor: honour, honors: honours, honored: honoured, honoring: honouring
  installment: instalment, installments: instalments
  interagency: inter-agency
  kilometer: kilometre, kilometers: kilometres
  labeled: labelled, labeling: labelling
  labor: labour, laborer: labourer, laborers: labourers, labors: labours
  leveled: levelled, leveling: levelling
  liter: litre, liters: litres
  longstanding: long-standing
  maneuver: manoeuvre, maneuvers: manoeuvres
  marvelous: marvellous
  millimeter: millimetre, millimeters: millimetres
  modeled: modelled, modeling: modelling
  multistakeholder: multi-stakeholder
  nation-wide: nationwide
  neighbor: neighbour, neighbors: neighbours, neighboring: neighbouring, neighborhood: neighbourhood
  neighborhoods: neighbourhoods
  nongovernmental: non-governmental
  offense: offence, offenses: offences
  on-going: ongoing
  pediatric: paediatric
  peace-keeping: peacekeeping, peace-keeper: peacekeeper, peace-keepers: peacekeepers
  rumor: rumour, rumors: rumours
  signaled: signalled, signaling: signalling
  skillful: skilful, skillfully: skilfully
  sub-region: subregion, sub-regions: subregions, sub-regional: subregional
  subsaharan: sub-Saharan
  theater: theatre, theaters: theatres
  totaled: totalled, totaling: totalling
  traveled: travelled, traveling: travelling, traveler: traveller, travelers: travellers
  toward: towards
  underway: under way
  vigor: vigour
  wellbeing: well-being
  willful: wilful, willfully: wilfully
  world-wide: worldwide
  `
    .trim()
    .split(/,\s*|\n\s*/u)
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split(': ');
      return [wrong, right] as const;
    }),
);

const word = /(?<![\p{L}\p{N}\uFFFC’'@/._-])\p{L}+(?:-\p{L}+)?(?![\p{L}\p{N}@/_’'-]|\.\p{L})/gu;
