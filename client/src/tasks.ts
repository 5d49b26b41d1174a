/** Tasks that run `rapporteur check` as CI does, with the command that the extension brings. */
import { type Disposable, ProcessExecution, Task, TaskGroup, TaskScope, tasks } from 'vscode';

/** @param bundle path of the command */
export function registerTasks(bundle: string): Disposable {
  const make = (definition: { readonly type: string; readonly paths?: readonly string[] }): Task => {
    const paths = definition.paths ?? ['.'];
    const task = new Task(
      { ...definition },
      TaskScope.Workspace,
      paths.length === 1 && paths[0] === '.' ? 'check all reports' : `check ${paths.join(' ')}`,
      'rapporteur',
      // The editor’s own program runs it as Node does.
      new ProcessExecution(process.execPath, [bundle, 'check', '--color', 'never', ...paths], {
        env: { ELECTRON_RUN_AS_NODE: '1' },
      }),
      '$rapporteur',
    );
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
