import type { Text } from '../../../../shared/problem.ts';

export const keyless = (dn: string): Text => ({
  fr: `« ${dn} » n’a pas d’identifiant immuable`,
  en: `“${dn}” has no immutable identifier`,
});

export const UNREADABLE: Text = {
  fr: 'le repère de la dernière lecture est illisible',
  en: 'the mark of the last read cannot be understood',
};

export const tooMuch = (most: number): Text => ({
  fr: `plus de ${most} entrées ont changé`,
  en: `more than ${most} entries have changed`,
});
