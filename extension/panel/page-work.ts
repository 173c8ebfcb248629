import { hoursText } from '../../shared/portal/hours-text.ts';
import { normaliseLabel } from '../../shared/portal/label.ts';
import type { PagedDescriptor } from '../../shared/portal/descriptor.ts';
import { tabOf } from '../../shared/ui/names.ts';
import { boxOf, rowOfStep, type RowKey } from '../../shared/ui/row-key.ts';
import type { StepView } from '../../shared/ui/step.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PageBox, PanelPage } from '../message/panel.ts';

/** What is left to do for one account, seen from the page that is open. */
export interface PageWork {
  /** Rows that one click here puts right. */
  readonly ready: readonly StepView[];
  /** Steps of this page that cannot be done: the portal has greyed the box out. */
  readonly disabled: readonly StepView[];
  /** Steps of this page that only the admin may press: the portal's button acts at once. */
  readonly byHand: readonly StepView[];
  /** Steps of this tab whose boxes the page does not show: another mode, another page of the list. */
  readonly notShown: readonly StepView[];
  /** Rows that show something else than what the portal has saved. */
  readonly unsaved: ReadonlyMap<RowKey, boolean>;
  /** Steps that wait in other tabs, in the order of the steps. */
  readonly elsewhere: readonly TabWork[];
}

interface TabWork {
  readonly tab: string;
  readonly grant: number;
  readonly revoke: number;
  readonly change: number;
}

type AccountPage = Extract<PanelPage, { kind: 'account' }>;
type View = Pick<AccountView, 'steps' | 'profileNames'>;

interface Placed {
  readonly step: StepView;
  readonly key: RowKey;
  readonly tab: string | undefined;
}

/** Held steps are shown, never applied: they count nowhere here. */
export function pageWork(view: View, page: AccountPage, portal: PagedDescriptor): PageWork {
  const boxes = new Map<RowKey, PageBox>(page.boxes.map((box) => [box.key, box]));
  const steps = view.steps.flatMap((step): Placed[] => {
    const key = rowOfStep(step);
    return key === undefined || step.held ? [] : [{ step, key, tab: step.tab ?? tabOf(key, portal) }];
  });
  const here = steps.flatMap(({ step, key }) => {
    const box = boxes.get(key);
    return box && !agrees(step, box, view) ? [{ step, key, box }] : [];
  });
  const pressed = new Set(portal.pages.singles.filter(({ shape }) => shape === 'buttons').map(featureOf));
  const isByHand = (key: RowKey) => pressed.has(boxOf(key)?.id);
  const isGrey = (box: PageBox) => box.disabled || page.consultation;
  const clickable = here.filter(({ key }) => !isByHand(key));
  return {
    ready: clickable.filter(({ box }) => !isGrey(box)).map(({ step }) => step),
    disabled: clickable.filter(({ box }) => isGrey(box)).map(({ step }) => step),
    byHand: here.filter(({ key }) => isByHand(key)).map(({ step }) => step),
    notShown: steps.filter(({ tab, key }) => tab === page.tab && !boxes.has(key)).map(({ step }) => step),
    unsaved: new Map(page.boxes.filter(isUnsaved).map((box) => [box.key, box.now])),
    elsewhere: countTabs(steps.filter(({ tab }) => tab !== undefined && tab !== page.tab)),
  };
}

const featureOf = ({ feature }: { readonly feature: string }): string | undefined => feature;

/** The page shows already what the step asks for. */
function agrees(step: StepView, box: PageBox, { profileNames }: View): boolean {
  const { profile, hours } = step;
  if (profile) {
    const wanted = profile.to === undefined ? '' : (profileNames[profile.to] ?? profile.to);
    return normaliseLabel(box.value?.now ?? '') === normaliseLabel(wanted);
  }
  if (step.kind === 'setHours') {
    const windows = hours === undefined || hours === 'always' ? [] : hours.flatMap((each) => each.windows);
    return (box.value?.now ?? '') === hoursText(windows);
  }
  return box.now === (step.kind === 'grant');
}

function isUnsaved({ saved, now, value }: PageBox): boolean {
  return value ? value.saved !== value.now : saved !== now;
}

function countTabs(steps: readonly Placed[]): readonly TabWork[] {
  const tabs = new Map<string, { tab: string; grant: number; revoke: number; change: number }>();
  for (const { step, tab = '' } of steps) {
    const count = tabs.get(tab) ?? { tab, grant: 0, revoke: 0, change: 0 };
    count[step.kind === 'grant' || step.kind === 'revoke' ? step.kind : 'change'] += 1;
    tabs.set(tab, count);
  }
  return [...tabs.values()];
}
