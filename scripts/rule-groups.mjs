/**
 * How the table of rules is divided. A rule belongs to the first group whose words its id has, so that a new rule finds its place
 * without being named here.
 */

const groups = [
  {
    title: 'People',
    ids: /speaker|honorific|affiliation|^inconsistent-name|^(?:name|person|silent|untitled|representative)-/,
  },
  {
    title: 'Organizations and acronyms',
    ids: /acronym|organization|abbreviate|^(?:initials|unofficial-name|full-name|possessive-body|member-states)/,
  },
  { title: 'Countries', ids: /^country-/ },
  {
    title: 'Structure',
    ids: /section|directive|^heading-|-(?:sub)?heading$|^(?:paragraph-broken|duplicate|enumeration|cross-reference|word-limit)/,
  },
  {
    title: 'Notes, references and symbols',
    ids: /(?<!cross-)reference|^(?:footnote|citation|symbol|resolution|link)-/,
  },
  {
    title: 'Facts that do not fit together',
    ids: /(?<!initials)-mismatch$|^(?:date-invalid|date-outside|participant-count|term-inconsistent)/,
  },
  { title: 'Style' },
  {
    title: 'Front matter, files and comments',
    ids: /^(?:front-matter|configuration|registry|internal|invalid-suppression)/,
  },
];

/** Where what has no words of any other group belongs. */
const otherwise = groups.find(({ ids }) => !ids);

/**
 * Divides rules into groups, in the order of the groups; rules keep their order.
 * @template {{ id: string }} T
 * @param {readonly T[]} rules
 * @returns {{ title: string, rules: T[] }[]} the groups that have rules
 */
export function groupRules(rules) {
  const groupOf = ({ id }) => groups.find(({ ids }) => ids?.test(id)) ?? otherwise;
  return groups
    .map((group) => ({ title: group.title, rules: rules.filter((rule) => groupOf(rule) === group) }))
    .filter((group) => group.rules.length > 0);
}
