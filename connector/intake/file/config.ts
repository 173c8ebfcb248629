import { z } from 'zod';
import {
  disabledSchema,
  groupAttributesSchema,
  keyAttributeSchema,
  personAttributesSchema,
} from '../mapping.ts';
import { sourceSettings } from '../settings.ts';
import { KNOWN_COLUMNS } from './csv-columns.ts';
import { ENCODINGS } from './decode.ts';

/** An LDIF file (people and groups) or a CSV file (people and the names of their groups) as a source. */
export const fileConfigSchema = z.strictObject({
  kind: z.literal('file'),
  ...sourceSettings,
  path: z.string().min(1),
  /** Taken from the file's ending when absent: .csv is CSV, anything else LDIF. */
  format: z.enum(['ldif', 'csv']).optional(),
  /** CSV: the one that the header line has most of, when absent. */
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** Found by itself when absent: UTF-8, UTF-16, else Windows-1252 or ISO-8859-15. */
  encoding: z.enum(ENCODINGS).optional(),
  /** CSV: the header of the column that holds each of these, where it is not found by its name. */
  columns: z.partialRecord(z.enum(KNOWN_COLUMNS), z.string().min(1)).optional(),
  /** LDIF: which entries are people, and what their attributes hold. */
  people: z
    .strictObject({
      objectClass: z.string().min(1).default('inetOrgPerson'),
      attributes: personAttributesSchema.prefault({}),
      disabled: disabledSchema.optional(),
    })
    .prefault({}),
  /** LDIF: which entries are groups. */
  groups: z
    .strictObject({
      objectClass: z.string().min(1).default('groupOfNames'),
      attributes: groupAttributesSchema.prefault({}),
    })
    .prefault({}),
  /** LDIF: the attribute that never changes; found by itself when absent. */
  key: keyAttributeSchema.optional(),
});

export type FileConfig = z.output<typeof fileConfigSchema>;
