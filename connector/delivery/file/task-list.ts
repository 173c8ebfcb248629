import type { Plan, Step } from '../../../shared/plan/step.ts';
import type { Artefact, Delivery, Ground } from '../delivery.ts';
import { artefactName } from '../name.ts';
import { taskListToCsv } from './task/csv.ts';
import { taskListToHtml } from './task/html.ts';
import { listTasks } from './task/list.ts';
import { taskListToMarkdown } from './task/markdown.ts';

/** What somebody clicks in the portal, in order: to print, to keep in a ticket, to filter in a spreadsheet. */
export const taskList: Delivery = {
  id: 'task-list',
  // A person can do every kind of step.
  carries: () => true,
  deliver: (plan, steps, ground) => Promise.resolve(write(plan, steps, ground)),
};

function write(plan: Plan, steps: readonly Step[], ground: Ground): readonly Artefact[] {
  const { locale } = ground;
  const list = listTasks(plan, steps, ground);
  const utf8 = new TextEncoder();
  const ids = steps.map((step) => step.id);
  const file = (extension: string, mediaType: string, bytes: Uint8Array): Artefact => ({
    name: artefactName(plan, `tasks.${extension}`),
    mediaType: `${mediaType}; charset=utf-8`,
    bytes,
    steps: ids,
  });
  return [
    file('md', 'text/markdown', utf8.encode(taskListToMarkdown(list, locale))),
    file('csv', 'text/csv', taskListToCsv(list, locale)),
    file('html', 'text/html', utf8.encode(taskListToHtml(list, locale))),
  ];
}
