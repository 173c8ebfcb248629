const PATTERN = /^(https?|\*):\/\/([^/:]+)(?::(\d+|\*))?(\/.*)$/;

/** Scheme, host, port and path of a match pattern; undefined for a text that is none. */
export function partsOfPattern(pattern: string) {
  const found = PATTERN.exec(pattern);
  if (!found) return undefined;
  const [, scheme = '', host = '', port, path = ''] = found;
  return { scheme, host, port, path };
}

/**
 * Whether an address is covered by a match pattern with scheme, host and path
 * (developer.chrome.com/docs/extensions/develop/concepts/match-patterns). A pattern without a port covers every port.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = partsOfPattern(pattern);
  if (!parts || !URL.canParse(address)) return false;
  const { scheme, host, port, path } = parts;
  const url = new URL(address);
  const given = url.protocol.slice(0, -1);
  if (scheme === '*' ? given !== 'http' && given !== 'https' : given !== scheme) return false;
  if (port !== undefined && port !== '*' && port !== (url.port || (given === 'https' ? '443' : '80')))
    return false;
  return hostMatches(host, url.hostname) && pathMatches(path, url.pathname + url.search);
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

function pathMatches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return path === pattern;
  const last = rest.pop() ?? '';
  if (!path.startsWith(first) || !path.endsWith(last)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = path.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= path.length - last.length;
}
