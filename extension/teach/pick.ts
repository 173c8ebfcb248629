import { pick } from './page/pick.ts';
import { tryOut } from './page/try-out.ts';

/**
 * What lets an admin point at parts of a page, and reads it with a draft: brought into one page of one tab when it is
 * asked for, and into no other.
 */
export const teacher = { pick, tryOut };

Object.assign(globalThis, { portillonTeacher: teacher });
