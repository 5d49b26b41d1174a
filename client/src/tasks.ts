/** Tasks that run `rapporteur check` as CI does, with the command that the extension brings. */
import { t } from '@vscode/l10n';
import { type Disposable, ProcessExecution, Task, TaskGroup, TaskScope, tasks } from 'vscode';
import { spokenLanguage } from '../../server/src/source/texts';

/** @param bundle path of the command */
export function registerTasks(bundle: string): Disposable {
  const make = (definition: { readonly type: string; readonly paths?: readonly string[] }): Task => {
    const paths = definition.paths ?? ['.'];
    const isOfAll = paths.length === 1 && paths[0] === '.';
    const task = new Task(
      { ...definition },
      TaskScope.Workspace,
      // The name is English in every language: files of a team refer to a task by it.
      isOfAll ? 'check all reports' : `check ${paths.join(' ')}`,
      'rapporteur',
      // The editor’s own program runs it as Node does.
      new ProcessExecution(
        process.execPath,
        [bundle, 'check', '--color', 'never', '--locale', spokenLanguage(), ...paths],
        {
          env: { ELECTRON_RUN_AS_NODE: '1' },
        },
      ),
      '$rapporteur',
    );
    task.detail = isOfAll ? t`Check all reports of the workspace` : t`Check ${paths.join(', ')}`;
    task.group = TaskGroup.Test;
    return task;
  };
  return tasks.registerTaskProvider('rapporteur', {
    provideTasks: () => [make({ type: 'rapporteur' })],
    resolveTask: ({ definition }) => {
      const { paths } = definition;
      const isList = Array.isArray(paths) && paths.every((path) => typeof path === 'string');
      return make({ ...definition, ...(isList ? { paths } : {}) });
    },
  });
}
