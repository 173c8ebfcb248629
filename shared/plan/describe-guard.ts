import type { Locale } from '../problem.ts';
import { plural } from '../text/plural.ts';
import { describeKind } from './describe-step.ts';
import type { Tripped } from './step.ts';

/**
 * Why a plan is in quarantine: «retirer : 240 cases sur 900 (27 %), plus que 100 et que 10 %».
 *
 * @param agency the agency's name, where the guard is about one
 */
export function describeGuard(tripped: Tripped, locale: Locale, agency = tripped.agency): string {
  const { kind, count, of, limit } = tripped;
  const fr = locale === 'fr';
  const boxes = kind === 'grant' || kind === 'revoke';
  const what = boxes
    ? plural(locale, count, fr ? '# case' : '# box', fr ? '# cases' : '# boxes')
    : plural(locale, count, fr ? '# compte' : '# account', fr ? '# comptes' : '# accounts');
  const share = of === 0 ? 100 : Math.floor((count * 100) / of);
  const where = agency === undefined ? '' : `${agency}, `;
  const total = of.toLocaleString(locale);
  const most = limit.count.toLocaleString(locale);
  return fr
    ? `${where}${describeKind(kind, 'fr')} : ${what} sur ${total} (${share} %), plus que ${most} et que ${limit.percent} %`
    : `${where}${describeKind(kind, 'en')}: ${what} of ${total} (${share}%), more than ${most} and more than ${limit.percent}%`;
}
