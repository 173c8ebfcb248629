import { particularsFaults, particularsIn, passwordIn } from '../particulars.ts';
import { passwordFaults } from '../password.ts';
import type { IntratoneState, SubAccount } from '../state.ts';

/** Saves «Généralités»; two empty password fields leave the password as it is. The faults, if any: then nothing is saved. */
export function saveGeneral(state: IntratoneState, account: SubAccount, form: URLSearchParams): string[] {
  const particulars = particularsIn(form);
  const [password, confirmation] = passwordIn(form);
  const changes = password !== '' || confirmation !== '';
  const faults = [
    ...(changes ? passwordFaults(password, confirmation) : []),
    ...particularsFaults(state, particulars),
  ];
  if (faults.length > 0) return faults;
  Object.assign(account, particulars, {
    password: changes ? password : account.password,
    allResidences: form.has('acces_tout'),
    managesUsers: form.has('droit_util'),
  });
  return [];
}
