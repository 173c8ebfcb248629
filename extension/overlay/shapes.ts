import { drawing } from './element.ts';
import type { Sign } from './sign.ts';

/** 16 × 16: what is filled, what is drawn with a line (see badge.css for colours). */
const SHAPES: Readonly<Record<Sign, { readonly fill?: string; readonly line?: string }>> = {
  granted: { line: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1M4.8 8.3l2.3 2.3 4.2-5' },
  none: { fill: 'M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3' },
  toGrant: { fill: 'M8 0a8 8 0 1 0 0 16A8 8 0 1 0 8 0', line: 'M8 4v8M4 8h8' },
  toRevoke: {
    fill: 'M3 0h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3',
    line: 'M4 8h8',
  },
  held: { fill: 'M5 0h6l5 5v6l-5 5H5l-5-5V5z', line: 'M6 4.5v7M10 4.5v7' },
  unknown: { line: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1M6 6.3a2 2 0 1 1 2.9 1.8c-.7.3-.9.7-.9 1.4M8 11.6v.3' },
  exception: {
    line: 'M14.2 6A7 7 0 1 0 8 15M4.8 8.3l2.3 2.3 4.2-5M12.5 9a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6M12.5 10.8v1.6h1.3',
  },
};

/** The sign of a state. */
export function drawSign(sign: Sign): SVGElement {
  return drawing(sign, 16, { ...SHAPES[sign] });
}
