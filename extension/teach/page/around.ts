import { nameOf } from '../../adapter/name.ts';
import { isVisible } from '../../adapter/visible.ts';
import { distinct } from './short.ts';

const CONTROL =
  'a,button,input:is([type=button],[type=submit],[type=image]),[role=button],[role=tab],[role=menuitem]';
/** A pager or a search stands this near to its list. */
const NEAR = 3;
const LONGEST_NAME = 60;
const MOST = 100;

export interface Around {
  readonly near: string[];
  readonly controls: string[];
  readonly placeholders: string[];
}

/** The names of what stands around a list and is not in it. No field's value is looked at. */
export function lookAround(list: Element): Around {
  let part = list;
  for (let up = 0; up < NEAR && part.parentElement && part.parentElement !== document.body; up++)
    part = part.parentElement;
  const fields = [...part.querySelectorAll<HTMLInputElement>('input[placeholder]')].filter(isVisible);
  return {
    near: names(part, list),
    controls: names(document.body, list),
    placeholders: distinct(
      fields.map(({ placeholder }) => placeholder),
      MOST,
    ),
  };
}

function names(part: Element, list: Element): string[] {
  const controls = [...part.querySelectorAll(CONTROL)].filter(
    (control) => !list.contains(control) && isVisible(control),
  );
  return distinct(
    controls.map(nameOf).filter((name) => name.length <= LONGEST_NAME),
    MOST,
  );
}
