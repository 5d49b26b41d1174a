/** Keeps findings in a half-typed word from the editor until somebody pauses, types elsewhere or saves. */
import { heldBack, type Mark, movedMarks } from '../features/half-typed';
import type { Result } from './checker';
import type { OpenReport } from './open-reports';

/** How long nobody types before a word counts as finished, in milliseconds. Reading a word takes a quarter of it. */
export const typingPause = 1000;

/** Runs something after some milliseconds, unless the function that it gives is called before. */
export type After = (milliseconds: number, run: () => void) => () => void;

export interface Typing {
  /** Takes up a version of a report, whether it was opened or edited. */
  follow(report: OpenReport): void;
  /** What the editor is to show of what was found: all of it, unless somebody is in the middle of a word. */
  shown(result: Result): Result;
  /** Says that a report was saved, as if somebody had paused. */
  saved(uri: string): void;
  /** Forgets a report that was closed. */
  forget(uri: string): void;
  /** Forgets everything. */
  end(): void;
}

/** What is known of one report. */
interface State {
  readonly open: OpenReport;
  /** Where somebody is typing in the newest version. */
  caret: number | undefined;
  /** What the editor shows, where it stands in the newest version. */
  marks: readonly Mark[];
  /** The last answer, which stays the same until there is another result or a pause. */
  last?: { readonly of: Result; readonly shown: Result };
  /** Ends the wait for a pause. */
  cancel?: () => void;
}

/**
 * @param paused is told the report in which more is to be shown now
 * @param after the clock
 */
export function createTyping(paused: (uri: string) => void, after: After = realAfter): Typing {
  const states = new Map<string, State>();

  function pause(uri: string): void {
    const state = states.get(uri);
    if (!state) return;
    const isAnyHeld = state.cancel !== undefined;
    stopWaiting(state);
    state.caret = undefined;
    delete state.last;
    if (isAnyHeld) paused(uri);
  }

  return {
    follow(open) {
      const { uri, edit, caret } = open;
      const before = states.get(uri);
      if (before) stopWaiting(before);
      const marks = before && edit ? movedMarks(before.marks, edit) : (before?.marks ?? []);
      states.set(uri, { open, caret, marks });
    },
    shown(result) {
      const { open, checked } = result;
      const state = states.get(open.uri);
      if (state?.open !== open) return result;
      if (state.last?.of === result) return state.last.shown;
      const held =
        state.caret === undefined ? new Set() : heldBack(checked.findings, open.report.text, state.caret, state.marks);
      const shown = held.size === 0 ? result : without(held, result);
      state.marks = shown.checked.findings.map(({ rule, span }) => ({ rule, span }));
      state.last = { of: result, shown };
      if (held.size === 0) stopWaiting(state);
      else state.cancel ??= after(typingPause, () => pause(open.uri));
      return shown;
    },
    saved: pause,
    forget(uri) {
      const state = states.get(uri);
      if (state) stopWaiting(state);
      states.delete(uri);
    },
    end() {
      for (const state of states.values()) stopWaiting(state);
      states.clear();
    },
  };
}

function stopWaiting(state: State): void {
  state.cancel?.();
  delete state.cancel;
}

/** A result of which some findings wait. It has an id of its own: what has the same id is the same. */
function without(held: ReadonlySet<unknown>, result: Result): Result {
  const findings = result.checked.findings.filter((finding) => !held.has(finding));
  return { ...result, id: `${result.id}-typing`, checked: { ...result.checked, findings } };
}

const realAfter: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
