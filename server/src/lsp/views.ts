/** Answers what views beside the editor show: the report at a glance, and the registry. */
import type { CancellationToken } from 'vscode-languageserver';
import type { FilePlace } from '../features/navigation';
import { overview } from '../features/overview';
import { listRegistry } from '../features/registry-listing';
import type { Registry } from '../registry/model';
import { optionsOf, settingInForce } from '../rules/run';
import type { WordLimits } from '../rules/shared/word-count';
import wordLimit from '../rules/word-limit';
import { LineIndex } from '../source/line-index';
import type { Result } from './checker';
import {
  type FileLocation,
  type OverviewResult,
  overviewRequest,
  type RegistryItem,
  type RegistryParams,
  registryRequest,
} from './protocol';
import type { Serving } from './serving';

/** Registers the handlers on the connection. */
export function serveViews({ connection, answered, current, shown, fileSystem }: Serving): void {
  /** What is known of each registry, which never changes: its number, and the lines of the files it was made from. */
  const registries = new WeakMap<
    Registry,
    { readonly id: number; readonly files: Map<string, Promise<LineIndex | undefined>> }
  >();
  let count = 0;
  const knownOf = (registry: Registry) => {
    const known = registries.get(registry) ?? { id: ++count, files: new Map<string, Promise<LineIndex | undefined>>() };
    registries.set(registry, known);
    return known;
  };

  connection.onRequest(
    overviewRequest,
    answered<{ uri: string }, OverviewResult | null>('the overview', null, async ({ uri }, token) => {
      const result = await current(uri, token);
      if (!result) return null;
      const { open, checked, context } = result;
      const { silent, ...rest } = overview(
        checked.analysis,
        shown(result).checked.findings,
        open.lines,
        wordLimits(result),
      );
      const { people, organizations, acronyms, countries } = checked.analysis.registry;
      const sources = [...people, ...organizations, ...acronyms, ...countries].flatMap(
        ({ source }) => source.file ?? [],
      );
      const configuration = context.configuration.file;
      return {
        ...rest,
        version: open.version,
        registry: knownOf(checked.analysis.registry).id,
        silent: await located(silent, checked.analysis.registry),
        files: [...new Set([...(configuration === undefined ? [] : [configuration]), ...sources])],
      };
    }),
  );

  connection.onRequest(
    registryRequest,
    answered<RegistryParams, readonly RegistryItem[]>(
      'the registry',
      [],
      async ({ uri, ofTeam }, token: CancellationToken) => {
        const result = await current(uri, token);
        return result
          ? await located(listRegistry(result.checked.analysis, ofTeam), result.checked.analysis.registry)
          : [];
      },
    ),
  );

  /** Items with their places as lines, for which each file of a registry is read once. */
  async function located<Item extends { readonly place?: FilePlace }>(
    items: readonly Item[],
    registry: Registry,
  ): Promise<(Omit<Item, 'place'> & { readonly place?: FileLocation })[]> {
    const { files } = knownOf(registry);
    const linesOf = (uri: string): Promise<LineIndex | undefined> => {
      const lines =
        files.get(uri) ??
        fileSystem.readText(uri).then(
          (text) => (text === undefined ? undefined : new LineIndex(text)),
          () => undefined,
        );
      files.set(uri, lines);
      return lines;
    };
    return await Promise.all(
      items.map(async ({ place, ...item }) => {
        const lines = place && (await linesOf(place.uri));
        return { ...item, ...(place && lines && { place: { uri: place.uri, range: lines.rangeOf(place.span) } }) };
      }),
    );
  }
}

/** The limits on the number of words, where the rule about them is on. */
function wordLimits({ checked, context }: Result): WordLimits | undefined {
  const { rules: settings, options, profile } = context.configuration;
  if (settingInForce(wordLimit, checked.analysis, { settings, ...(profile && { profile }) }) === 'off')
    return undefined;
  const { words = 0, bodyWords = 0 } = optionsOf(wordLimit, options);
  return { words, bodyWords };
}
