import { t } from '@vscode/l10n';
import { defineProseRule } from './prose-rule';
import { onlyInUnitedNationsStyle, inUnitedNationsStyle as un } from './shared/un-style';
import { quote } from './shared/wording';

const shifted: Readonly<Record<string, string>> = { will: 'would', can: 'could', has: 'had', have: 'had' };

export default defineProseRule({
  id: 'reported-speech',
  severity: 'information',
  fixable: true,
  languages: ['en'],
  profiles: onlyInUnitedNationsStyle,
  summary: 'A verb that is not put back in time after “said that”',
  rationale:
    'What speakers said is reported in the past: will becomes would, can becomes could, has become becomes had become. The rule reads only the first verb of the clause after a past reporting verb and “that”, and only will, can and the perfect. It is silent for “is” and “are”, which some houses keep for what is always true, for “it should be noted that” and other verbs that are not in the past, and in quotations, headings and tables.',
  source: 'DGACM, Editorial Manual, indirect speech.',
  examples: {
    bad: [
      un(
        'Ms. Vroomgaard said that her office will publish the survey.',
        'Ms. Vroomgaard said that her office would publish the survey.',
      ),
      un(
        'Ms. Vroomgaard, Chief of the Office, said that it will publish the survey.',
        'Ms. Vroomgaard, Chief of the Office, said that it would publish the survey.',
      ),
      un('She noted that most countries have adopted a plan.', 'She noted that most countries had adopted a plan.'),
      un(
        'The Chair informed participants that the list can be amended.',
        'The Chair informed participants that the list could be amended.',
      ),
    ],
    good: [
      un('Ms. Vroomgaard said that her office would publish the survey and that most countries had adopted a plan.'),
      un('It should be noted that the survey will be published. As explained, that plan has been adopted.'),
      un('She said: “I noted that we will come.” The book *She said that all will be well* was shown.'),
      un('She recalled that migration is as old as humanity. He noted that political will was needed.'),
      un(
        'The Chair, informed that the list would be amended, agreed. As was said, noted and explained, that plan will be published.',
      ),
      un('He stated that the plan was new, and the text will be issued as an annex.'),
      un('She said that the State that has ratified it was proud. The Chair has said that all will come.'),
      { text: 'She said that her office will publish it.' },
    ],
  },
  *checkProse({ text }) {
    if (!text.includes(' that ')) return;
    for (const match of text.matchAll(reported)) {
      const { between = '', verb = '' } = match.groups ?? {};
      if (otherVerb.test(between)) continue;
      const end = match.index + match[0].length;
      const right = shifted[verb] ?? verb;
      yield {
        span: { start: end - verb.length, end },
        what: t`${quote(verb)} is not in the past`,
        why: t`What was said is reported in the past: would, could, had`,
        todo: t`Write ${quote(right)}`,
        replacement: right,
        isUnsafe: true,
      };
    }
  },
});

/** A reporting verb in the past, “that”, a subject without comma, and the verb. */
const reported =
  /(?<!(?<!\p{L})(?:be|been|being|is|are|was|were|has|have|having|as|also be|and|or|often|clearly)\s)(?<=[\p{L}\uFFFC],?\s)(?:said|noted|stated|added|explained|reported|recalled|stressed|emphasized|indicated|announced|observed|remarked|pointed out|informed (?:the )?\p{L}+) that (?<between>[^,.;:?!()–—]{3,80}?)(?<![\p{L}])(?<verb>(?:will|can)(?= (?:not |also |soon |then |therefore |thus )?(?:be|have|become|hold|host|continue|take|make|provide|publish|start|begin|need|include|lead|help|contribute|present|report|focus|require|play|allow|organize|convene|serve|remain|support|send|meet|benefit|use|find|reach|improve|increase|give)(?!\p{L}))|(?:has|have)(?= (?:not |also |already |recently |now )?(?:been|become|made|taken|begun|led|\p{Ll}{3,}ed)(?!\p{L})))/gu;

/** A verb or a relative before it: then the clause after “that” is not the one of the verb found. */
const otherVerb =
  /(?<!\p{L})(?:that|which|who|whom|whose|where|when|while|if|as|because|since|was|were|is|are|had|did|would|could|should|might|must|may|will|can|has|have|said|made|took|gave|came|went|became|\p{Ll}{3,}ed)(?!\p{L})/u;
