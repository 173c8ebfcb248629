import browser from 'webextension-polyfill';

/** As long as the connector takes it. */
const LONGEST = 120;

/**
 * Under what name the connector lists the session: the browser's. Firefox asks people whether they tell that
 * (`technicalAndInteraction`, extensionworkshop.com/documentation/develop/firefox-builtin-data-consent); other browsers
 * do not know the question.
 */
export async function deviceName(): Promise<string> {
  const allowed: unknown = Reflect.get(await browser.permissions.getAll(), 'data_collection');
  const mayTell = !Array.isArray(allowed) || allowed.includes('technicalAndInteraction');
  return mayTell ? navigator.userAgent.slice(0, LONGEST) : '';
}
