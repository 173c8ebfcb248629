import type { Fault, Field, Permission } from '../contract.ts';

/** Everything that the page says, under one key in both languages. */
export type Words = Readonly<Record<Permission | Field | Fault['code'] | OwnKey, string>>;

type OwnKey =
  | Shell
  | Page
  | List
  | Section
  | 'detailsOf'
  | 'newUsername'
  | 'child'
  | 'none'
  | 'disable'
  | 'enable'
  | 'passwordReset'
  | 'reset'
  | 'requiredNote'
  | 'save'
  | 'saved'
  | 'nowActive'
  | 'nowDisabled'
  | 'openChildren'
  | 'mailed'
  | 'changePassword'
  | 'mustChange'
  | 'newPassword'
  | 'confirmation';

type Shell =
  | 'portal'
  | 'signIn'
  | 'password'
  | 'language'
  | 'profileOptions'
  | 'signedInAs'
  | 'signOut'
  | 'myProfile'
  | 'menu';
type Page =
  | 'notesTab'
  | 'companyProfile'
  | 'assignments'
  | 'byNumber'
  | 'byDevice'
  | 'byService'
  | 'byUser'
  | 'callActivity'
  | 'inventory'
  | 'callQuality'
  | 'companyDetails'
  | 'technicalContact'
  | 'nothingHere';
type List =
  | 'createAdministrator'
  | 'search'
  | 'searchAdministrators'
  | 'searchSites'
  | 'name'
  | 'sites'
  | 'status'
  | 'parent'
  | 'active'
  | 'disabled'
  | 'previous'
  | 'next'
  | 'pageOf'
  | 'noneFound';
type Section =
  | 'account'
  | 'contact'
  | 'address'
  | 'sitePermissions'
  | 'featurePermissions'
  | 'newContact'
  | 'newSites'
  | 'newPermissions';
