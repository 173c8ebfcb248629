import { design } from './site.ts';

const RULES: Readonly<Record<string, string>> = {
  bar: 'background:#4a2a6b;color:#fff;display:flex;gap:20px;align-items:center;padding:10px 18px',
  brand: 'font-size:20px;font-weight:700;margin-right:auto',
  navigation: 'background:#efe9f6;padding:10px 18px',
  link: 'display:inline-block;margin-right:22px;color:#4a2a6b;text-decoration:none;font-weight:600',
  content: 'padding:18px;max-width:980px',
  toolbar: 'display:flex;gap:12px;align-items:center;margin:12px 0',
  card: 'border:1px solid #d6cbe4;border-radius:6px;padding:16px;margin:12px 0;background:#fff',
  tabs: 'display:flex;gap:4px;padding:0;margin:12px 0 0;list-style:none',
  tab: 'border:1px solid #d6cbe4;border-bottom:0;border-radius:6px 6px 0 0;padding:8px 16px;background:#efe9f6;color:#333;font:inherit;text-decoration:none;cursor:pointer',
  'tab open':
    'border:1px solid #d6cbe4;border-bottom:2px solid #7b3fb5;border-radius:6px 6px 0 0;padding:8px 16px;background:#fff;color:#4a2a6b;font:inherit;font-weight:600;text-decoration:none;cursor:pointer',
  table: 'width:100%;border-collapse:collapse;background:#fff',
  'table box': 'display:table;width:100%;border-collapse:collapse;background:#fff',
  'row group box': 'display:table-row-group',
  row: 'cursor:default',
  'row box': 'display:table-row',
  cell: 'border-bottom:1px solid #e6dff0;padding:7px 10px',
  'cell box': 'display:table-cell;border-bottom:1px solid #e6dff0;padding:7px 10px',
  'heading cell': 'text-align:left;background:#efe9f6;padding:7px 10px',
  'heading cell box': 'display:table-cell;font-weight:700;background:#efe9f6;padding:7px 10px',
  field: 'margin:10px 0',
  scroll: 'height:340px;overflow-y:auto;border:1px solid #d6cbe4;padding:6px 14px;background:#fff',
  role: 'padding:6px 0;border-bottom:1px solid #f1ecf7',
  mark: 'color:#b3541e;margin-left:8px',
  help: 'margin:2px 0 0 26px;font-size:13px;color:#666',
  faults: 'border:1px solid #c0392b;background:#fdf0ee;color:#96281b;padding:4px 12px;margin:10px 0',
  notice: 'border:1px solid #2e8b57;background:#eefaf2;color:#1e6b41;padding:8px 12px;margin:10px 0',
  'button plain':
    'border:1px solid #b9a7d0;border-radius:4px;background:#fff;padding:7px 14px;font:inherit;cursor:pointer',
  'button primary':
    'border:1px solid #4a2a6b;border-radius:4px;background:#4a2a6b;color:#fff;padding:7px 14px;font:inherit;cursor:pointer',
  'button danger':
    'border:1px solid #c0392b;border-radius:4px;background:#fff;color:#96281b;padding:7px 14px;font:inherit;cursor:pointer',
};

const BASE = `body{margin:0;background:#faf8fc;color:#333;font:15px/1.45 "Segoe UI",system-ui,sans-serif}
h1{font-size:22px;color:#4a2a6b;margin:4px 0 10px}h2{font-size:17px;margin:6px 0}
input,select{font:inherit}button:disabled,input:disabled{opacity:.5;cursor:default}
label span{margin:0 8px}`;

/** The look, with the class names of this design. */
export function styleSheet(): string {
  const rules = Object.entries(RULES).map(([name, rule]) => `.${design.className(name)}{${rule}}`);
  return [BASE, ...rules].join('\n');
}
