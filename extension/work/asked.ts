/** What the window was opened for, as its address says it. */
export interface Asked {
  readonly portal?: string;
  /** The browser's tab that the user came from. */
  readonly tab?: number;
  /** Key of one account. */
  readonly account?: string;
}

export function askedIn(query: string): Asked {
  const params = new URLSearchParams(query);
  const portal = params.get('portal');
  const tab = params.get('tab');
  const account = params.get('account');
  return {
    ...(portal !== null && { portal }),
    ...(tab !== null && /^\d+$/.test(tab) && { tab: Number(tab) }),
    ...(account !== null && { account }),
  };
}
