import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandAt } from './run.ts';
import { sampleFolder } from './sample.ts';

const WIDTH = 60;

/** A line is as wide as the terminal, unless its one word is wider: nobody can break an address. */
function tooWide(out: string): readonly string[] {
  return out
    .split('\n')
    .filter((line) => Array.from(line).length > WIDTH && line.trim().split(/(?<!«) (?![»:;])/).length > 1);
}

test(
  'on a terminal of 60 columns every line fits, in French and in English',
  { timeout: 60_000 },
  async () => {
    await using folder = await sampleFolder();
    const other = join(folder.path, 'other.yaml');
    const yaml = await readFile(join(folder.path, 'policy.yaml'), 'utf8');
    await writeFile(
      other,
      yaml.replace('features: [administration]', 'features: [administration, door-access-manage]'),
    );
    const plan = join(folder.path, 'plan.json');
    for (const lang of ['fr', 'en'])
      for (const args of [
        ['plan'],
        ['plan', '--portal', 'webex-carrier', '--out', plan],
        ['plans'],
        ['drift'],
        ['effective', 'b.chauvin'],
        ['explain', 'y.delorme', 'accounting-invoices-delete'],
        ['who', 'reports'],
        ['whatif', '--person', 'y.delorme', '--join', 'Administrateurs DailyBiz'],
        ['whatif', '--policy', other],
        ['policy', 'diff', other],
        ['policy', 'apply', other, '--dry-run'],
        ['policy', 'history'],
        ['audit', 'search'],
      ]) {
        const { code, out } = await commandAt(folder.path, WIDTH, ...args, '--lang', lang);
        expect
          .soft({ args, code, wide: tooWide(out.replaceAll(plan, 'PLAN')) })
          .toEqual({ args, code: 0, wide: [] });
      }
  },
);
