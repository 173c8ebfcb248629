import { type Attributes, h } from '../h.ts';
import { design, say } from '../site.ts';

interface ButtonOptions {
  readonly disabled?: boolean;
  /** Sends the form around it. */
  readonly submits?: boolean;
  readonly look?: 'plain' | 'primary' | 'danger';
}

/** A button with this caption. */
export function button(caption: string, press?: () => void, options: ButtonOptions = {}): HTMLElement {
  const { disabled = false, submits = false, look = submits ? 'primary' : 'plain' } = options;
  const attributes: Attributes = {
    type: submits ? 'submit' : 'button',
    class: design.className(`button ${look}`),
    disabled,
    ...(press && { click: press }),
  };
  return design.variant('button', 2) === 0
    ? h('button', attributes, say(caption))
    : h('input', { ...attributes, value: say(caption) });
}
