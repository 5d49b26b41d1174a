/** The size in which all previews are shown; it is remembered. */
import { EventEmitter, type Memento } from 'vscode';

/** The sizes on offer, in per cent. */
const steps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
const ownSize = 100;
const key = 'preview.zoom';

export class PreviewZoom {
  private readonly changed = new EventEmitter<number>();

  /** Fires with the new size, in per cent. */
  readonly onDidChange = this.changed.event;

  /** @param memory where the size is kept from one session to the next */
  constructor(private readonly memory: Memento) {}

  get percent(): number {
    const kept = this.memory.get<unknown>(key);
    return typeof kept === 'number' && steps.includes(kept) ? kept : ownSize;
  }

  /** Goes one step up (1) or down (-1), or back to a report’s own size (0). */
  change(direction: 1 | -1 | 0): void {
    const { percent } = this;
    const next = direction === 0 ? ownSize : (steps[steps.indexOf(percent) + direction] ?? percent);
    if (next === percent) return;
    void this.memory.update(key, next);
    this.changed.fire(next);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
