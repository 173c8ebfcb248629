/*
 * The floor of the SCIM bench: Express that reads and writes the same JSON and does nothing else.
 * Prints its port.
 */
import type { AddressInfo } from 'node:net';
import express from 'express';

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.json({ type: ['application/scim+json', 'application/json'], limit: '2mb' }));

let [count, last]: [number, unknown] = [0, {}];
const answer = (id: string) => ({ ...(last as object), id });
app.post('/scim/v2/Users', (request, response) => {
  last = request.body;
  response.status(201).json(answer(`u${(count += 1)}`));
});
app.get('/scim/v2/Users', (_request, response) => {
  response.json({ totalResults: 1, startIndex: 1, itemsPerPage: 1, Resources: [last] });
});
app.all('/scim/v2/Users/:id', (request, response) => {
  response.json(answer(request.params.id));
});
app.post('/scim/v2/Groups', (_request, response) => {
  response.status(201).json({ id: `g${(count += 1)}` });
});
app.get('/scim/v2/Groups/:id', (request, response) => {
  response.json({ id: request.params.id });
});
app.patch('/scim/v2/Groups/:id', (_request, response) => {
  response.status(204).end();
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(String((server.address() as AddressInfo).port));
});
