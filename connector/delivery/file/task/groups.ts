import { describeReason } from '../../../../shared/plan/describe.ts';
import type { Step } from '../../../../shared/plan/step.ts';
import { placesOf } from '../../../../shared/ui/names.ts';
import type { Ground } from '../../delivery.ts';
import { oneLine } from './one-line.ts';
import type { Task, TaskGroup } from './task.ts';
import { whereOf } from './where.ts';
import { actionOf, words } from './words.ts';

interface Open {
  readonly key: string;
  readonly frame: TaskGroup;
  readonly tasks: Task[];
}

/**
 * One account's steps as groups of the same place, gesture and reasons, the groups of one tab together, so that
 * each tab is opened once. A step that comes after another is never in an earlier group.
 */
export function groupTasks(
  steps: readonly Step[],
  taskOf: (step: Step) => Task,
  ground: Ground,
): readonly TaskGroup[] {
  const groups: Open[] = [];
  const placed = new Map<string, Open>();
  for (const step of steps) {
    const frame = frameOf(step, ground);
    const key = JSON.stringify(frame);
    const first = Math.max(-1, ...(step.after ?? []).map((id) => groups.indexOf(placed.get(id)!)));
    const own =
      groups.find((group, index) => index >= first && group.key === key) ??
      open(groups, { key, frame, tasks: [] }, first);
    own.tasks.push(taskOf(step));
    placed.set(step.id, own);
  }
  const said = new Set<string | undefined>();
  const saved = groups.findLastIndex(({ tasks }) => tasks.some(({ step }) => fillsForm(step)));
  return groups.map(({ frame: { note, ...frame }, tasks }, index) => {
    const isNew = note !== undefined && !said.has(note);
    said.add(note);
    return { ...frame, tasks, ...(isNew && { note }), ...(index === saved && { save: saveOf(ground) }) };
  });
}

/** Adds a group behind the last one of the same tab, but never before `first`; else at the end. */
function open(groups: Open[], group: Open, first: number): Open {
  const [tab] = group.frame.where;
  const last = groups.findLastIndex(({ frame }) => tab !== undefined && frame.where[0] === tab);
  groups.splice(last === -1 || last < first ? groups.length : last + 1, 0, group);
  return group;
}

/** What is typed or ticked is kept by a button; to invite, suspend or archive has a button of its own. */
function fillsForm({ item, profile, hours, kind }: Step): boolean {
  return kind === 'create' || Boolean(item ?? profile ?? hours);
}

function saveOf({ portal, locale }: Ground): string {
  return portal.pages?.save[locale] ?? words[locale].save;
}

/** What the steps of a group have in common. */
function frameOf(step: Step, ground: Ground): TaskGroup {
  const { portal, locale } = ground;
  const note = portal.lifecycle.notes[step.kind]?.[locale];
  return {
    where: whereOf(step, ground).map(oneLine),
    action: actionOf(step, portal, locale),
    tasks: [],
    why: whyOf(step, ground).map(oneLine),
    ...(note !== undefined && { note }),
  };
}

function whyOf(step: Step, { portal, locale, timeZone }: Ground): readonly string[] {
  if (step.reasons.length === 0) return step.kind === 'revoke' ? [words[locale].nothingGives] : [];
  return step.reasons.map((reason) => describeReason(reason, locale, placesOf(portal), timeZone));
}
