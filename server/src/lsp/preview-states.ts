/** Remembers what the client shows of each report, so that it is sent only what has changed. */
import type { Preview } from '../publish/preview';
import type { Result } from './checker';
import { previewDelta } from './preview-delta';
import type { RenderResult } from './protocol';

export interface PreviewStates {
  /**
   * Renders what was found in a report.
   *
   * @param base the id of the answer that the client shows; it is answered with the difference, if that was the last one
   */
  render(uri: string, result: Result, base: string | undefined): Promise<RenderResult>;
  /** Forgets a report that was closed. */
  forget(uri: string): void;
}

export function createPreviewStates(): PreviewStates {
  const states = new Map<string, { readonly id: string; readonly preview: Preview }>();
  // A server that is started again counts from the beginning; an answer of the one before must not be taken for one of its own.
  const session = crypto.getRandomValues(new Uint32Array(2)).join('-');
  return {
    async render(uri, { id: check, open: { version }, checked: { analysis, findings } }, base) {
      const id = `${session}/${check}`;
      const { renderPreview } = await import('../publish/preview');
      const before = states.get(uri);
      const preview = before?.id === id ? before.preview : renderPreview(analysis, findings);
      states.set(uri, { id, preview });
      const { title, className, language, blocks } = preview;
      const old = before !== undefined && before.id === base ? before : undefined;
      const pieces = previewDelta(old?.preview.blocks ?? [], blocks);
      return { id, ...(old && { base: old.id }), version, title, className, language, pieces };
    },
    forget: (uri) => void states.delete(uri),
  };
}
