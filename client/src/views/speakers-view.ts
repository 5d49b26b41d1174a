/** The view *Speakers*: who spoke, how often, in which chapters; who was listed and is never mentioned. */
import { t } from '@vscode/l10n';
import type { OverviewResult } from '../../../server/src/lsp/protocol';
import { isSingular } from '../../../server/src/source/texts';
import type { ActiveReport } from './active-report';
import { branch, goTo, leaf } from './nodes';
import type { TreeNode } from './tree';

type SpeakerOverview = OverviewResult['speakers'][number];

/** The nodes of the view. */
export function speakerNodes({ report, overview }: ActiveReport): readonly TreeNode[] {
  if (report === undefined || !overview) return [];
  const speakers = [...overview.speakers].sort((a, b) => b.interventions - a.interventions);
  const { silent } = overview;
  const nodes = speakers.map((speaker) => speakerNode(speaker, report));
  if (silent.length === 0) return nodes;
  const description = String(silent.length);
  const listed = branch({ label: t`Listed and never mentioned`, description, icon: 'mute' }, () =>
    silent.map(silentNode),
  );
  return [...nodes, listed];
}

function speakerNode(speaker: SpeakerOverview, report: string): TreeNode {
  const { name, detail, isKnown, isListed, interventions, chapters } = speaker;
  const first = chapters[0]?.places[0];
  const state = isListed ? t`listed` : isKnown ? t`in the registry, not listed` : t`on no list`;
  return branch(
    {
      label: name,
      description: [
        isSingular(interventions) ? t`${interventions} intervention` : t`${interventions} interventions`,
        ...(isKnown ? [] : [t`unknown`]),
      ].join(' · '),
      icon: isListed ? 'person' : isKnown ? 'organization' : 'question',
      tooltip: [name, detail, state].filter(Boolean).map(escapeMarkdown).join('  \n'),
      ...(first && { command: goTo({ uri: report, range: first }) }),
    },
    () =>
      chapters.flatMap(({ title, places }) => {
        const [place] = places;
        if (!place) return [];
        const description = isSingular(places.length) ? t`${places.length} mention` : t`${places.length} mentions`;
        return [
          leaf({
            label: title || t`Before the first chapter`,
            description,
            icon: 'list-unordered',
            command: goTo({ uri: report, range: place }),
          }),
        ];
      }),
  );
}

function silentNode({ name, detail, place }: OverviewResult['silent'][number]): TreeNode {
  return leaf({ label: name, description: detail, icon: 'person', ...(place && { command: goTo(place) }) });
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|]/g, '\\$&');
}
