import { account } from './account.ts';
import { reportAccounts } from './accounts.ts';
import { explain } from './explain.ts';
import { observe } from './observe.ts';
import { addOverride, endOverride, previewOverride } from './override.ts';
import { pair } from './pair.ts';
import { plan } from './plan.ts';
import { session } from './session.ts';

/** Every endpoint of /api/v1, one line each; the OpenAPI document is printed from this list. */
export const endpoints = {
  pair,
  session,
  account,
  explain,
  observe,
  previewOverride,
  addOverride,
  endOverride,
  plan,
  reportAccounts,
} as const;
