import type { Request, Response } from 'express';
import { forgiving, presetOf } from '../../intake/scim/preset.ts';
import type { Client, Write } from '../../intake/scim/write.ts';
import { callerOf } from '../auth.ts';
import { streamOf } from './event-stream.ts';
import { scimHttpProblems } from './problems.ts';

/** Whom the request's token stands for. @throws Problem SCIM_TOKEN_WITHOUT_SOURCE */
export function clientOf(response: Response): Client {
  const { source, name, tenant } = callerOf(response);
  if (source === undefined) throw scimHttpProblems.SCIM_TOKEN_WITHOUT_SOURCE({ name });
  return { source, name, preset: tenant ? presetOf(tenant.preset, tenant.switches) : forgiving };
}

/** The circumstances of a write. */
export function writeOf(request: Request, response: Response, now: () => number): Write {
  return {
    client: clientOf(response),
    now: now(),
    ifMatch: request.get('if-match'),
    eventForm: streamOf(response)?.form,
  };
}

/** The address that the SCIM endpoints stand under, as the client wrote it. */
export function baseOf(request: Request): string {
  return `${request.protocol}://${request.host}${request.baseUrl}`;
}

/** The `:id` of the path. */
export function idOf(request: Request): string {
  return String(request.params['id']);
}
