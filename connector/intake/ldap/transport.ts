import type { z } from 'zod';

interface Transport {
  readonly url: string | readonly string[];
  readonly startTls: boolean;
  readonly bind: 'simple' | 'external';
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly bindDn?: string | undefined;
  readonly password?: string | undefined;
}

/** What must stand together: the address, the encryption, and how we say who we are. */
export function checkTransport(given: Transport, context: z.core.$RefinementCtx): void {
  const { startTls, bind, certFile, keyFile, bindDn, password } = given;
  const urls = [given.url].flat();
  const report = (key: keyof Transport, message: string) =>
    context.addIssue({ code: 'custom', path: [key], message });
  const some = (scheme: string) => urls.some((url) => url.startsWith(scheme));

  if (startTls && some('ldaps:')) report('startTls', 'ldaps:// is encrypted already: leave startTls out');
  if (startTls && some('ldapi:'))
    report('startTls', 'ldapi:// never leaves this machine: leave startTls out');
  if (certFile === undefined && keyFile !== undefined) report('certFile', 'missing');
  if (certFile !== undefined && keyFile === undefined) report('keyFile', 'missing');
  if (bind === 'simple') {
    if (bindDn === undefined) report('bindDn', 'missing');
    if (password === undefined) report('password', 'missing');
    return;
  }
  if (password !== undefined) report('password', 'bind: external needs no password');
  const isClear = (url: string) => url.startsWith('ldap:') && !startTls;
  if (urls.some(isClear)) report('bind', 'bind: external needs ldaps://, startTls or ldapi://');
  else if (certFile === undefined && urls.some((url) => !url.startsWith('ldapi:')))
    report('certFile', 'missing');
}
