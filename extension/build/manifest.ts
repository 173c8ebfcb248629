import { existsSync } from 'node:fs';
import manifest from '../../manifest.json' with { type: 'json' };

/** Gives the build for tests a fixed ID (glhfpome…), so that a browser's profile can be prepared for it. */
const TEST_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAts1hLtATx1tI5q1vdwrIC/Oydl4jQD0kcidAvvO55M/igreHvDX0AN+FtS7XT1Vn9JL6b+M/CMu8T1zjuSaRPt1laouaSvqZ8yxXM+RttyDS/l6C7IEOh73skPTrhpNmXdzrJ8LUxlGycpi6G7J4dJATgl2gfxMNTjC19Z53JZrBU2IAi/LByFz/mhgE6GRsBusATulQiwlNjunxvv0rNwRqCJbvBdaIk7Boj5pHYMLH1eP2p/Rr9ghQTYEVI1i6ETx+MVW2NLBCDCF9ZxNLmL8zN6LgS8rOaSdk5El9cfJk1B7RjIip2JK8hqf+7aX27XIOLqn0dcRvSuz80zIuzwIDAQAB';

/** A policy file for Chromium; Firefox takes managed storage without a schema. */
const MANAGED_SCHEMA = 'managed.json';

/**
 * What goes to the company's own connector, in Firefox's words. Whatever is handled outside the add-on or the local browser
 * counts as transmitted (extensionworkshop.com, Add-on Policies), also by the user's own company: names and identifiers
 * of accounts, the token of a sign-in, what a portal's page shows. docs/store/en.md says why nothing else is here.
 */
const TRANSMITTED = {
  required: ['personallyIdentifyingInfo' as const, 'authenticationInfo' as const, 'websiteContent' as const],
  optional: ['technicalAndInteraction' as const],
};

/**
 * Firefox (developer.mozilla.org, browser_specific_settings): the ID names the extension in policies and in
 * managed storage; `data_collection_permissions` counts from 140 on, on Android from 142.
 */
const GECKO = {
  id: 'portillon@portillon.example',
  strict_min_version: '142.0',
  data_collection_permissions: TRANSMITTED,
};

/** The manifest for Chromium; `forTests` fixes its ID. */
export function chromiumManifest(publicDir: string, forTests: boolean) {
  return {
    ...manifest,
    ...(existsSync(`${publicDir}/${MANAGED_SCHEMA}`) && { storage: { managed_schema: MANAGED_SCHEMA } }),
    ...(forTests && { key: TEST_KEY }),
  };
}

/** The manifest for Firefox, which runs the background as an event page. */
export function firefoxManifest() {
  const { minimum_chrome_version: _, background, ...common } = manifest;
  return {
    ...common,
    background: { scripts: [background.service_worker], type: 'module' as const },
    browser_specific_settings: { gecko: GECKO },
  };
}
