/** Everything a plan can ask for. There is no delete. */
export const STEP_KINDS = [
  'create',
  'grant',
  'revoke',
  'setProfile',
  'setHours',
  'invite',
  'suspend',
  'revokeAccess',
  'archive',
  'reactivate',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
