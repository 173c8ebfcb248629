import { plural } from '../text/plural.ts';

const fr = {
  granted: (n: number) => plural('fr', n, '# accordé', '# accordés'),
  none: (n: number) => plural('fr', n, '# non accordé', '# non accordés'),
  toGrant: (n: number) => plural('fr', n, '# à accorder', '# à accorder'),
  toRevoke: (n: number) => plural('fr', n, '# à retirer', '# à retirer'),
  held: (n: number) => plural('fr', n, '# retenu', '# retenus'),
  unknown: (n: number) => plural('fr', n, '# non lu', '# non lus'),
  exception: (n: number) => plural('fr', n, '# exception', '# exceptions'),
};

const en = {
  granted: (n: number) => plural('en', n, '# granted', '# granted'),
  none: (n: number) => plural('en', n, '# not granted', '# not granted'),
  toGrant: (n: number) => plural('en', n, '# to grant', '# to grant'),
  toRevoke: (n: number) => plural('en', n, '# to revoke', '# to revoke'),
  held: (n: number) => plural('en', n, '# held', '# held'),
  unknown: (n: number) => plural('en', n, '# not read', '# not read'),
  exception: (n: number) => plural('en', n, '# exception', '# exceptions'),
} satisfies typeof fr;

export const words = { fr, en };
