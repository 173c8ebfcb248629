import type { Agency, IntratoneState, SubAccount } from '../state.ts';

/** Saves «Résidences» in the mode that was posted. The faults, if any: then nothing is saved. */
export function saveResidences(state: IntratoneState, account: SubAccount, form: URLSearchParams): string[] {
  const perAgency = form.get('mode') === 'agency';
  const ticked = chosen(perAgency ? state.agencies : state.residences, form);
  if (!ticked) return ['Une des lignes cochées est inconnue.'];
  account.mode = perAgency ? 'agency' : 'residence';
  account.advanced = form.has('avancee');
  account.agencies = perAgency ? ticked : new Set();
  account.residences = perAgency ? residencesOf(state, ticked) : ticked;
  return [];
}

function chosen(sites: readonly Agency[], form: URLSearchParams): Set<string> | undefined {
  const ids = new Map(sites.map(({ number, id }) => [String(number), id]));
  const ticked = form.getAll('gere[]').map((number) => ids.get(number));
  return ticked.every((id) => id !== undefined) ? new Set(ticked) : undefined;
}

const residencesOf = (state: IntratoneState, agencies: ReadonlySet<string>): Set<string> =>
  new Set(state.residences.filter(({ agency }) => agencies.has(agency)).map(({ id }) => id));
