import { isObject } from '../json.ts';
import type { Switches } from '../preset.ts';
import type { ResourceType } from '../schema/resource-type.ts';
import { strictProblems } from './problems.ts';
import { assertValue } from './value.ts';

/**
 * Refuses in a body, or in the value of an operation without a path, what the client's switches do not take.
 * @throws Problem SCIM_ATTRIBUTE_UNKNOWN, SCIM_NAME_FLAT, SCIM_VALUE_LOOSE
 */
export function assertBody(body: unknown, type: ResourceType, switches: Switches): void {
  if (!refuses(switches)) return;
  for (const [name, value] of Object.entries(isObject(body) ? body : {})) {
    const chain = type.names.get(name.toLowerCase());
    if (!chain) {
      if (switches.unknownAttributes === 'refuse')
        throw strictProblems.SCIM_ATTRIBUTE_UNKNOWN({ attribute: name });
      continue;
    }
    const isFlat = name.toLowerCase() !== chain[0].name.toLowerCase();
    if (isFlat && switches.flatNames === 'refuse') throw strictProblems.SCIM_NAME_FLAT({ name });
    assertValue(chain.at(-1) ?? chain[0], value, switches);
  }
}

/** Whether any of the switches that judge a message refuses something: most clients are not looked at twice. */
export function refuses(switches: Switches): boolean {
  const { unknownAttributes, flatNames, looseValues, pathlessPatch, removeByValue } = switches;
  return [unknownAttributes, flatNames, looseValues, pathlessPatch, removeByValue].includes('refuse');
}
