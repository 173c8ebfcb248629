import type { AccountReading, Reading } from '../adapter/contract.ts';
import type { ShownPage } from '../message/page.ts';

const LONGEST = 320;

/** A reading as it leaves the page: words and states, no elements. */
export function report(reading: Reading): ShownPage {
  if (reading.kind === 'account') return reportAccount(reading);
  if (reading.kind === 'changed') return { ...reading, probes: reading.probes.slice(0, 200) };
  // The same, but for lists that a message could change.
  return reading as ShownPage;
}

function reportAccount({
  boxes,
  page,
  typed: _typed,
  rest: _rest,
  refused: _refused,
  root: _root,
  ...others
}: AccountReading): ShownPage {
  return {
    ...(others as typeof others & { states: string[] }),
    pageOf: page,
    boxes: boxes.map(({ subject, saved, now, value, disabled }, row) => ({
      row,
      what: subject.kind === 'site' ? { kind: 'site', label: subject.label.slice(0, LONGEST) } : subject,
      saved,
      now,
      value,
      disabled,
    })),
  };
}

/** A page out of the browser's history shows an old state: it must not be reported as what the portal has now. */
export function isFromHistory(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward';
}
