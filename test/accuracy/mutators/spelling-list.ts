import { rewriting } from '../mutating/prose';
import { defineMutator } from '../mutator';

/** American spellings of words in the report, and older ones with a hyphen. */
const pairs: Readonly<Record<string, string>> = {
  labour: 'labor',
  neighbour: 'neighbor',
  neighbours: 'neighbors',
  neighbourhood: 'neighborhood',
  neighbourhoods: 'neighborhoods',
  neighbouring: 'neighboring',
  centre: 'center',
  centres: 'centers',
  harbour: 'harbor',
  harbours: 'harbors',
  behaviour: 'behavior',
  favour: 'favor',
  favourable: 'favorable',
  colour: 'color',
  honour: 'honor',
  ageing: 'aging',
  kilometre: 'kilometer',
  kilometres: 'kilometers',
  theatre: 'theater',
  fulfil: 'fulfill',
  travelled: 'traveled',
  travelling: 'traveling',
  traveller: 'traveler',
  travellers: 'travelers',
  totalled: 'totaled',
  enrolment: 'enrollment',
  cooperation: 'co-operation',
  cooperate: 'co-operate',
  coordination: 'co-ordination',
  coordinate: 'co-ordinate',
  coordinated: 'co-ordinated',
  worldwide: 'world-wide',
  ongoing: 'on-going',
  subregional: 'sub-regional',
  'under way': 'underway',
  'non-governmental': 'nongovernmental',
  'inter-agency': 'interagency',
  modelled: 'modeled',
  labelled: 'labeled',
  litres: 'liters',
  defence: 'defense',
  peacekeeping: 'peace-keeping',
};

export default defineMutator({
  rule: 'spelling-list',
  defects: rewriting(
    Object.fromEntries(
      Object.entries(pairs).map(([right, wrong]) => [
        `${wrong} for ${right}`,
        [new RegExp(`(?<![\\p{L}-])${right}(?![\\p{L}-])`, 'gu'), wrong] as const,
      ]),
    ),
  ),
  alsoReportedBy: { 'term-inconsistent': 'The word may stand in its right form elsewhere.' },
});
