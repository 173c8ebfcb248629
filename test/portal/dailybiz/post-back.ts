import type { Visit } from './visit.ts';

/** Whether this control caused the post-back: by `__doPostBack`, or as an image (`name.x`, `name.y`). */
export function pressed({ look, form }: Visit, ...path: string[]): boolean {
  const name = look.name(...path);
  return form.get('__EVENTTARGET') === name || form.has(`${name}.x`);
}

/** The posted text of a control, without blanks at its ends; empty when it was not posted. */
export const field = ({ look, form }: Visit, ...path: string[]): string =>
  form.get(look.name(...path))?.trim() ?? '';

/** Whether a box was posted as ticked. */
export const ticked = ({ look, form }: Visit, ...path: string[]): boolean => form.has(look.name(...path));

/** The control of a line of a list: `ctl02` is the first, since `ctl01` is the line of titles. */
export const control = (index: number): string => `ctl${String(index + 2).padStart(2, '0')}`;
