import { z } from 'zod';

const source = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'name');
const order = z.array(source).min(1, 'not-empty').refine(isDistinct, 'distinct').readonly();

/** How one human is recognised in several sources; see docs/configuration.md. */
export const correlateSchema = z
  .strictObject({
    by: z.array(z.string().min(1)).min(1, 'not-empty').refine(isDistinct, 'distinct').readonly(),
    sources: z.array(source).min(2, 'two-sources').refine(isDistinct, 'distinct').readonly(),
    precedence: z.record(z.string().min(1), order).default({}),
    status: z.string().default('any'),
    gate: z
      .strictObject({
        count: z.int().nonnegative().default(10),
        percent: z.number().min(0).max(100).default(20),
      })
      .prefault({}),
  })
  .superRefine(({ sources, precedence, status }, context) => {
    const report = (path: (string | number)[]) =>
      context.addIssue({ code: 'custom', path, message: 'correlated-source' });
    for (const [attribute, named] of Object.entries(precedence))
      for (const [index, name] of named.entries())
        if (!sources.includes(name)) report(['precedence', attribute, index]);
    if (status !== 'any' && !sources.includes(status)) report(['status']);
  });

/** A `Correlation` with how many partings in one go are plausible. */
export type CorrelateConfig = z.output<typeof correlateSchema>;

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
