import type { Text } from '../../shared/problem.ts';
import type { ProblemReport } from '../message/answer.ts';
import type { PanelPage, PanelState } from '../message/panel.ts';

/** Everything the panel may have to say before the permissions, worst first. */
export type Banner =
  | { readonly kind: 'unpaired' }
  | { readonly kind: 'refused'; readonly problem: ProblemReport }
  | { readonly kind: 'unreachable'; readonly since: string; readonly retryAt: string; readonly kept: number }
  | { readonly kind: 'waiting'; readonly id: string; readonly problem?: ProblemReport | undefined }
  | { readonly kind: 'changed'; readonly probes: readonly string[]; readonly structureHash?: string }
  | { readonly kind: 'mismatch'; readonly viewer: string; readonly speaksFor: readonly string[] }
  | { readonly kind: 'notYours' }
  | { readonly kind: 'unknownAccount'; readonly account: string }
  | { readonly kind: 'sharedName' }
  | { readonly kind: 'orphan' }
  | { readonly kind: 'gone'; readonly status: 'suspended' | 'archived' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'unmanaged' }
  | { readonly kind: 'planned' }
  | { readonly kind: 'otherMode'; readonly readable: Text }
  /** `edit`: what the portal calls the control that is pressed before anything can be changed. */
  | { readonly kind: 'consultation'; readonly edit?: string }
  | { readonly kind: 'incomplete'; readonly page?: { readonly read: number; readonly of: number } }
  | { readonly kind: 'unresolved'; readonly labels: readonly string[] }
  | { readonly kind: 'widening'; readonly count: number };

/** What is out of the ordinary, in the order in which it matters. */
export function bannersOf(state: PanelState): readonly Banner[] {
  return [
    ...connectionBanners(state),
    ...stanceBanners(state),
    ...accountBanners(state),
    ...pageBanners(state),
  ];
}

function connectionBanners({ connection, waiting, page, portal }: PanelState): readonly Banner[] {
  if (connection.state === 'unpaired') return [{ kind: 'unpaired' }];
  if (connection.state === 'refused') return [{ kind: 'refused', problem: connection.problem }];
  const account = page.kind === 'account' ? page.account : undefined;
  const own = waiting.edits.filter((edit) => edit.portal === portal?.id && edit.account === account);
  const edits = own.map(({ id, problem }): Banner => ({ kind: 'waiting', id, problem }));
  if (connection.state !== 'unreachable') return edits;
  const { since, retryAt } = connection;
  const kept = waiting.edits.length + waiting.readings;
  return [{ kind: 'unreachable', since, retryAt, kept }, ...edits];
}

function stanceBanners({ stance, page, portal, unknownAccount, sharedName }: PanelState): readonly Banner[] {
  const banners: Banner[] = [];
  if (page.kind === 'changed') banners.push(page);
  if (sharedName) banners.push({ kind: 'sharedName' });
  if (page.kind !== 'account' && page.kind !== 'create') return banners;
  if (stance === 'mismatch')
    banners.push({ kind: 'mismatch', viewer: page.viewer, speaksFor: identifiersOf(portal) });
  if (stance === 'not-yours') banners.push({ kind: 'notYours' });
  if (unknownAccount && page.kind === 'account')
    banners.push({ kind: 'unknownAccount', account: page.account });
  return banners;
}

/** The accounts that this session speaks for, as the portal writes them: admin@regle. */
function identifiersOf(portal: PanelState['portal']): readonly string[] {
  if (!portal) return [];
  const suffix = portal.descriptor.identifierSuffix.replace('{tenant}', portal.tenant);
  return portal.speaksFor.map((key) => key + suffix);
}

function accountBanners({ view }: PanelState): readonly Banner[] {
  if (!view) return [];
  const { account, person } = view;
  const banners: Banner[] = [];
  if (!person) banners.push({ kind: 'orphan' });
  else if (person.status !== 'active') banners.push({ kind: 'gone', status: person.status });
  if (account.mode !== 'managed') banners.push({ kind: account.mode });
  if (account.status === 'planned') banners.push({ kind: 'planned' });
  return banners;
}

function pageBanners({ page, portal, view }: PanelState): readonly Banner[] {
  const banners: Banner[] = page.kind === 'account' ? listBanners(page, portal) : [];
  if (view && view.widening > 0) banners.push({ kind: 'widening', count: view.widening });
  return banners;
}

type AccountPage = Extract<PanelPage, { kind: 'account' }>;

function listBanners(page: AccountPage, portal: PanelState['portal']): Banner[] {
  const list = portal?.descriptor.pages.lists.find(({ tab }) => tab === page.tab);
  const mode = list?.shape === 'table' ? list.mode : undefined;
  if (page.unreadable && mode) return [{ kind: 'otherMode', readable: mode.readable }];
  const banners: Banner[] = [];
  const edit = portal?.descriptor.pages.edit?.fr;
  if (page.consultation) banners.push({ kind: 'consultation', ...(edit !== undefined && { edit }) });
  const wholeByPages = page.pageOf !== undefined && page.pageOf.read >= page.pageOf.of;
  if (!page.complete && page.tab !== undefined && !wholeByPages)
    banners.push({ kind: 'incomplete', ...(page.pageOf && { page: page.pageOf }) });
  if (page.unresolved.length > 0)
    banners.push({ kind: 'unresolved', labels: page.unresolved.map(({ label }) => label) });
  return banners;
}
