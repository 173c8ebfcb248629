import type { SearchRequest } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { ldapConfigSchema } from '../../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import type { Snapshot } from '../../../../connector/intake/source.ts';
import {
  type FakeBehaviour,
  type FakeEntry,
  type FakeReply,
  type FakeServer,
  noticeOfDisconnection,
  startFakeServer,
} from './fake-server.ts';

const BASE = 'dc=example,dc=org';
const READER = `cn=reader,${BASE}`;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const personDn = (n: number) => `uid=p${n},ou=people,${BASE}`;

const person = (n: number): FakeEntry => ({
  dn: personDn(n),
  attributes: { uid: [`p${n}`], cn: [`Person ${n}`], sn: [`${n}`], entryUUID: [uuid(n)] },
});
const group = (n: number, attributes: FakeEntry['attributes']): FakeEntry => ({
  dn: `cn=g${n},ou=groups,${BASE}`,
  attributes: { cn: [`g${n}`], entryUUID: [uuid(9_000_000 + n)], ...attributes },
});
const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => person(from + index));

/** Answers the people search with `pages`, a page a cookie, and the group search with `groups`. */
function directory(pages: readonly FakeReply[], groups: readonly FakeEntry[] = []): FakeBehaviour {
  return {
    search: ({ filter }, cookie) => {
      if (String(filter).includes('groupofnames')) return { entries: groups, cookie: '' };
      const at = cookie === '' ? 0 : Number(cookie);
      return { cookie: at + 1 < pages.length ? String(at + 1) : '', ...pages[at] };
    },
  };
}

async function read(
  behaviour: FakeBehaviour,
  options: object = {},
): Promise<{ snapshot: Snapshot; server: FakeServer }> {
  await using server = await startFakeServer(behaviour);
  const settings = {
    kind: 'ldap',
    id: 'fake',
    url: server.url,
    bindDn: READER,
    password: 'secret',
    base: BASE,
  };
  const source = ldapSource(ldapConfigSchema.parse({ ...settings, ...options }));
  return { snapshot: await source.read({ signal: new AbortController().signal }), server };
}

describe('paging', () => {
  it('goes on after an empty page that has a cookie', async () => {
    const { snapshot } = await read(
      directory([{ entries: people(1, 2) }, {}, {}, { entries: people(3, 3) }]),
    );
    expect(snapshot.status).toBe('complete');
    expect(snapshot.people.map(({ userName }) => userName)).toEqual(['p1', 'p2', 'p3']);
  });

  it('takes everything from a server that does not know paging', async () => {
    const { snapshot } = await read({
      search: ({ filter }) => (String(filter).includes('groupofnames') ? {} : { entries: people(1, 3) }),
    });
    expect(snapshot).toMatchObject({ status: 'complete', people: { length: 3 } });
  });

  it('asks for no limit of time or of size, and names the attributes', async () => {
    const { server } = await read(directory([{ entries: people(1, 1) }]));
    const reads = server.searches.filter(({ attributes }) => attributes.includes('cn'));
    expect(reads).toHaveLength(2);
    for (const { timeLimit, sizeLimit, attributes } of reads) {
      expect({ timeLimit, sizeLimit }).toEqual({ timeLimit: 0, sizeLimit: 0 });
      expect(attributes).toContain('entryuuid');
      expect(attributes).not.toContain('*');
    }
  });

  it('takes a page of 20,000 entries that arrives at once, and a group of 130,000 members', async () => {
    const member = Array.from({ length: 130_000 }, (_, index) => personDn(index + 1));
    const { snapshot } = await read(directory([{ entries: people(1, 20_000) }], [group(1, { member })]));
    expect(snapshot).toMatchObject({ status: 'complete', people: { length: 20_000 } });
    expect(snapshot.groups[0]?.people).toHaveLength(20_000);
  });
});

describe('an answer that stops', () => {
  it('is partial after an error code, with what came before', async () => {
    const { snapshot } = await read(
      directory([{ entries: people(1, 2) }, { entries: people(3, 3), code: 11 }]),
    );
    expect(snapshot).toMatchObject({
      status: 'partial',
      people: { length: 3 },
      problem: { code: 'LDAP_STOPPED' },
    });
    expect(snapshot.problem?.message).toContain('AdminLimitExceeded 11');
  });

  it('is partial when the server hangs up, and the source does not connect again', async () => {
    const { snapshot, server } = await read(directory([{ entries: people(1, 2) }, { hangUp: true }]));
    expect(snapshot).toMatchObject({
      status: 'partial',
      people: { length: 2 },
      problem: { code: 'LDAP_STOPPED' },
    });
    expect(server.connections()).toBe(1);
  });

  it('is partial when the server announces that it disconnects', async () => {
    const { snapshot } = await read(directory([{ entries: people(1, 2) }, { raw: noticeOfDisconnection() }]));
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'LDAP_STOPPED' } });
    expect(snapshot.problem?.message).toContain('Unavailable 52');
  });

  it('is partial when the server says nothing for too long', async () => {
    const pages = [{ entries: people(1, 2) }, { silent: true }];
    const { snapshot } = await read(directory(pages), { timeoutSeconds: 1 });
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'LDAP_STOPPED' } });
    expect(snapshot.problem?.text.what.en).toContain('no answer for 1 s');
  });

  it.each([
    ['plain text', Buffer.from('HTTP/1.1 400 Bad Request\r\n')],
    ['a message of 2 GB', Buffer.from('30847fffffff', 'hex')],
    ['a length of indefinite form', Buffer.from('3080', 'hex')],
    ['an operation that does not exist', Buffer.from('30050201037f00', 'hex')],
  ])('is partial when %s comes instead of a result', async (_, raw) => {
    const { snapshot } = await read(directory([{ entries: people(1, 2) }, { raw }]));
    expect(snapshot).toMatchObject({
      status: 'partial',
      people: { length: 2 },
      problem: { code: 'LDAP_STOPPED' },
    });
  });

  it('is failed when it stops before the first entry', async () => {
    const { snapshot } = await read(directory([{ code: 53 }]));
    expect(snapshot).toMatchObject({ status: 'failed', people: [], problem: { code: 'LDAP_STOPPED' } });
  });

  it('is partial when people came and the search for groups is refused', async () => {
    const { snapshot } = await read({
      search: ({ filter }) =>
        String(filter).includes('groupofnames') ? { code: 50 } : { entries: people(1, 2), cookie: '' },
    });
    expect(snapshot).toMatchObject({ status: 'partial', people: { length: 2 }, groups: [] });
  });
});

describe('the identity', () => {
  it('is refused when the server takes the connection for anonymous', async () => {
    const { snapshot, server } = await read({ ...directory([]), identities: [''] });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_ANONYMOUS' } });
    expect(server.searches).toHaveLength(0);
  });

  it('is refused when it is somebody else’s', async () => {
    const { snapshot } = await read({ ...directory([]), identities: [`dn:cn=other,${BASE}`] });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_IDENTITY_CHANGED' } });
  });

  it('makes the read partial when it is anonymous at the end', async () => {
    const { snapshot } = await read({
      ...directory([{ entries: people(1, 2) }]),
      identities: [`dn:${READER}`, ''],
    });
    expect(snapshot).toMatchObject({
      status: 'partial',
      people: { length: 2 },
      problem: { code: 'LDAP_ANONYMOUS' },
    });
  });

  it('makes the read partial when it changed on the way', async () => {
    const identities = ['u:EXAMPLE\\reader', 'u:EXAMPLE\\guest'];
    const { snapshot } = await read({ ...directory([{ entries: people(1, 2) }]), identities });
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'LDAP_IDENTITY_CHANGED' } });
  });

  it('is the same whatever the spelling of its DN', async () => {
    const identities = ['dn:CN=Reader, DC=example, DC=org'];
    const { snapshot } = await read({ ...directory([{ entries: people(1, 1) }]), identities });
    expect(snapshot.status).toBe('complete');
  });

  it('is a warning where the server cannot say it', async () => {
    const { snapshot } = await read({ ...directory([{ entries: people(1, 1) }]), identities: [2] });
    expect(snapshot).toMatchObject({ status: 'complete', warnings: [{ code: 'LDAP_NO_WHOAMI' }] });
  });

  it('does not show the password where the server refuses it', async () => {
    const { snapshot } = await read({ ...directory([]), bind: 49 }, { password: 'Tr0ub4dor' });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_BIND_REFUSED' } });
    expect(snapshot.problem?.message).toContain(READER);
    expect(JSON.stringify(snapshot) + String(snapshot.problem?.stack)).not.toContain('Tr0ub4dor');
  });

  it('is never given to a server that speaks before StartTLS has begun', async () => {
    const afterStartTls = noticeOfDisconnection().subarray(0, 8);
    const { snapshot } = await read({ ...directory([]), afterStartTls }, { startTls: true });
    expect(snapshot).toMatchObject({ status: 'failed', problem: { code: 'LDAP_TLS' } });
  });
});

const isForRange = ({ attributes }: SearchRequest) =>
  attributes.some((name) => name.startsWith('member;range'));

describe('member ranges', () => {
  const all = people(1, 7);
  const members = all.map(({ dn }) => dn);
  const range = (from: number, to: number | '*') => ({
    [`member;range=${from}-${to}`]: members.slice(from, to === '*' ? undefined : to + 1),
  });
  const ranged = (rest: FakeEntry['attributes'][]): FakeBehaviour => {
    const behaviour = directory(
      [{ entries: all }],
      [group(1, { member: [], ...range(0, 2) }), group(2, { member: members.slice(0, 1) })],
    );
    return {
      search: (request, cookie) =>
        isForRange(request)
          ? { entries: [{ dn: request.baseDN, attributes: rest.shift() ?? {} }], cookie: '' }
          : (behaviour.search?.(request, cookie) ?? {}),
    };
  };

  it('are read to the last one', async () => {
    const { snapshot, server } = await read(ranged([range(3, 5), range(6, '*')]));
    expect(snapshot.status).toBe('complete');
    const [small, large] = snapshot.groups;
    expect(small?.people).toEqual([uuid(1)]);
    expect(large?.people).toEqual(all.map((_, index) => uuid(index + 1)));
    expect(server.searches.filter(isForRange).flatMap(({ attributes }) => attributes)).toEqual([
      'member;range=3-*',
      'member;range=6-*',
    ]);
  });

  it('make the read partial when one is missing', async () => {
    const { snapshot } = await read(ranged([range(3, 5)]));
    expect(snapshot).toMatchObject({
      status: 'partial',
      people: { length: 7 },
      problem: { code: 'LDAP_STOPPED' },
    });
  });

  it('make the read partial when the server repeats one for ever', async () => {
    const { snapshot } = await read(ranged(Array.from({ length: 5 }, () => range(0, 2))));
    expect(snapshot).toMatchObject({ status: 'partial', problem: { code: 'LDAP_STOPPED' } });
  });
});

describe('the key', () => {
  it('is a GUID as Active Directory shows it, even where its bytes are readable text', async () => {
    const entry = {
      dn: personDn(1),
      attributes: { uid: ['p1'], objectGUID: [Buffer.from('ABCDEFGHIJKLMNOP')] },
    };
    const { snapshot } = await read(directory([{ entries: [entry] }]));
    expect(snapshot.people[0]?.key).toBe('44434241-4645-4847-494a-4b4c4d4e4f50');
  });

  it('is never the DN: an entry without one is left out and makes the read partial', async () => {
    const entry = { dn: personDn(2), attributes: { uid: ['p2'], cn: ['P'] } };
    const { snapshot } = await read(directory([{ entries: [person(1), entry] }]));
    expect(snapshot).toMatchObject({
      status: 'partial',
      people: { length: 1 },
      problem: { code: 'LDAP_NO_KEY' },
    });
    expect(snapshot.problem?.message).toContain(personDn(2));
  });

  it('is the attribute that the configuration names', async () => {
    const entry = {
      dn: personDn(1),
      attributes: { uid: ['p1'], employeeNumber: ['0042'], entryUUID: [uuid(1)] },
    };
    const { snapshot } = await read(directory([{ entries: [entry] }]), { key: 'employeeNumber' });
    expect(snapshot.people[0]?.key).toBe('0042');
  });
});

it('does not warn of the partitions of Active Directory in which nobody is', async () => {
  const at = (dn: string) => `ldap://dc.example.org/${dn}`;
  const referrals = [
    'CN=Configuration,DC=example',
    'DC=DomainDnsZones,DC=example',
    'DC=ForestDnsZones,DC=example',
  ];
  const { snapshot } = await read(directory([{ entries: people(1, 1), referrals: referrals.map(at) }]));
  expect(snapshot).toMatchObject({ status: 'complete', warnings: [] });
});

it('warns about members and referrals that lead out of what was read', async () => {
  const member = [personDn(1), 'cn=outside,dc=elsewhere', 'cn=nobody'];
  const page = { entries: people(1, 1), referrals: ['ldap://other.example/dc=example,dc=org'] };
  const { snapshot } = await read(directory([page], [group(1, { member })]));
  expect(snapshot.status).toBe('complete');
  expect(snapshot.warnings.map(({ code }) => code)).toEqual(['LDAP_REFERRAL', 'SRC_EXTERNAL_MEMBERS']);
  expect(snapshot.warnings[1]?.message).toContain('2 members');
  expect(snapshot.groups[0]?.people).toEqual([uuid(1)]);
});
