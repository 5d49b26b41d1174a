/** The documentation of completion items, made when somebody looks at one. */
import type { Analysis } from '../analysis';
import { directiveDescription } from './completion/directives';
import { pathOf, type Topic } from './completion/topic';
import { describeEntity, describePerson } from './entity-description';
import { descriptionOf, type Field, fieldAt } from './front-matter-fields';
import { escapeMarkdown as plain } from './markdown-text';
import { describeRuleInForce, type RulesInForce } from './rule-description';

/** What a report and its registry say of a topic, as Markdown; `undefined` for what is not, or no longer, in them. */
export function documentTopic(topic: Topic, analysis: Analysis, inForce: RulesInForce = {}): string | undefined {
  const { people, countries, acronyms } = analysis.registry;
  const hasId = (entry: { readonly id: string }): boolean => entry.id === topic.id;
  switch (topic.kind) {
    case 'person': {
      const person = people.find(hasId);
      return person && describePerson(person, analysis).join('  \n');
    }
    case 'organization':
    case 'country':
    case 'acronym': {
      const { organizations } = analysis.registry;
      const entity = { organization: organizations, country: countries, acronym: acronyms }[topic.kind].find(hasId);
      return entity && describeEntity(entity, analysis).join('  \n');
    }
    case 'rule':
      return describeRuleInForce(topic.id, analysis, inForce);
    case 'directive':
      return directiveDescription(topic.id);
    case 'key':
      return documentKey(topic);
  }
}

/**
 * What the schema of a YAML file says of a topic, as Markdown; `undefined` for what is no key of it.
 *
 * @param describe says in Markdown what the schema does not say so well of the key at a path; `undefined` for what it does
 */
export function documentYamlTopic(
  topic: Topic,
  schema: Field,
  describe: (path: readonly string[]) => string | undefined = () => undefined,
): string | undefined {
  return topic.kind === 'key' ? (describe(pathOf(topic)) ?? documentKey(topic, schema)) : undefined;
}

function documentKey(topic: Topic, schema?: Field): string | undefined {
  const field = fieldAt(pathOf(topic), schema);
  const description = field && descriptionOf(field);
  return description === undefined ? undefined : plain(description);
}
