import type { Report } from '../report.ts';

/** Where a part of the policy stands in its file, and what it is called. */
export type Places = Pick<Report, 'at' | 'where'>;
