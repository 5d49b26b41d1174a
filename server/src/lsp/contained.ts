/** Keeps what goes wrong in one request from the next. */
import { type CancellationToken, ResponseError } from 'vscode-languageserver';

/** Takes one message for the client's log. */
export type Log = (message: string) => void;

/**
 * A handler of requests that never fails by accident: what it throws is logged, and the client is given an empty answer. Errors
 * meant for the client (`ResponseError`) pass.
 *
 * @param task what the handler does, for the log
 * @param empty the answer when there is nothing to say
 */
export function answering<Params, Answer>(
  log: Log,
  task: string,
  empty: Answer,
  handler: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      logError(log, task, error);
      return empty;
    }
  };
}

/** A handler of notifications that never fails: what it throws is logged. */
export function noting<Params>(
  log: Log,
  task: string,
  handler: (params: Params) => void | Promise<void>,
): (params: Params) => Promise<void> {
  return async (params) => {
    try {
      await handler(params);
    } catch (error) {
      logError(log, task, error);
    }
  };
}

function logError(log: Log, task: string, error: unknown): void {
  log(`Internal error in ${task}: ${reasonOf(error)}. The server goes on; please report this.`);
}

/** The message of an error; RAPPORTEUR_DEBUG=1 shows also where it arose. */
/** What went wrong, in the words of whoever threw it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (process.env['RAPPORTEUR_DEBUG'] === '1' && error.stack) || error.message;
}
