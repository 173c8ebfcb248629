import { z } from 'zod';
import { EXPORT_FIELDS, IMPORT_FIELDS } from '../file/fields.ts';
import { ROLES, STATUS_LABELS } from '../roles.ts';
import type { SessionInfo } from '../wire.ts';
import { reading, type Methods } from './rpc.ts';

/** Who is signed in, and the words that do not change while the client runs. */
export const sessionMethods: Methods = {
  'session/info': reading(z.strictObject({}), ({ viewer }): SessionInfo => ({
    login: viewer.user.email,
    mayEdit: viewer.mayEdit,
    roles: ROLES.map(({ key, label, colour, icon }) => ({ key, label, colour, icon })),
    statuses: STATUS_LABELS,
    exportFields: EXPORT_FIELDS,
    importFields: IMPORT_FIELDS,
  })),
};
