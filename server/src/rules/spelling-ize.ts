import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

export default defineProseRule({
  id: 'spelling-ize',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'An ending -ise where the United Nations write -ize, or -yze where they write -yse',
  rationale:
    'The United Nations follow the first spelling of the Concise Oxford Dictionary: organize and organization, but analyse. The rule reads only verbs of a list, with the words that come from them, so that advise, exercise, supervise, promise, raise and all others with an -ise of their own are never touched. It stays silent for words with a capital inside a sentence, which may be a name, and for names of bodies, quotations, titles and references.',
  source: 'DGACM, Editorial Manual, spelling; United Nations spelling list, March 2005.',
  examples: {
    bad: [
      un('Participants recognised the need.', 'Participants recognized the need.'),
      un('The reorganisation of work was discussed.', 'The reorganization of work was discussed.'),
      un('Emphasising the need, she left.', 'Emphasizing the need, she left.'),
      un('The data were analyzed.', 'The data were analysed.'),
      un('A co-organiser spoke.', 'A co-organizer spoke.'),
    ],
    good: [
      un('Organizations recognized and emphasized the results, which had been analysed and summarized.'),
      un('She advised, supervised, exercised, promised, comprised, compromised, devised, revised and advertised.'),
      un('Otherwise, precise expertise in an enterprise, a franchise, a premise and merchandise arises and surprises.'),
      un(
        'The crises, analyses, hypotheses, bases and paradises were raised. Likewise, practising televised noise rises.',
      ),
      un('The Organisation for Economic Co-operation and Development and the Nordic Organisation of Weavers spoke.'),
      un('He wrote “we recognise that”, in *Civilisation and Organisation*.'),
      un('# References\n\nMarin, A. (2006). Globalisation and realised gains.'),
      { text: 'Other houses write recognise and analyze.' },
    ],
  },
  *checkProse({ text, prose }) {
    for (const match of text.matchAll(candidate)) {
      const { stem = '', ending = '' } = match.groups ?? {};
      const word = match[0];
      if (/^\p{Lu}/u.test(word) && !opensSentence(prose.sentences, match.index, stem)) continue;
      const lower = stem.toLowerCase();
      const isVerb = ending.startsWith('yz') ? yseStems.test(lower) : isIzeStem(lower);
      if (!isVerb) continue;
      const right = stem + (ending.startsWith('yz') ? `ys${ending.slice(2)}` : `iz${ending.slice(2)}`);
      yield {
        span: { start: match.index, end: match.index + word.length },
        what: `${quote(word)} is not the spelling of the United Nations`,
        why: ending.startsWith('yz') ? 'The ending is -yse' : 'The ending is -ize, as in the Concise Oxford Dictionary',
        todo: `Write ${quote(right)}`,
        replacement: right,
      };
    }
  },
});

const candidate =
  /(?<![\p{L}\p{N}\uFFFC’'@/.])(?<stem>\p{L}{2,20}?)(?<ending>is(?:e|es|ed|ing|er|ers|able|ation|ations|ational|ationally)|yz(?:e|es|ed|ing|er|ers))(?![\p{L}\p{N}@/]|’\p{Lu})/gu;

/**
 * Whether a word with a capital has it because it begins a sentence. “Organisation” alone may begin the name of a body even there.
 */
function opensSentence(sentences: readonly { readonly start: number }[], offset: number, stem: string): boolean {
  return stem !== 'Organ' && sentences.some(({ start }) => start === offset);
}

const yseStems = /^(?:re|psycho)?(?:anal|paral|catal|hydrol|electrol|dial)$/;

/** What may stand before a verb of the list. */
const prefix = /^(?:re|de|dis|un|mis|over|under|co|pre|non|inter|sub|multi|self)-?/;

function isIzeStem(stem: string): boolean {
  return izeStems.has(stem) || izeStems.has(stem.replace(prefix, ''));
}

/** Verbs in -ize without their ending, by the Concise Oxford Dictionary. */
const izeStems: ReadonlySet<string> = new Set(
  `actual acclimat agon agrar american antagon apolog arabic arbor author automat balkan brutal bureaucrat capital
  categor central character civil collectiv colon color commercial commun computer conceptual contextual critic
  crystall custom decimal democrat demon deodor deput desensit digit dogmat dramat econom emphas energ epitom
  equal etern eulog european external factor familiar fantas fertil fictional final formal fossil fratern galvan general
  global glamor harmon hegemon homogen hospital human hybrid hypothes ideal idol immobil immortal immun individual
  industrial institutional internal international ion item jeopard juridic legal legitim liberal local lion
  magnet marginal material maxim mechan memor mesmer militar minim mobil modern monet monopol moral motor national
  natural neutral normal notar operational optim organ ostrac oxid pasteur patron penal penal personal philosoph plagiar
  polar polit popular pressur priorit privat problemat professional proselyt public pulver random rational real recogn
  regular ritual roman romantic sanit scandal scrutin sensit secular serial sexual social solemn special stabil standard
  steril stigmat strateg subsid summar symbol sympath synchron synthes systemat tantal tempor terror theor tranquil
  trivial typ tyrann union urban util vandal vapor verbal victim visual vital vocal westernl western woman
  criminal decriminal demobil destabil characteri parametr tokenis lexical monumental incentiv diarr bilingual
  initial serial virtual capital containeris container palletis pallet computeris weapon radical nuclear regional racial
  racial federal compartmental conventional anonym pseudonym anthropolog bibliograph calor canal carbon
  catech cauter channel cicatr cosmet cretin fraternal grammatical hydrogen ion iod italic journal
  lateral lyr metabol metastas mineral novel optim palatal parenthes pedestrian pluralis plural polymer
  prior proletarian protein provincial psycholog quant random rhapsod robot rubber satir sectionalis seismic sensational
  sermon signal skeletal slav sovietis soviet structuralis sulphur syllog territorial texturis theatrical
  topical traumat tribal universal valor volatil vulcan vulgar winter feminis femin masculin catalog`
    .split(/\s+/)
    .filter((stem) => stem !== ''),
);
