import { useState } from 'preact/hooks';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { WorkState } from '../message/work.ts';
import type { Asked } from './asked.ts';
import { isStranger } from './signed-in.ts';

type Open = WorkState['open'][number];

/** The browser's tab in which the work is to be done. */
export interface ChosenTab {
  /** Tabs that show the portal, the last looked at first. */
  readonly tabs: readonly Open[];
  /** Undefined while no tab shows the portal. */
  readonly tab: number | undefined;
  readonly viewer: string | undefined;
  /** Somebody for whom this session does not speak is signed in there. */
  readonly isStranger: boolean;
  readonly choose: (tab: number) => void;
}

/** The tab that the user came from, as long as it shows the portal; else the last that was looked at; else as chosen. */
export function useTab({ open }: WorkState, portal: PortalSetup, asked: Asked): ChosenTab {
  const [chosen, choose] = useState(asked.tab);
  const tabs = open.filter((each) => each.portal === portal.id);
  const own = tabs.find(({ tab }) => tab === chosen) ?? tabs[0];
  return {
    tabs,
    tab: own?.tab,
    viewer: own?.viewer,
    isStranger: own !== undefined && isStranger(own, portal),
    choose,
  };
}
