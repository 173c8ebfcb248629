import { itemKey, type ItemKey } from '../../shared/plan/item.ts';
import type { StepView } from '../../shared/ui/step.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PageBox, PanelPage } from '../message/panel.ts';

/** What is left to do for one account, seen from the page that is open. */
export interface PageWork {
  /** Boxes that one click here puts right. */
  readonly ready: readonly StepView[];
  /** Steps of this page that cannot be done: the portal has greyed the box out. */
  readonly disabled: readonly StepView[];
  /** Steps of this tab whose boxes the page does not show: another mode, another page of the list. */
  readonly notShown: readonly StepView[];
  /** Boxes that show something else than what the portal has saved. */
  readonly unsaved: ReadonlyMap<ItemKey, boolean>;
  /** Steps that wait in other tabs, in the order of the steps. */
  readonly elsewhere: readonly { readonly tab: string; readonly grant: number; readonly revoke: number }[];
}

type AccountPage = Extract<PanelPage, { kind: 'account' }>;

/** Held steps are shown, never applied: they count nowhere here. */
export function pageWork(view: Pick<AccountView, 'steps'>, page: AccountPage): PageWork {
  const boxes = new Map(page.boxes.map((box) => [box.key, box]));
  const steps = view.steps.filter((step) => !step.held && (step.kind === 'grant' || step.kind === 'revoke'));
  const here = steps.flatMap((step) => {
    const box = step.item && boxes.get(itemKey(step.item));
    return box && !agrees(step, box) ? [{ step, box }] : [];
  });
  return {
    ready: here.filter(({ box }) => !box.disabled && !page.consultation).map(({ step }) => step),
    disabled: here.filter(({ box }) => box.disabled || page.consultation).map(({ step }) => step),
    notShown: steps.filter(({ tab, item }) => tab === page.tab && item && !boxes.has(itemKey(item))),
    unsaved: new Map(page.boxes.filter((box) => box.now !== box.saved).map((box) => [box.key, box.now])),
    elsewhere: countTabs(steps.filter((step) => step.tab !== undefined && step.tab !== page.tab)),
  };
}

function agrees(step: StepView, box: PageBox): boolean {
  return box.now === (step.kind === 'grant');
}

function countTabs(steps: readonly StepView[]): PageWork['elsewhere'] {
  const tabs = new Map<string, { tab: string; grant: number; revoke: number }>();
  for (const step of steps) {
    const tab = step.tab!;
    const count = tabs.get(tab) ?? { tab, grant: 0, revoke: 0 };
    count[step.kind === 'grant' ? 'grant' : 'revoke'] += 1;
    tabs.set(tab, count);
  }
  return [...tabs.values()];
}
