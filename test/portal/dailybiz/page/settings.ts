/** What the server tells the scripts: ids of the page's controls, which no two pages need to share. */
export interface Settings {
  readonly grid?: {
    /** Name of the control that loads the grid again. */
    readonly name: string;
    readonly create: string;
    readonly removeTicked: string;
    readonly all: string;
    /** Class of the line that the keyboard acts on. */
    readonly current: string;
    readonly rows: readonly {
      readonly row: string;
      readonly box: string;
      readonly edit: string;
      readonly remove: string;
    }[];
  };
  /** Id of a form's save button. */
  readonly save?: string;
  /** The page's own confirmation; absent = the browser's. */
  readonly question?: {
    readonly window: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
  };
  /** The frame in which forms open; absent = a pop-up window. */
  readonly frame?: { readonly window: string; readonly frame: string };
}

const source = document.querySelector('script[type="application/json"]')?.textContent ?? '{}';
export const settings = JSON.parse(source) as Settings;

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

/** The check boxes of the lines. */
export const boxes = (): HTMLInputElement[] =>
  (settings.grid?.rows ?? []).map(({ box }) => element(box) as HTMLInputElement);

/** Shows or hides one of the page's own windows. */
export function show(id: string, shown: boolean): void {
  element(id).style.display = shown ? 'block' : 'none';
}
