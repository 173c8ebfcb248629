import type { Permission } from './client/contract.ts';
import type { Administrator } from './state.ts';

/** With this everybody of the fixture signs in; a reset mails another one. */
export const ADMIN_PASSWORD = 'Portillon-1';

interface Known {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly active?: boolean;
  readonly parent?: number | undefined;
  readonly sites: readonly number[];
  readonly permissions: readonly Permission[];
}

/** An administrator of whom only that much is known: the names are those in the e-mail. */
export function person({ email, active = true, parent, sites, permissions, ...rest }: Known): Administrator {
  const [firstName = '', lastName = firstName] = (email.split('@')[0] ?? '').split('.').map(capitalised);
  return {
    ...rest,
    password: ADMIN_PASSWORD,
    active,
    parent,
    mustChangePassword: false,
    contact: {
      firstName,
      middleName: '',
      lastName,
      email,
      workPhone: '',
      fax: '',
      mobile: '',
      landline: '',
    },
    address: { street: '', postalCode: '', city: '', country: '' },
    sites: new Set(sites),
    permissions: new Set(permissions),
  };
}

const capitalised = (name: string): string => name.replaceAll(/(?<=^|-)./g, (letter) => letter.toUpperCase());
