/**
 * Who says what: the sentences of a paragraph that report the words of one speaker, where the text leaves no doubt of it. The
 * sentence names one registered person, or the representative of one registered body, as the subject of a verb of saying, and
 * says nothing of what others did. What follows such a sentence without naming anybody may be the speaker’s or the
 * rapporteur’s, and is nobody’s here.
 */
import type { Country, Organization, Person } from '../registry/model';
import type { Language } from '../report/front-matter-schema';
import type { Span } from '../report/model';
import type { BodyMention, RepresentativeMention } from './model';
import type { Place, Speaker } from './occurrence';

/** A sentence whose words are one speaker’s. The span is in the text of the run of prose. */
export type Utterance = Span & {
  readonly speaker:
    | { readonly kind: 'person'; readonly person: Person }
    /** Somebody without a name, such as “the representative of IOM”; `as` is the word for that: `representative`. */
    | { readonly kind: 'representative'; readonly of: Organization | Country; readonly as: string };
};

/**
 * The utterances in one run of prose, in order.
 *
 * @param speakers who the people named in it are, as resolved for the whole report
 */
export function findUtterances(place: Place, speakers: readonly Speaker[], language: Language): readonly Utterance[] {
  const { prose, mentions } = place;
  const { text } = prose;
  const found: Utterance[] = [];
  /** The utterance that a sentence which begins with “He” or “She” may go on from. */
  let last: { readonly utterance: Utterance; readonly gender: Gender } | undefined;
  const peopleIn = bySentence(speakers.map(personSubject));
  const representativesIn = bySentence(mentions.representatives.map((one) => representativeSubject(text, one)));
  for (const sentence of prose.sentences) {
    const subjects = [...peopleIn(sentence), ...representativesIn(sentence)];
    // A sentence that names a whole delegation is nobody’s own words.
    const sure = (subjects.length > mostSubjects ? [] : subjects).flatMap((subject) => {
      const said = whatIsSaid(text, sentence, subject, subjects, language);
      return said && subject.speaker ? [{ said, gender: subject.gender, speaker: subject.speaker }] : [];
    });
    const [only] = sure;
    const words = text.slice(sentence.start, sentence.end);
    if (only && sure.length === 1) {
      const utterance = { start: sentence.start, end: sentence.end, speaker: only.speaker };
      found.push(utterance);
      const isPlain = subjects.length === 1 && !person.test(text.slice(only.said.start, only.said.end));
      last = isPlain ? { utterance, gender: only.gender } : undefined;
    } else if (last && subjects.length === 0 && goesOn(words, last.gender, language)) {
      found.push({ start: sentence.start, end: sentence.end, speaker: last.utterance.speaker });
      if (person.test(words.replace(/^\S+/, ''))) last = undefined;
    } else last = undefined;
  }
  return found;
}

/** How many people and bodies a sentence names at most that is one speaker’s. */
const mostSubjects = 12;

/** Gives the subjects of one sentence after the other; both are in the order of the text. */
function bySentence(subjects: readonly Subject[]): (sentence: Span) => readonly Subject[] {
  let at = 0;
  return ({ start, end }) => {
    const own: Subject[] = [];
    for (let next = subjects[at]; next && next.start < end; next = subjects[++at]) {
      if (next.start >= start && next.end <= end) own.push(next);
    }
    return own;
  };
}

type Gender = 'female' | 'male' | undefined;

/** Whoever may be the subject of a sentence. */
interface Subject extends Span {
  /** Absent for who is not known for certain. */
  readonly speaker?: Utterance['speaker'];
  readonly gender: Gender;
}

function personSubject({ occurrence: { mention }, people }: Speaker): Subject {
  const [person] = people;
  return {
    ...mention.span,
    ...(person && people.length === 1 && { speaker: { kind: 'person', person } }),
    gender: mention.honorific.gender,
  };
}

function representativeSubject(text: string, { span, bodies }: RepresentativeMention): Subject {
  const [body] = bodies;
  const of = body && bodies.length === 1 ? onlyBody(body) : undefined;
  const as = singular.exec(text.slice(span.start, span.end))?.[0];
  return {
    ...span,
    ...(of && as !== undefined && { speaker: { kind: 'representative', of, as: as.toLowerCase() } }),
    gender: undefined,
  };
}

/** The one body that a name stands for. */
function onlyBody({ forms }: BodyMention): Organization | Country | undefined {
  const entities = new Set(forms.map(({ entity }) => entity));
  const [entity] = entities;
  return entities.size === 1 && entity && entity.kind !== 'acronym' ? entity : undefined;
}

/** The word for one who speaks for a body, at the start of the mention or, in “the UNDP representative”, at its end. */
const singular =
  /^(?:representative|observer|delegate|delegation|représentante?|observat(?:eur|rice)|déléguée?|observadora?|delegad[oa]|representante)(?![\p{L}])|(?:representative|observer|delegate)$/iu;

/** The words of one subject, where a sentence is the account of what that subject said, and of nothing else. */
function whatIsSaid(
  text: string,
  sentence: Span,
  subject: Subject,
  subjects: readonly Subject[],
  language: Language,
): Span | undefined {
  if (!subject.speaker) return undefined;
  const { article, lead, answer, after, closing, joint, acts } = grammar[language];
  const before = text.slice(sentence.start, subject.start).replace(article, '');
  const rest = text.slice(subject.end, sentence.end);
  const others = subjects.filter((other) => other !== subject);
  // “… than it seemed, Mr. Qiu explained.”
  if (/,\s$/.test(before) && closing.test(rest)) {
    return others.length === 0 ? { start: sentence.start, end: subject.start } : undefined;
  }
  if (before !== '' && (!lead.test(before) || otherTime.test(before))) return undefined;
  const verb = after.exec(rest);
  if (!verb || notAlone.test(verb[0])) return undefined;
  const said = { start: subject.end + verb[0].length, end: sentence.end };
  const areAside = others.every((other) => {
    if (other.end <= subject.start) return answer.test(before);
    if (other.start < said.start) return false;
    const isSubject =
      after.test(text.slice(other.end, sentence.end)) ||
      joint.test(text.slice(said.start, other.start).replace(article, ''));
    return !isSubject;
  });
  return areAside && !acts.test(text.slice(said.start, said.end)) ? said : undefined;
}

/** What tells of words that were said before, and not at the meeting: “In 2005, Ms. A said”. */
const otherTime =
  /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:previous|earlier|preceding|last|précédent|dernier|dernière|anterior|pasado|pasada)(?!\p{L})/iu;

/** Words between a name and its verb that give the sentence a second subject. */
const notAlone =
  /,\s+(?:and|et|y|e)\s|together with|along with|as well as|accompanied by|joined by|jointly|supported by|avec|ainsi que|appuyée? par|con el|con la|junto con|así como/u;

/** Whether a sentence is a further one of the same speaker: “She hoped that …”. Other languages leave more doubt. */
function goesOn(sentence: string, gender: Gender, language: Language): boolean {
  if (language !== 'en') return false;
  const pronoun = /^(He|She)(?=\s)/.exec(sentence);
  if (!pronoun) return false;
  if (gender !== undefined && (gender === 'male') !== (pronoun[0] === 'He')) return false;
  const rest = sentence.slice(pronoun[0].length);
  const verb = grammar.en.pronoun.exec(rest);
  return verb !== null && !grammar.en.acts.test(rest.slice(verb[0].length));
}

/** A person without a name, whom “he” or “she” in the next sentence could mean. */
const person =
  /\b(?:(?:co-|vice-)?chair(?:person|man|woman)?|(?:vice-)?president|secretary(?:-general)?|director|representative|delegate|observer|speaker|participant|minister|ambassador|rapporteur|moderator|facilitator|expert|panellist|official|officer|mayor|governor|man|woman|girl|boy|person|someone|somebody|everyone|colleague|client|worker|migrant|refugee|mother|father|parent|child|son|daughter|wife|husband|adult|student|teacher|doctor|nurse|patient|professor|author|researcher|scientist|journalist|judge|lawyer|king|queen|pope|leader|head|chief|commissioner|adviser|coordinator|consultant|citizen|driver|farmer|employer|employee|clerk|member|predecessor|successor|interpreter|who|one|another|he|she|him)\b/i;

interface Grammar {
  /** An article at the end of what stands before the subject. */
  readonly article: RegExp;
  /** What may stand before the subject and its article: a circumstance, never a clause of its own. */
  readonly lead: RegExp;
  /** What stands before the subject where somebody is answered or obliged, who is no subject then. */
  readonly answer: RegExp;
  /** From the end of the subject to its verb of saying. */
  readonly after: RegExp;
  /** From the end of the subject, which stands behind what was said, to the end of the sentence. */
  readonly closing: RegExp;
  /** From the end of a pronoun to its verb. */
  readonly pronoun: RegExp;
  /** What parts one clause from the next, before the subject of the next. */
  readonly joint: RegExp;
  /** What shows that a sentence goes on to what others said or decided. */
  readonly acts: RegExp;
}

/** A parenthesis with a country or acronym, and a position between commas. */
const apposition = '(?:\\s*\\([^)]{2,60}\\))?(?:,\\s(?:[^.;:()]|\\([^()]{1,80}\\)){3,240}?,)?';

function makeGrammar(parts: {
  readonly article: string;
  readonly lead: string;
  readonly answer: string;
  readonly adverb: string;
  readonly verbs: string;
  readonly joint: string;
  readonly acts: string;
}): Grammar {
  const said = `\\s+(?:${parts.adverb}\\s+)?(?:${parts.verbs})(?![\\p{L}’'-])`;
  return {
    article: new RegExp(`(?<![\\p{L}])(?:${parts.article})$`, 'u'),
    lead: new RegExp(`^(?:${parts.lead})(?![\\p{L}])[^;:.]*,\\s+$`, 'u'),
    answer: new RegExp(`^(?:${parts.answer})(?![\\p{L}])`, 'u'),
    after: new RegExp(`^${apposition}${said}`, 'u'),
    closing: new RegExp(`^${said}\\.?$`, 'u'),
    pronoun: new RegExp(`^${said}`, 'u'),
    joint: new RegExp(`[,;:]\\s+(?:(?:${parts.joint})\\s+)?$|[\\s,](?:${parts.joint})\\s+$`, 'u'),
    acts: new RegExp(parts.acts, 'u'),
  };
}

const grammar: Readonly<Record<Language, Grammar>> = {
  en: makeGrammar({
    article: '(?:[Tt]he|[Aa]n?)\\s+',
    lead:
      'In|On|At|After|Before|Following|During|Under|Upon|With|For|From|By|Regarding|Concerning|Speaking|Introducing|Opening|Closing|' +
      'Referring|Responding|Replying|Turning|Commenting|Concluding|Summing|Summari[sz]ing|Presenting|Reporting|Recalling|Noting|Drawing|' +
      'Lastly|Finally|Firstly?|Secondly?|Thirdly?|Then|Similarly|However|Moreover|Furthermore|Subsequently|Afterwards|Using|Asked',
    answer: 'In (?:reply|response|answer)|Responding|Replying|At the request',
    adverb: '(?:also|then|further|again|first|too|[a-z]+ly)',
    verbs:
      'said|noted|stated|stressed|emphasi[sz]ed|underlined|underscored|highlighted|explained|clarified|pointed out|remarked|commented|observed that|' +
      'added|asked|enquired|inquired|wondered|replied|responded|answered|argued|suggested|proposed|recommended|recalled|reported|announced|' +
      'described|outlined|summari[sz]ed|concluded that|cautioned|warned|reiterated|reaffirmed|acknowledged|indicated|mentioned|affirmed|insisted|' +
      'maintained|declared that|advocated|regretted|confirmed|informed|told|welcomed|thanked|expressed|urged|encouraged|appealed|drew attention|' +
      'called (?:for|on|upon)|presented|introduced|referred to|spoke (?:of|about)|conceded|pleaded|paid tribute|hoped|feared|believed that|considered that|' +
      'was of the view|reviewed|requested|invited|questioned|recounted|supported|offered to|undertook to|shared the (?:view|concern)',
    joint: 'and|but|while|whereas|whereupon',
    acts:
      '\\b(?:and|but|whereupon|which|while|whereas)\\s(?:[^,;.]|\\b[A-Z][a-z]{0,3}\\.){0,100}?(?<!had\\s)(?<!have\\s)(?<!been\\s)\\b(?:(?:was|were)\\s(?:so\\s|then\\s)?' +
      '(?:adopted|agreed|approved|accepted|decided|elected|endorsed|rejected|noted|taken|added|explained)|agreed|adopted|decided|accepted|approved|' +
      'endorsed|rejected|elected|took note|concurred|seconded|replied|responded|answered)\\b|[;,]\\s(?:and\\s)?it\\swas\\s[a-z]+ed\\b|' +
      '\\b(?:and|but|while|whereupon)\\s(?:(?:the|a|several|some|many|most|other|all|both)\\s)*(?:[Cc]hair|[Pp]resident|[Ss]ecretar|[Mm]eeting|' +
      'Committee|Commission|Council|Conference|Assembly|[Gg]roup|Working|Bureau|participant|delegat|member|speaker|representative|observer|expert|Member)' +
      '[^,;.]{0,60}?\\s(?<!(?:had|have|has|been|was|were|be)\\s)(?:[a-z]+ed|took|gave|held|said|thought|spoke|told|felt)\\b',
  }),
  fr: makeGrammar({
    article: "(?:[LlUu](?:e|a|n|ne)\\s+|[Ll][’'])",
    lead:
      "En|Dans|À|Au|Aux|Après|Avant|Lors|Pour|Sur|Sous|S[’']agissant|Concernant|Répondant|Présentant|Ouvrant|Prenant|Revenant|Évoquant|" +
      'Enfin|Ensuite|Toutefois|Par ailleurs|De même',
    answer: 'En réponse|Répondant|À la demande',
    adverb: '(?:également|aussi|ensuite|enfin|notamment|[a-zé]+ment)',
    verbs:
      'a (?:(?:également|aussi|ensuite|enfin|notamment|[a-zé]+ment) )?(?:dit|noté|déclaré|souligné|précisé|expliqué|rappelé|indiqué|ajouté|demandé|répondu|proposé|présenté|remercié|estimé|' +
      'fait (?:observer|remarquer|valoir|savoir|état)|insisté|relevé|évoqué|annoncé|conclu que|recommandé|suggéré|décrit|salué|plaidé|exprimé|' +
      "affirmé|reconnu|signalé|regretté|appelé|exhorté|informé|mis (?:en garde|l[’']accent)|attiré l[’']attention|voulu savoir|exposé|rendu compte|engagé)|" +
      "s[’']est (?:dite?|déclarée?|félicitée?|enquise?|interrogée?|demandé)",
    joint: 'et|mais|tandis que',
    acts:
      '(?<!\\p{L})(?:et|mais|tandis que|ce que)\\s(?:[^,;.]|M\\.){0,100}?(?<!\\p{L})(?:a|ont|est|sont)\\s(?:été\\s)?(?:adopté|approuvé|accepté|décidé|élu|rejeté|convenu|souscrit|répondu|pris note)|' +
      ';\\sil\\sa\\sété\\s',
  }),
  es: makeGrammar({
    article: '(?:[Ee]l|[Ll]a|[Uu]na?)\\s+',
    lead:
      'En|Al|A|Ante|Tras|Después|Antes|Durante|Para|Por|Sobre|Según|Con respecto|Respecto|Refiriéndose|Respondiendo|Presentando|Asimismo|' +
      'Finalmente|Posteriormente|Además|Por último',
    answer: 'En respuesta|Respondiendo|A petición|A solicitud',
    adverb: '(?:también|además|asimismo|luego|después|[a-zéíó]+mente)',
    verbs:
      'dijo|señaló|declaró que|subrayó|destacó|explicó|recordó|indicó|añadió|preguntó|respondió|propuso|presentó|agradeció|opinó|insistió|observó que|' +
      'anunció|concluyó que|recomendó|sugirió|afirmó|informó|expresó|manifestó|describió|reconoció|expuso|advirtió|precisó|aclaró|mencionó|lamentó|' +
      'hizo notar|puso de relieve|acogió con|quiso saber|relató|pidió',
    joint: 'y|e|pero|mientras que',
    acts:
      '(?<!\\p{L})(?:y|e|pero|mientras que|lo que)\\s(?:[^,;.]|Sra?\\.){0,100}?(?<!\\p{L})(?:acordó|acordaron|aprobó|aprobaron|aceptó|aceptaron|decidió|decidieron|eligió|eligieron|' +
      'rechazó|rechazaron|convino|convinieron|respondió|tomó nota|se aprobó|se acordó|fue (?:aprobad|aceptad|elegid))|;\\sse\\s(?:explicó|acordó|decidió|aprobó)',
  }),
};
