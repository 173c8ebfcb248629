import { FUNCTION_NUMBERS, type PortalFunction } from '../catalogue.ts';
import type { IntratoneState, SubAccount } from '../state.ts';

/** Saves one tab of functions and leaves the other tab's ticks alone. The faults, if any: then nothing is saved. */
export const saveFunctions =
  (tab: readonly PortalFunction[]) =>
  (_state: IntratoneState, account: SubAccount, form: URLSearchParams): string[] => {
    const keys = new Set(tab.map(({ key }) => key));
    const ticked = form.getAll('fct[]').map((number) => FUNCTION_NUMBERS[Number(number) - 1] ?? '');
    if (!ticked.every((key) => keys.has(key))) return ['Une des lignes cochées est inconnue.'];
    const elsewhere = [...account.functions].filter((key) => !keys.has(key));
    account.functions = new Set([...elsewhere, ...ticked]);
    return [];
  };
