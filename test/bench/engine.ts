/*
 * How fast and how right the engine is on a generated organisation:
 *   node --expose-gc test/bench/engine.ts --data DIR [--users N]
 * DIR holds users.jsonl, groups.jsonl, rules.jsonl, expected.jsonl, sites.json, features.json and meta.json.
 * Prints one JSON object. Exit code 1 when an expected answer differs, 2 when it cannot run.
 */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkMatch } from '../../connector/engine/check.ts';
import { combine, layersOf } from '../../connector/engine/effective.ts';
import { compile, type Engine } from '../../connector/engine/engine.ts';
import { listMatch } from '../../connector/engine/list.ts';
import { match } from '../../connector/engine/match.ts';
import type { Match } from '../../connector/engine/matched.ts';
import { whoMatch } from '../../connector/engine/who.ts';
import { readDataset, type Dataset } from './engine/dataset.ts';
import { draws, percentiles, residentMb, timed } from './engine/measure.ts';

const FILES = [
  'users.jsonl',
  'groups.jsonl',
  'rules.jsonl',
  'expected.jsonl',
  'sites.json',
  'features.json',
  'meta.json',
];
const { values } = parseArgs({ options: { data: { type: 'string' }, users: { type: 'string' } } });
if (values.data === undefined)
  fail('No dataset. Give the folder of a generated one: npm run bench:engine -- --data DIR [--users N]');
if (values.users !== undefined && !/^[1-9]\d*$/.test(values.users))
  fail(`--users ${values.users} is no number of users. Give a whole number from 1.`);
for (const file of FILES)
  await access(join(values.data, file)).catch(() =>
    fail(
      `${values.data} holds no ${file}. Give the folder of a generated dataset with its expected answers.`,
    ),
  );

const start = performance.now();
const dataset = await readDataset(values.data, values.users === undefined ? undefined : Number(values.users));
const loadMs = Math.round(performance.now() - start);
const now = 0;
const rssLoadedMb = residentMb();
const compiled = timed(() => compile(dataset.policy, dataset.world));
const engine = compiled.result;
const matched = timed(() => dataset.subjects.map((subject) => match(engine, subject, now)));
const rssMatchedMb = residentMb();
const differences = verify(dataset, engine, matched.result);
for (const difference of differences) process.stderr.write(`${difference}\n`);
console.log(
  JSON.stringify(
    {
      dataset: dataset.meta,
      users: dataset.subjects.length,
      loadMs,
      compileMs: compiled.ms,
      matchAllMs: matched.ms,
      ...ask(dataset, engine, matched.result),
      rssMb: { loaded: rssLoadedMb, matched: rssMatchedMb, end: residentMb() },
      expected: { lines: dataset.expected.length, differences: differences.length },
    },
    undefined,
    2,
  ),
);
process.exitCode = differences.length > 0 ? 1 : 0;

/** Times each question over seeded draws. */
function ask({ subjects, portalOf, sites }: Dataset, of: Engine, matches: readonly Match[]): object {
  const draw = draws(7);
  const features = [...portalOf];
  const CHECKS = 500_000;
  const asked = Array.from({ length: CHECKS }, () => {
    const [feature, portal] = features[draw(features.length)]!;
    const atom = { feature, site: sites[draw(sites.length)]! };
    return { match: matches[draw(subjects.length)]!, portal, atom };
  });
  const check = (index: number) => {
    const { match: person, portal, atom } = asked[index]!;
    return checkMatch(of, person, portal, atom);
  };
  percentiles(CHECKS / 10, 100, 'ns', check);
  const portals = [...of.portals.values()];
  return {
    check: percentiles(CHECKS, 100, 'ns', check),
    checkUnmatched: percentiles(50_000, 100, 'ns', (index) => {
      const { match: person, portal, atom } = asked[index]!;
      return checkMatch(of, match(of, person.subject, now), portal, atom);
    }),
    // All portals of one person: the sites of each feature, then the same with every reason.
    sitesByFeature: percentiles(5_000, 1, 'us', (index) =>
      portals.map((portal) => combine(layersOf(of, portal, asked[index]!.match))),
    ),
    list: percentiles(5_000, 1, 'us', (index) =>
      portals.map(({ id }) => listMatch(of, asked[index]!.match, id)),
    ),
    who: percentiles(100, 1, 'ms', (index) =>
      whoMatch(of, matches, asked[index]!.portal, asked[index]!.atom),
    ),
  };
}

/** One line for each expected answer that the engine does not give, or that is about nobody in the dataset. */
function verify(
  { expected, meta, subjects, portalOf }: Dataset,
  of: Engine,
  matches: readonly Match[],
): string[] {
  const byId = new Map(subjects.map(({ person }, index) => [person.id, matches[index]!]));
  return expected.flatMap(({ user, feature, site, allowed }) => {
    const person = byId.get(user);
    if (!person) return subjects.length < meta.users ? [] : [`${user} is expected and is no user`];
    const answer = checkMatch(of, person, portalOf.get(feature) ?? '', { feature, site });
    return answer === allowed ? [] : [`${user} ${feature} ${site}: expected ${allowed}, answered ${answer}`];
  });
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
