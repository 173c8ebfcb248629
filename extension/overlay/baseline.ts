import type { AccountReading, Box, Reading } from '../adapter/contract.ts';

/** Takes the readings of one page load and answers each with what is saved. */
export interface Baseline {
  take(reading: Reading, address: string): { readonly reading: Reading; readonly renewed: boolean };
}

type Known = Pick<Box, 'saved' | 'value'>;

/**
 * On a page that draws itself anew nothing marks what is saved. What was first seen of an account is, until the portal
 * says that it saved. `renewed`: from here on everything counts as a new page load.
 */
export function createBaseline(): Baseline {
  let whose = '';
  let at = '';
  let key: string | undefined;
  let atRest = false;
  let known = new Map<string, Known>();

  const fill = (reading: AccountReading): Box[] =>
    reading.boxes.map((box) => {
      const name = nameOf(reading, box);
      const first = (!isSavedAtOnce(box) && known.get(name)) || {
        saved: box.now,
        ...(box.value && { value: box.value }),
      };
      known.set(name, first);
      const { value } = box;
      return {
        ...box,
        saved: first.saved,
        ...(value && { value: { saved: first.value?.now ?? value.now, now: value.now } }),
      };
    });
  return {
    take: (reading, address) => {
      if (reading.kind !== 'account') {
        if (reading.kind !== 'changed') whose = '';
        return { reading, renewed: false };
      }
      if (reading.rest === undefined) return { reading, renewed: false };
      // The identifier may be written in one tab only; the name, where there is one, in all.
      // While it is being changed in the form, the account is still the one that the form was opened for.
      const isEdited = reading.typed && !reading.rest && !reading.name && whose !== '' && address === at;
      const account = isEdited ? whose : reading.account;
      const now = reading.name ?? account ?? '';
      const acted = reading.boxes.some(
        (box) => isSavedAtOnce(box) && known.get(nameOf(reading, box))?.saved === !box.now,
      );
      const renewed = now !== whose || (reading.rest && (!atRest || acted));
      if (renewed) [known, key] = [new Map(), undefined];
      // Where the name is in every tab, tabs may be left and come back to with an identifier that was not saved.
      key ??= account;
      whose = now;
      at = address;
      atRest = reading.rest;
      const first = reading.name !== undefined && account !== undefined ? key : account;
      return { reading: { ...reading, account: first, boxes: fill(reading) }, renewed };
    },
  };
}

const nameOf = ({ tab }: AccountReading, { subject }: Box): string => `${tab} ${JSON.stringify(subject)}`;

/** What cannot be changed here is as the portal has it, and such a button has done at once what it says. */
const isSavedAtOnce = ({ control }: Box): boolean => control === undefined || control.kind === 'buttons';
