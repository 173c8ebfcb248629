import { account } from './account.ts';
import { reportAccounts } from './accounts.ts';
import { changes } from './changes.ts';
import { explain } from './explain.ts';
import { findAccount } from './find-account.ts';
import { history } from './history.ts';
import { ledger } from './ledger.ts';
import { newAccounts } from './new-accounts.ts';
import { observe } from './observe.ts';
import { addOverride, endOverride, previewOverride } from './override.ts';
import { pair } from './pair.ts';
import { plan } from './plan.ts';
import { editPolicy, lintPolicy, policy, policyVersions, previewPolicy, revertPolicy } from './policy.ts';
import { queue, queueResult } from './queue.ts';
import { ruleChoices } from './rule-choices.ts';
import { session } from './session.ts';
import { signIn, signInOptions, signOut } from './sign-in.ts';
import { whatIf } from './what-if.ts';
import { who } from './who.ts';

/** Every endpoint of /api/v1, one line each; the OpenAPI document is printed from this list. */
export const endpoints = {
  pair,
  signInOptions,
  signIn,
  signOut,
  session,
  changes,
  account,
  explain,
  history,
  observe,
  previewOverride,
  addOverride,
  endOverride,
  plan,
  ledger,
  reportAccounts,
  findAccount,
  newAccounts,
  who,
  whatIf,
  policy,
  policyVersions,
  previewPolicy,
  editPolicy,
  revertPolicy,
  lintPolicy,
  ruleChoices,
  queue,
  queueResult,
} as const;
