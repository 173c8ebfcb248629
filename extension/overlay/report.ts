import type { Reading } from '../adapter/contract.ts';
import type { ShownPage } from '../message/page.ts';

const LONGEST = 320;

/** A reading as it leaves the page: words and states, no elements. */
export function report(reading: Reading, structureHash: () => string): ShownPage {
  if (reading.kind === 'elsewhere' || reading.kind === 'account-list')
    return reading.kind === 'elsewhere' ? reading : { ...reading, accounts: [...reading.accounts] };
  if (reading.kind === 'changed')
    return { kind: 'changed', probes: [...reading.probes].slice(0, 200), structureHash: structureHash() };
  const { viewer, account, tab, consultation, complete, unreadable, boxes } = reading;
  return {
    kind: 'account',
    viewer,
    account,
    ...(tab !== undefined && { tab }),
    consultation,
    complete,
    ...(unreadable && { unreadable }),
    structureHash: structureHash(),
    boxes: boxes.map(({ subject, saved, now, disabled }, row) => ({
      row,
      what:
        subject.kind === 'site' ? { kind: 'site', label: subject.label.slice(0, LONGEST) } : { ...subject },
      saved,
      now,
      disabled,
    })),
  };
}

/** A page out of the browser's history shows an old state: it must not be reported as what the portal has now. */
export function isFromHistory(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && Reflect.get(entry, 'type') === 'back_forward';
}
