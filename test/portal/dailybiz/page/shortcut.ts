import { element, settings } from './settings.ts';

let current = 0;

/** Makes a line the one that the keyboard acts on. */
function moveTo(index: number): void {
  const { grid } = settings;
  if (!grid?.rows[index]) return;
  current = index;
  for (const [at, { row }] of grid.rows.entries()) element(row).classList.toggle(grid.current, at === index);
}

/** Tells the replica's log, before anything else happens: hence synchronous, as in the days of these pages. */
function report(keys: string): void {
  const request = new XMLHttpRequest();
  request.open('POST', 'Raccourci.axd', false);
  request.send(new URLSearchParams({ touches: keys }));
}

const click = (id: string | undefined): void => {
  if (id !== undefined) element(id).click();
};

function gridShortcut(event: KeyboardEvent): (() => void) | undefined {
  const { grid } = settings;
  const row = grid?.rows[current];
  if (!grid) return undefined;
  if (event.ctrlKey && event.shiftKey) {
    if (event.code === 'KeyU') return () => click(grid.removeTicked);
    if (event.code === 'KeyA') return () => click(grid.all);
    return undefined;
  }
  if (event.key === 'Insert') return () => click(grid.create);
  if (event.key === 'Delete') return () => click(row?.remove);
  if (event.key === ' ') return () => click(row?.box);
  if (event.key === 'F4') return () => click(row?.edit);
  return undefined;
}

function formShortcut(event: KeyboardEvent): (() => void) | undefined {
  return event.key === 'Enter' && settings.save !== undefined ? () => click(settings.save) : undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  Insert: 'INSER',
  Delete: 'SUPPR',
  ' ': 'ESPACE',
  Enter: 'ENTREE',
};

function onKey(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown') moveTo(current + 1);
  if (event.key === 'ArrowUp') moveTo(current - 1);
  const act = gridShortcut(event) ?? formShortcut(event);
  if (!act) return;
  event.preventDefault();
  const key = NAMES[event.key] ?? event.key.toUpperCase();
  report(event.ctrlKey && event.shiftKey ? `CTRL+SHIFT+${key}` : key);
  act();
}

/** Takes the keys of the whole page, whoever they were meant for: a field of an overlay is no exception. */
export function captureShortcuts(): void {
  document.addEventListener('keydown', onKey);
  for (const [index, { row }] of (settings.grid?.rows ?? []).entries())
    element(row).addEventListener('click', () => moveTo(index));
  moveTo(0);
}
