/** Chooses the reporter that the options ask for. */
import type { CheckOptions } from '../commands/check';
import { standardError, standardOutput } from '../standard-streams';
import { createPaint, wantsColor } from '../terminal/color';
import type { Progress } from '../terminal/progress';
import { createDiffReporter } from './diff';
import { createHumanReporter } from './human';
import { createJsonReporter } from './json';
import type { Output, Reporter } from './reporter';

/**
 * The reporter of a run.
 *
 * @param progress a line on the terminal that is removed before anything is written
 * @param givesText whether standard output is for a fixed report; what people read then goes to standard error
 */
export function createReporter(options: CheckOptions, progress: Progress, givesText: boolean): Reporter {
  const { format, quiet = false, color, fix = false, fixDryRun = false } = options;
  const output = clearing(standardOutput(), progress);
  if (format === 'json') return createJsonReporter(output);
  if (fixDryRun) {
    const paint = createPaint(wantsColor(color, process.stdout, process.env));
    const isTerminal = process.stdout.isTTY;
    return createDiffReporter(output, clearing(standardError(), progress), { quiet, paint, isTerminal });
  }
  const stream = givesText ? process.stderr : process.stdout;
  const paint = createPaint(wantsColor(color, stream, process.env));
  return createHumanReporter(givesText ? clearing(standardError(), progress) : output, { quiet, paint, fixes: fix });
}

function clearing(output: Output, progress: Progress): Output {
  return {
    width: output.width,
    write: (text) => {
      progress.clear();
      output.write(text);
    },
  };
}
