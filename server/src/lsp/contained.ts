/** Keeps what goes wrong in one request from the next. */
import { type CancellationToken, ResponseError } from 'vscode-languageserver';

/**
 * A handler that never fails by accident: what it throws is logged, and the client is given an empty answer. Errors meant for
 * the client (`ResponseError`) pass.
 *
 * @param task what the handler does, for the log
 * @param empty the answer when there is nothing to say
 * @param log takes one message for the client's log
 */
export function contained<Params, Answer>(
  task: string,
  empty: Answer,
  log: (message: string) => void,
  handler: (params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`Internal error in ${task}: ${reasonOf(error)}. The server goes on; please report this.`);
      return empty;
    }
  };
}

/** The message of an error; RAPPORTEUR_DEBUG=1 shows also where it arose. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (process.env['RAPPORTEUR_DEBUG'] === '1' && error.stack) || error.message;
}
