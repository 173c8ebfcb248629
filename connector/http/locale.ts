import type { Request } from 'express';
import type { Locale } from '../../shared/problem.ts';

/** The language of the answer, by Accept-Language (RFC 9110 section 12.5.4); English for a program that names none. */
export function localeOf(request: Request): Locale {
  return request.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en';
}
