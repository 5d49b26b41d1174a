/** The participants as the United Nations lists them: States first, then its own entities, other organizations, and experts. */
import type { Analysis } from '../analysis';
import type { Person } from '../registry/model';
import { inUnitedNationsOrder } from '../registry/participant-order';
import { withHonorific } from '../registry/person-name';
import { fullName } from './front-page';
import type { ListedPerson, ParticipantGroup } from './model';
import { wordings } from './wording';

/**
 * The participants in groups, each under the name that the list gives it, or the one that is usual in the report’s language. The people
 * of one State, and those in a group of no States, stand in the order of the list.
 */
export function participantGroups(analysis: Analysis): readonly ParticipantGroup[] {
  const { language, date, registry } = analysis;
  const people = registry.people
    .filter(({ participant }) => participant)
    .sort((a, b) => (a.listed ?? 0) - (b.listed ?? 0));
  return inUnitedNationsOrder(people, { language, date, registry }).map(({ category, deduced, members }) => {
    const heading = category ?? (deduced && wordings[language].categories[deduced]);
    return {
      ...(heading !== undefined && { category: heading }),
      people: members.map((person) => listed(person, analysis)),
    };
  });
}

function listed(person: Person, analysis: Analysis): ListedPerson {
  return { id: person.id, name: withHonorific(person), details: details(person, analysis) };
}

function details({ role, organization, country }: Person, analysis: Analysis): readonly string[] {
  const body = organization === undefined ? undefined : fullName(organization, analysis);
  const known = [role, body].filter((detail) => detail !== undefined);
  // “Government of Finland, Finland” says it twice.
  return country !== undefined && !body?.includes(country) ? [...known, country] : known;
}
