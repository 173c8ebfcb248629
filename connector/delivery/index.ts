import type { Delivery } from './delivery.ts';
import { importFile } from './file/import-file.ts';
import { taskList } from './file/task-list.ts';
import { pageQueue } from './page.ts';

/** Every channel, the best first: a step goes by the first that carries it, and the last carries them all. */
export const channels: readonly Delivery[] = [importFile, pageQueue, taskList];
