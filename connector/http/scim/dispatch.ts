import type { Request, RequestHandler } from 'express';
import { inOne } from '../in-one.ts';
import { readBody } from './body.ts';
import type { ScimEndpoint } from './endpoint.ts';

interface Entry {
  readonly path: string;
  readonly handle: RequestHandler;
}

/**
 * Finds the endpoint of a request by its method and path, without case as Express does, and reads its body. A table and
 * not Express's router, which tries some seventy patterns one after the other: every path of SCIM is a name, or a name
 * and an id (RFC 7644 section 3.2).
 */
export function dispatch(endpoints: readonly ScimEndpoint[]): RequestHandler {
  const table = new Map<string, Entry>();
  for (const { method, path, handle } of endpoints) {
    const reads = method === 'post' || method === 'put' || method === 'patch';
    const key = `${method} ${path.toLowerCase()}`;
    if (table.has(key)) throw new Error(`Two endpoints are ${key}.`);
    table.set(key, { path, handle: reads ? inOne(...readBody, handle) : handle });
  }
  return (request, response, next) => {
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const { name, id } = partsOf(request);
    const whole = id === undefined ? name : `${name}/${id}`;
    const found =
      table.get(`${method} ${whole.toLowerCase()}`) ?? table.get(`${method} ${name.toLowerCase()}/:id`);
    if (!found || (found.path.endsWith('/:id') && id === undefined)) return next();
    request.params = id === undefined ? {} : { id: decoded(id) };
    response.locals['route'] = request.baseUrl + found.path;
    return found.handle(request, response, next);
  };
}

/** `/Users/7` is `/Users` and `7`; of a longer path nothing is found. */
function partsOf({ path }: Request): { readonly name: string; readonly id: string | undefined } {
  const [, name = '', id, more] = path.split('/');
  return { name: `/${name}`, id: more ? `${id}/${more}` : id || undefined };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch (error) {
    throw Object.assign(new Error('a broken %-escape', { cause: error }), { status: 400 });
  }
}
