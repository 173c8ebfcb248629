import { itemKey } from '../../../../shared/plan/item.ts';
import type { Step } from '../../../../shared/plan/step.ts';
import { tabName, whereStands } from '../../../../shared/ui/names.ts';
import type { Ground } from '../../delivery.ts';

/** The tab and the section of a step; the module of a profile. Empty for what concerns the account as a whole. */
export function whereOf({ item, profile, tab }: Step, { portal, locale }: Ground): readonly string[] {
  if (item) return whereStands(itemKey(item), portal, locale);
  const place = tab === undefined ? [] : [tabName(tab, portal, locale)];
  const module = portal.modules.find((one) => one.id === profile?.module);
  return module ? [...place, module.label[locale]] : place;
}
