import type { RequestHandler } from 'express';

/** No answer of ours is to be guessed at, framed, stored or read as a page. */
export const secureHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  next();
};

const EXTENSION = /^(chrome|moz)-extension:\/\/[\w-]+$/;

/** CORS for the pages of browser extensions, and for them only; tokens travel in a header, never in cookies. */
export const extensionCors: RequestHandler = (request, response, next) => {
  const origin = request.get('origin');
  response.vary('Origin');
  if (origin !== undefined && EXTENSION.test(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept-language');
      response.setHeader('Access-Control-Max-Age', '600');
      response.status(204).end();
      return;
    }
  }
  next();
};
