/** A shorter movement is a click. */
const DRAG_PX = 5;
const KEY_STEP_PX = 16;
const KEYS: Readonly<Record<string, readonly [inline: number, block: number]>> = {
  ArrowLeft: [KEY_STEP_PX, 0],
  ArrowRight: [-KEY_STEP_PX, 0],
  ArrowUp: [0, KEY_STEP_PX],
  ArrowDown: [0, -KEY_STEP_PX],
};

interface Dragged {
  /** Where it is now, in px from the window's inline end and block end. */
  readonly start: () => { readonly inline: number; readonly block: number };
  readonly move: (inline: number, block: number) => void;
  readonly click: (event: Event) => void;
}

/** Lets a button be moved by pointer and arrow keys, and still be clicked. */
export function drag(button: HTMLElement, { start, move, click }: Dragged): void {
  let from: { x: number; y: number; inline: number; block: number; moved: boolean } | undefined;
  button.addEventListener('pointerdown', (event) => {
    button.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY, ...start(), moved: false };
  });
  button.addEventListener('pointermove', (event) => {
    if (!from || event.buttons === 0) return;
    const [dx, dy] = [from.x - event.clientX, from.y - event.clientY];
    from.moved ||= Math.hypot(dx, dy) >= DRAG_PX;
    if (from.moved) move(from.inline + dx, from.block + dy);
  });
  button.addEventListener('click', (event) => {
    const moved = from?.moved ?? false;
    from = undefined;
    if (!moved) click(event);
  });
  button.addEventListener('keydown', (event) => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    move(start().inline + step[0], start().block + step[1]);
  });
}
