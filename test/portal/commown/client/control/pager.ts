import { h } from '../base/h.ts';

/** «1-80 / 324» and the two arrows, which go round at the ends. */
export function pager(
  offset: number,
  size: number,
  total: number,
  move: (offset: number) => void,
): HTMLElement {
  const last = Math.min(offset + size, total);
  const value = size === 1 ? `${last}` : `${Math.min(offset + 1, total)}-${last}`;
  const start = Math.floor(Math.max(0, total - 1) / size) * size;
  const alone = total <= size;
  const arrow = (name: string, label: string, to: number): HTMLElement =>
    h(
      'button',
      {
        class: `fa btn btn-icon o_pager_${name}`,
        'aria-label': label,
        title: label,
        disabled: alone,
        click: () => move(to),
      },
      name === 'next' ? '›' : '‹',
    );
  return h(
    'div',
    { class: 'o_pager' },
    h(
      'span',
      { class: 'o_pager_counter' },
      h('span', { class: 'o_pager_value' }, value),
      ' / ',
      h('span', { class: 'o_pager_limit' }, total),
    ),
    h(
      'span',
      { class: 'btn-group' },
      arrow('previous', 'Précédent', offset - size < 0 ? start : offset - size),
      arrow('next', 'Suivant', offset + size >= total ? 0 : offset + size),
    ),
  );
}
