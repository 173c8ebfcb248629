import type { Logger } from 'pino';
import { BULK_RESPONSE, readBulk } from '../../intake/scim/bulk/message.ts';
import { runBulk } from '../../intake/scim/bulk/run.ts';
import { localeOf } from '../locale.ts';
import { requestIdOf } from '../request-log.ts';
import { send } from './answer.ts';
import { operationAnswer } from './bulk-answer.ts';
import { type ScimEndpoint, type ScimParts, tell } from './endpoint.ts';
import { toProblem } from './error-body.ts';
import { baseOf, writeOf } from './request.ts';

/** RFC 7644 section 3.7. 200 whatever its operations came to: each of them says that for itself. */
export function bulk(
  { store, now, onChange }: Pick<ScimParts, 'store' | 'now' | 'onChange'>,
  log: Pick<Logger, 'error'>,
): ScimEndpoint {
  return {
    method: 'post',
    path: '/Bulk',
    async handle(request, response) {
      const { outcomes, touched } = await runBulk(
        store,
        writeOf(request, response, now),
        readBulk(request.body),
      );
      tell(onChange, touched);
      const id = requestIdOf(response);
      const asProblem = (error: unknown) => {
        const problem = toProblem(error, id);
        if (problem.status >= 500)
          log.error({ err: error, problem: problem.code, request: id }, 'SCIM bulk operation failed');
        return problem;
      };
      const [base, locale] = [baseOf(request), localeOf(request)];
      const Operations = outcomes.map((outcome) => operationAnswer(outcome, base, locale, asProblem));
      send(response, 200, { schemas: [BULK_RESPONSE], Operations });
    },
  };
}
