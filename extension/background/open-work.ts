import browser from 'webextension-polyfill';

/** The window beside the portal's pages: it stays open while they come and go. */
export async function openWork(portal: string, tab: number, account?: string): Promise<void> {
  const query = new URLSearchParams({ portal, tab: String(tab), ...(account !== undefined && { account }) });
  const url = browser.runtime.getURL(`extension/work/index.html?${query.toString()}`);
  await browser.windows.create({ url, type: 'popup', width: 520, height: 760 });
}
