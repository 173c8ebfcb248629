import { z } from 'zod';

const text = z.string().transform((value, context): unknown => {
  try {
    return JSON.parse(Buffer.from(value, 'base64').toString('utf8'));
  } catch {
    context.addIssue({ code: 'custom', message: 'no view state' });
    return z.NEVER;
  }
});

/** The hidden field in which a WebForms page carries its own state from one post-back to the next. */
export const packView = (view: unknown): string => Buffer.from(JSON.stringify(view)).toString('base64');

/** What the posted page carried, or `fallback` for the first visit and for what is no view state of this page. */
export function viewIn<T>(form: URLSearchParams, shape: z.ZodType<T>, fallback: T): T {
  return text.pipe(shape).catch(fallback).parse(form.get('__VIEWSTATE'));
}
