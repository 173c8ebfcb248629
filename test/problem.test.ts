import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { declaredProblems } from './problems.ts';

const root = join(import.meta.dirname, '..');
const problems = await declaredProblems(root);

test('there are problems, and each code is declared once', () => {
  expect(problems.length).toBeGreaterThan(50);
  const codes = problems.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

const sentences = problems.flatMap(({ code, text: { what, todo } }) =>
  [what, todo].flatMap(({ fr, en }) => [
    { code, language: 'fr', said: fr },
    { code, language: 'en', said: en },
  ]),
);

test('every problem says what happened and what to do next, as sentences, in both languages', () => {
  const isSentence = (said: string) =>
    /^[\p{Lu}\p{Nd}{«“‘‹@/]/u.test(said) && /[.…:?]$|\}$/u.test(said) && !/undefined|\[object|NaN/.test(said);
  expect(sentences.filter(({ said }) => !isSentence(said))).toEqual([]);
});

test('French is written with its own apostrophe', () => {
  expect(sentences.filter(({ language, said }) => language === 'fr' && said.includes("'"))).toEqual([]);
});

test('docs/errors.md lists every code (write it with vitest -u)', async () => {
  const file = join(root, 'docs', 'errors.md');
  const rows = problems.map(
    ({ code, status, text }) => `| \`${code}\` | ${status} | ${cell(text.what.en)} ${cell(text.todo.en)} |`,
  );
  const table = ['| code | status | what it says |', '| --- | --- | --- |', ...rows].join('\n');
  const written = await readFile(file, 'utf8');
  const [before] = written.split(START);
  const document = `${before}${START}\n\n${table}\n`;
  await expect(await format(document, { parser: 'markdown', printWidth: 110 })).toMatchFileSnapshot(file);
});

/** Where the table begins; what stands above is written by hand. */
const START = '<!-- From here on written by test/problem.test.ts. -->';

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[<>]/g, (mark) => `\\${mark}`);
}
