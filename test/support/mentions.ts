/** Recognises what a paragraph names, for tests of the recognisers. */
import { stringify } from 'yaml';
import type { ProseMentions, SpeakerMention } from '../../server/src/mentions/model';
import { recognise } from '../../server/src/mentions/recognise';
import { createRegistry } from '../../server/src/registry/create';
import { loadRegistryFile } from '../../server/src/registry/load';
import type { Registry } from '../../server/src/registry/model';
import { inlineParticipants } from '../../server/src/registry/participants';
import type { RegistryData } from '../../server/src/registry/schema';
import type { Language } from '../../server/src/report/front-matter-schema';
import type { Prose } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import type { ParticipantData } from '../../server/src/source/participant-schema';

export interface MentionOptions {
  readonly language?: Language;
  readonly participants?: readonly ParticipantData[];
  readonly registry?: RegistryData;
}

/** The mentions of the first run of prose of a Markdown text, over the built-in registry. */
export function mentionsIn(text: string, { language = 'en', ...parts }: MentionOptions = {}): ProseMentions {
  return recognise(proseOf(text), registryOf(parts), language);
}

/** The first run of prose of a Markdown text. */
export function proseOf(text: string): Prose {
  const [prose] = parseReport(`---\ntitle: Report\n---\n\n${text}`).blocks.flatMap((block) => block.prose);
  if (!prose) throw new Error(`There is no prose in: ${text}`);
  return prose;
}

/** A registry of the built-in data and of what is given. */
export function registryOf({ registry, participants }: Omit<MentionOptions, 'language'> = {}): Registry {
  return createRegistry({
    files: registry ? [loadRegistryFile('registry.yaml', stringify(registry), 'workspace')] : [],
    participants: participants && inlineParticipants('report', participants),
  });
}

/** A speaker in short: `Ms. | Ada Fennimore | full`, with `| speaks` where the person does. */
export function shortly({ honorific, name, form, speaks }: SpeakerMention): string {
  return [honorific.text, name.text, form, ...(speaks ? ['speaks'] : [])].join(' | ');
}
