import { expect, test } from 'vitest';
import { createLog } from '../../../connector/observe/log.ts';
import { textLog } from '../../../connector/observe/text.ts';

test('secrets are struck out by their names, at the top and one level down', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.info(
    { token: 'ptl_abc', headers: { authorization: 'Bearer ptl_abc' }, code: 'AB-CD', password: 'x1' },
    'hello',
  );
  log.debug('too quiet');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/ptl_|AB-CD|x1/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'info', token: '[secret]', msg: 'hello' });
});

test('the text form is one line a message, with the stack of an error below it', () => {
  let text = '';
  const log = createLog(
    'info',
    textLog((line) => void (text += line)),
  );
  log.warn({ source: 'rh', detail: 'two words', count: 3 }, 'left out');
  expect(text).toMatch(/^\d\d:\d\d:\d\d warn left out source=rh detail="two words" count=3\n$/);
  text = '';
  log.error({ err: new Error('boom') }, 'failed');
  expect(text).toMatch(/^\d\d:\d\d:\d\d error failed\nError: boom\n {4}at /);
});
