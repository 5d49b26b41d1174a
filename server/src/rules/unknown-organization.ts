import { t } from '@vscode/l10n';
import type { Analysis } from '../analysis';
import type { Place } from '../mentions/occurrence';
import { isSlipOf } from '../mentions/slips';
import { fold } from '../registry/fold';
import { formsOf } from '../registry/forms';
import type { Span } from '../report/model';
import { defineRule } from './rule';
import { entitiesOf, isNearName } from './shared/acronym-text';
import { isKindOfBody } from './shared/kinds-of-body';
import { quote } from './shared/wording';

export default defineRule({
  id: 'unknown-organization',
  severity: 'warning',
  fixable: false,
  isAtFirstUse: true,
  summary: 'A body with a representative at the meeting that no list knows',
  rationale:
    'Whoever “the representative of” speaks for is a body that attends; one that is neither in the registry nor among the organizations of the participants is a wrong name or a gap in the list. The rule needs a list of participants, reports a body once, and is silent for groups (“the African States”), descriptions (“the host country”) and the kind of a body alone (“the Committee”).',
  source: 'DGACM, Editorial Manual: the list of participants agrees with the text.',
  examples: {
    bad: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.', organization: 'UNESCO' }],
        text: 'The representative of the Institute for Nowhere Studies welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', honorific: 'Ms.', organization: 'UNESCO' }],
        text: 'The representatives of Ghana, the Institute for Nowhere Studies, UNESCO and the Niger welcomed the survey.',
      },
    ],
    good: [
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'Institute for Nowhere Studies' }],
        text: 'The representative of the Institute for Nowhere Studies welcomed the survey.',
      },
      { text: 'The representative of the Institute for Nowhere Studies welcomed the survey.' },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representatives of Ghana, the Niger and UNESCO welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representatives of Governments, of the African States and of civil society welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representative of the Division, the representative of Working Group II and a representative of the Roma community welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representatives of South-East Asia and of Latin America and the Caribbean, and the representative of Africa on the Bureau, welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The observer for Palestine and the representative of the Palestinian Authority welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representative of the host country and the observer for the Chair welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representatives of the Institute for Roads and Rivers and of the Association of Ghana and Togo spoke.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representative of the Word Health Organization (WHO) welcomed the survey.',
      },
      {
        participants: [{ name: 'Hanneke Vroomgaard', organization: 'UNESCO' }],
        text: 'The representatives of the Committee and of the Secretariat welcomed the survey of the Institute.',
      },
    ],
  },
  *check({ analysis }) {
    if (!analysis.hasParticipants) return;
    const listed = listedBodies(analysis);
    const reported = new Set<string>();
    for (const { mention, place, span } of analysis.representatives) {
      if (place.zone === 'references') continue;
      for (const body of mention.bodies) {
        const key = fold(body.text);
        if (body.forms.length > 0 || reported.has(key) || isGroup(body.text) || isKindOfBody(body.text)) continue;
        const where = analysis.locate(place, body.span);
        const near = analysis.nearNames.some((other) => other.span.start < where.end && where.start < other.span.end);
        const acronym = analysis.acronyms.some(
          (other) => other.span.start <= where.start && where.end <= other.span.end,
        );
        // Misspelt names and unknown acronyms have rules of their own.
        if (
          near ||
          acronym ||
          isTakenForAnother(analysis, place, body.span) ||
          listed.some((name) => name.includes(key) || key.includes(name))
        )
          continue;
        if (analysis.names.some((other) => other.span.start < where.end && where.start < other.span.end)) continue;
        if (isUnnamed(body.text, place.prose.text.slice(body.span.end, body.span.end + 30))) continue;
        reported.add(key);
        yield {
          span: where.start < span.start ? span : where,
          what: t`${quote(body.text)} is not a known body`,
          why: t`Neither the registry nor the list of participants has it`,
          todo: t`Check the name, or add the body to the registry`,
        };
      }
    }
  },
});

/** Whether a name stands, or stands in part, before an acronym that the registry has for nearly that name. */
function isTakenForAnother({ registry }: Analysis, { mentions }: Place, { start, end }: Span): boolean {
  return mentions.definitions.some(
    ({ acronym, expansion, span }) =>
      span.start < end &&
      start < span.end &&
      entitiesOf(registry.acronymSenses(acronym)).some(
        (entity) =>
          entity.kind === 'organization' &&
          formsOf(entity).some(({ text }) => isSlipOf(expansion, text) || isNearName(expansion, text)),
      ),
  );
}

/** The folded names of the bodies that participants come from. */
function listedBodies({ registry }: Analysis): string[] {
  const names = registry.people.flatMap(({ participant, organization, country }) =>
    participant ? [organization, country].filter((name) => name !== undefined) : [],
  );
  return [...new Set(names.map(fold))].filter((name) => name.length > 1);
}

/**
 * Regions, which have representatives on a bureau; and Palestine, which the countries do not have because the word also names the land:
 * it was the designation of the observer before “State of Palestine” (General Assembly resolution 43/177).
 */
const region =
  /^Palestine$|^(?:(?:(?:North|South|East|West|Central)(?:-(?:East|West))?|(?:North|South|East|West)ern|Latin|sub-Saharan) )?(?:Africa|Asia|Europe|America|(?:the )?Americas|(?:the )?Caribbean|Oceania|(?:the )?Pacific)(?![\p{L}-])/u;
/** What tells that the capitals before it are but an adjective: `of the Roma community`. */
const people =
  /^\s(?:communit(?:y|ies)|people|peoples|youth|women|students|diaspora|authorities|population|minority|minorities|movement|famil(?:y|ies)|villages?|municipalit(?:y|ies)|provinces?|regions?|delegations?)(?!\p{L})/u;

/** Whether the words name no body but a region or a people. */
function isUnnamed(text: string, after: string): boolean {
  return region.test(text) || people.test(after);
}

/** Groups of States and people, offices and persons: what has a representative without being a body of the registry. */
function isGroup(text: string): boolean {
  return (
    /(?:States?|Governments?|Parties|Party|Members?|Groups?|Countries|Peoples?|Gouvernements?|États|Pays|Gobiernos?|Estados|Países|Miembros|Grupo)$/u.test(
      text,
    ) ||
    /^(?:Governments?|States?|Member|Group|Chair|President|Secretary|Director|Minister|Special|High|Her|His|Ms|Mr|Mrs|Dr|Professor|Ambassador|Under-Secretary|Executive|Grupo|Groupe|Secretar|Secrét)/u.test(
      text,
    )
  );
}
