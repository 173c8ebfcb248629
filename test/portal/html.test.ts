import { expect, test } from 'vitest';
import { html } from './html.ts';

test('text is escaped, HTML is kept, lists are joined, and what is absent vanishes', () => {
  const inner = html`<b>${'<&"\'>'}</b>`;
  expect(html`<p title="${'"'}">${[inner, 3, undefined, false, ['x', inner]]}</p>`.source).toBe(
    '<p title="&quot;"><b>&lt;&amp;&quot;&#39;&gt;</b>3x<b>&lt;&amp;&quot;&#39;&gt;</b></p>',
  );
});
