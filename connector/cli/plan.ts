import { createFlow } from '../flow.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { printAccount, printPlan } from './plan/print.ts';
import { choosePortal, portalsOf } from './portals.ts';
import { cliProblems } from './problems.ts';
import type { Terminal } from './terminal.ts';

/** `portillon plan [portal] [--account X]`: what would change in the portals; writes nothing. */
export async function plan(
  terminal: Terminal,
  where: Where,
  options: { readonly portal?: string | undefined; readonly account?: string | undefined },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const wanted =
    options.portal === undefined && options.account === undefined
      ? all
      : all.filter(({ descriptor }) => descriptor === choosePortal(all, options.portal));
  await using store = await openStoreOf(config);
  const flow = createFlow(store, all);
  const now = Date.now();
  for (const { descriptor, tenant } of wanted) {
    const sites = await store.sites.all(descriptor.id);
    if (options.account !== undefined) {
      const state = await flow.account(descriptor.id, options.account, now);
      if (!state) throw cliProblems.CLI_ACCOUNT_UNKNOWN({ account: options.account, portal: descriptor.id });
      if (terminal.json) terminal.print(JSON.stringify(state.plan));
      else {
        const none = { fr: 'Rien à changer.', en: 'Nothing to change.' }[terminal.locale];
        if (state.plan.steps.length === 0) terminal.print(none);
        printAccount(terminal, descriptor, sites, state.plan);
      }
      continue;
    }
    const found = await flow.plan(descriptor.id, now);
    if (terminal.json) terminal.print(JSON.stringify(found));
    else printPlan(terminal, descriptor, tenant, sites, found);
  }
  return EXIT.ok;
}
