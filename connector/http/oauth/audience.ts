import type { Request } from 'express';
import { oauthProblems } from './problems.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * For whom an assertion has to be signed: this server, or its token endpoint. A Host header is anybody’s word: an
 * assertion for another server would pass with that server’s name in it. It counts on this machine only.
 * @throws Problem OAUTH_ADDRESS
 */
export function audiencesOf(request: Request, publicUrl: string | undefined): readonly string[] {
  const own = publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
  if (publicUrl === undefined && !LOOPBACK.has(new URL(own).hostname)) throw oauthProblems.OAUTH_ADDRESS({});
  return [own, `${own}/`, `${own}/oauth/token`];
}
