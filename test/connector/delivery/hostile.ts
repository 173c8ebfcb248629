import fc from 'fast-check';
import { oneLine } from '../../../connector/delivery/file/task/one-line.ts';

const AWKWARD = [
  'Durand, "Marie"',
  'Le Goff\nAnne',
  'a;b\tc',
  '<script>alert(1)</script>',
  '</td></table><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.org";"x")',
  '+33 6 12 34 56 78',
  '-2+3',
  '@SUM(A1)',
  'Durand;=1+1',
  'שלום עולם',
  'abc\u202Edcba',
  '👩‍🚒 Zoë',
  '# * _x_ [a](b) `c` &amp; | ~~d~~ \\',
  '*/}</style><script>1</script>',
  '_x0041_',
  'constructor',
  '__proto__',
  'x'.repeat(5_000),
  ' bordered ',
  "O’Brien & d'Arc",
  '\u0000\u001B[31mred',
  '\uD800',
];

/** What directories hold in names: also what somebody puts there on purpose. */
export const hostile = fc
  .oneof(
    fc.constantFrom(...AWKWARD),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.constantFrom(...AWKWARD.filter((one) => one.length < 100)), { maxLength: 3 })
      .map((parts) => parts.join('')),
  )
  // A site or a person has a name; blank ones are the sources’ concern.
  .filter((text) => oneLine(text) !== '');
