import type { Reading, Recipe } from '../adapter/contract.ts';
import type { ShownPage } from '../message/page.ts';
import { readPage } from '../adapter/read.ts';
import { createBaseline } from './baseline.ts';
import { report } from './report.ts';

export interface Look {
  readonly reading: Reading;
  readonly page: ShownPage;
  /** Counts the readings that differ in more than what is ticked; rows are counted within one. */
  readonly number: number;
  readonly isNew: boolean;
  /** From here on everything counts as a new page load. */
  readonly renewed: boolean;
}

/** Reads the page again and again, and tells a page that shows something else from one where boxes were ticked. */
export function createReader(recipe: Recipe): () => Look {
  let number = -1;
  let before = '';
  const baseline = createBaseline();
  return () => {
    const { reading, renewed } = baseline.take(readPage(recipe, document.body), location.href);
    const page = report(reading);
    const saving = reading.kind === 'account' && [reading.rest, reading.refused];
    // Of the report: to ask thousands of elements what they are is dear in Firefox.
    const signature = JSON.stringify([saving, page], (key, value: unknown) =>
      key === 'now' ? undefined : value,
    );
    const isNew = renewed || signature !== before;
    before = signature;
    if (isNew) number++;
    return { reading, page, number, isNew, renewed };
  };
}
