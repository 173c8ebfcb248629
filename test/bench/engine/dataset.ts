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

export interface Dataset {
  readonly meta: z.infer<typeof metaFile>;
  readonly policy: Policy;
  readonly world: World;
  readonly subjects: readonly Subject[];
  readonly expected: readonly Expected[];
  /** Portal of each feature. */
  readonly portalOf: ReadonlyMap<string, string>;
  /** Sites that checks are drawn from. */
  readonly sites: readonly string[];
}

/** Reads a dataset folder line by line, at most `most` users. */
export async function readDataset(folder: string, most = Infinity): Promise<Dataset> {
  const meta = await readJson(folder, 'meta.json', metaFile);
  const features = await readJson(folder, 'features.json', featuresFile);
  const sites = await readJson(folder, 'sites.json', sitesFile);
  const groups = await readLines(folder, 'groups.jsonl', groupLine, (group) => group);
  const rules = await readLines(folder, 'rules.jsonl', ruleLine, (rule) => rule);
  const agencyOf = new Map(sites.sites.map(({ id, agency }) => [id, agency]));
  const subjects = await readLines(
    folder,
    'users.jsonl',
    userLine,
    (user) => subjectOf(user, agencyOf),
    most,
  );
  return {
    meta,
    policy: policyOf(rules, features),
    world: worldOf(features, sites, groups),
    subjects,
    expected: await readLines(folder, 'expected.jsonl', expectedLine, (line) => line),
    portalOf: new Map(features.map(({ id, portal }) => [id, portal])),
    sites: sites.sites.map(({ id }) => id),
  };
}

async function readJson<S extends z.ZodType>(folder: string, file: string, schema: S): Promise<z.infer<S>> {
  return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
}

async function readLines<S extends z.ZodType, T>(
  folder: string,
  file: string,
  schema: S,
  keep: (line: z.infer<S>) => T,
  most = Infinity,
): Promise<T[]> {
  const kept: T[] = [];
  const input = createReadStream(join(folder, file));
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (kept.length >= most) break;
      if (line !== '') kept.push(keep(schema.parse(JSON.parse(line))));
    }
  } finally {
    input.destroy();
  }
  return kept;
}
