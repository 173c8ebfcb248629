/* The same read with ldapts as its manual has it, in a process of its own, for test/bench/directory.ts. */
import { Client } from 'ldapts';
import { z } from 'zod';
import { BASE_DN, READER_DN, READER_PASSWORD } from './directory/organisation.ts';
import { costOf } from './directory/process.ts';

const query = z.object({ filter: z.string(), attributes: z.array(z.string()) });
const { url, pageSize, queries } = z
  .object({ url: z.string(), pageSize: z.number(), queries: z.array(query) })
  .parse(JSON.parse(process.argv[3] ?? ''));

const cost = await costOf(async () => {
  const client = new Client({ url });
  await client.bind(READER_DN, READER_PASSWORD);
  let entries = 0;
  for (const { filter, attributes } of queries) {
    const options = { scope: 'sub', filter, attributes, paged: { pageSize }, timeLimit: 0 } as const;
    entries += (await client.search(BASE_DN, options)).searchEntries.length;
  }
  await client.unbind();
  return entries;
});
console.log(JSON.stringify(cost));
