import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Subject, World } from '../../../connector/engine/engine.ts';
import {
  expectedLine,
  featuresFile,
  groupLine,
  metaFile,
  ruleLine,
  sitesFile,
  userLine,
  type Expected,
} from './format.ts';
import { policyOf, subjectOf, worldOf } from './map.ts';

/** A dataset, its people apart. */
export interface Dataset {
  readonly meta: z.infer<typeof metaFile>;
  readonly policy: Policy;
  readonly world: World;
  readonly expected: readonly Expected[];
  /** Portal of each feature. */
  readonly portalOf: ReadonlyMap<string, string>;
  /** Sites that checks are drawn from. */
  readonly sites: readonly string[];
  /** Ids of the groups, in the file's order. */
  readonly groups: readonly string[];
  readonly agencyOf: ReadonlyMap<string, string>;
}

/** The files of a dataset folder. */
export const FILES = [
  'users.jsonl',
  'groups.jsonl',
  'rules.jsonl',
  'expected.jsonl',
  'sites.json',
  'features.json',
  'meta.json',
];

export async function readDataset(folder: string): Promise<Dataset> {
  const features = await readJson(folder, 'features.json', featuresFile);
  const sites = await readJson(folder, 'sites.json', sitesFile);
  const groups = await Array.fromAsync(readLines(folder, 'groups.jsonl', groupLine));
  const rules = await Array.fromAsync(readLines(folder, 'rules.jsonl', ruleLine));
  return {
    meta: await readJson(folder, 'meta.json', metaFile),
    policy: policyOf(rules, features),
    world: worldOf(features, sites, groups),
    expected: await Array.fromAsync(readLines(folder, 'expected.jsonl', expectedLine)),
    portalOf: new Map(features.map(({ id, portal }) => [id, portal])),
    sites: sites.sites.map(({ id }) => id),
    groups: groups.map(({ id }) => id),
    agencyOf: new Map(sites.sites.map(({ id, agency }) => [id, agency])),
  };
}

/** The people one by one, at most `most`. */
export async function* readPeople(
  folder: string,
  { agencyOf }: Dataset,
  most = Infinity,
): AsyncGenerator<Subject> {
  let count = 0;
  for await (const user of readLines(folder, 'users.jsonl', userLine)) {
    if (count++ >= most) return;
    yield subjectOf(user, agencyOf);
  }
}

async function readJson<S extends z.ZodType>(folder: string, file: string, schema: S): Promise<z.infer<S>> {
  return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
}

async function* readLines<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): AsyncGenerator<z.infer<S>> {
  const input = createReadStream(join(folder, file));
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      if (line !== '') yield schema.parse(JSON.parse(line));
  } finally {
    input.destroy();
  }
}
