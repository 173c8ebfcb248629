import type { PlanCounts } from '../../shared/plan/step.ts';
import { findPortal } from '../../shared/portal/index.ts';
import type { Locale } from '../../shared/problem.ts';
import { listNames } from '../../shared/text/plural.ts';
import { announced } from './colon.ts';
import { countWords } from './plan/words.ts';
import { hang } from './table.ts';
import type { Terminal } from './terminal.ts';

/** What another policy makes of the plan of one portal. */
export interface Difference {
  readonly portal: string;
  /** Undefined before the first policy. */
  readonly before: PlanCounts | undefined;
  readonly after: PlanCounts;
}

const text = {
  fr: { before: 'aujourd’hui', after: 'ensuite', same: (names: string) => `Même plan pour ${names}.` },
  en: { before: 'today', after: 'then', same: (names: string) => `The same plan for ${names}.` },
} satisfies Record<Locale, unknown>;

/** Prints how many steps there are today and then, where that is not the same. */
export function printDifferences(terminal: Terminal, differences: readonly Difference[]): void {
  const { locale, width } = terminal;
  const words = text[locale];
  const print = (sentence: string) => {
    for (const line of hang('  ', sentence, width, 4)) terminal.print(line);
  };
  const unchanged: string[] = [];
  for (const { portal, before, after } of differences) {
    const { name } = findPortal(portal)!;
    const [was, is] = [before && countWords(before, locale), countWords(after, locale)];
    if (was === is) unchanged.push(name);
    else {
      if (was !== undefined) print(announced(`${name}, ${words.before}`, was, locale));
      print(announced(`${name}, ${words.after}`, is, locale));
    }
  }
  if (unchanged.length > 0) print(words.same(listNames(locale, unchanged, unchanged.length)));
}
