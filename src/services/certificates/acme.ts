import { createHash } from 'node:crypto';
import type { Contribution } from '../../contract/contribution.ts';
import { packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { CertificatesOptions } from '../../site/site.generated.ts';
import { seconds } from '../../site/units.ts';
import { authorityRecords } from '../../parts/dns/certificate-authorities.ts';
import { LOOK_AGAIN, renewalUnit } from './place.ts';

/** Let's Encrypt's directories by what the site calls them. */
const LETS_ENCRYPT: { readonly [name: string]: string } = {
  production: 'https://acme-v02.api.letsencrypt.org/directory',
  staging: 'https://acme-staging-v02.api.letsencrypt.org/directory',
};

/** What certbot keeps, below /var/lib: its account, and what was issued. */
const STATE = 'sitec-acme';
const CREDENTIALS = '/etc/letsencrypt/rfc2136.ini';

/** How an authority is shown that the names are this host's. */
interface Challenge {
  readonly method: 'http-01' | 'dns-01';
  readonly arguments: readonly string[];
  readonly contributions: readonly Contribution[];
}

/** The URL of the authority's directory. */
export function directoryUrl({ acme: { directory } }: CertificatesOptions): string {
  return LETS_ENCRYPT[directory] ?? directory;
}

/**
 * A certificate from an authority (A-CERT-01, A-CERT-02, X-28): certbot talks to it as a user of its own that never sees the key, and gets
 * a request for a key that outlives its certificates. What it is answered is checked before it is put in place.
 */
export function fromAuthority(options: CertificatesOptions, names: readonly string[], scope: Scope): readonly Contribution[] {
  const url = directoryUrl(options);
  const { method, arguments: how, contributions } = options.source === 'acme-dns' && options.dns ? overDns(options.dns, scope) : OVER_HTTP;
  const issued = `issued-${createHash('sha256').update(url).digest('hex').slice(0, 12)}.pem`;
  const { email, account, caa = Object.values(LETS_ENCRYPT).includes(url) ? 'letsencrypt.org' : undefined } = options.acme;
  const contact = email === undefined ? ['--register-unsafely-without-email'] : ['--email', email];
  const data = {
    state: STATE,
    issued,
    account: ['--server', url],
    order: ['--agree-tos', '--no-eff-email', ...contact, ...how],
    listens: method === 'http-01',
    credentials: method === 'dns-01' ? CREDENTIALS : undefined,
  };
  return [
    ...packages(HOST_ROOT, 'certbot'),
    { kind: 'unit', unit: 'certbot.timer', state: 'disabled' },
    renewalUnit('sitec-certificate-renew-acme.service', data),
    ...contributions,
    ...(caa === undefined
      ? []
      : authorityRecords(names, { authority: caa, method, ...(account === undefined ? {} : { account }) }, [
          'hosts',
          scope.host.name,
          'services',
          'certificates',
        ])),
  ];
}

/** Nothing listens at port 80 but certbot, for the moments in which the authority looks. */
const OVER_HTTP: Challenge = {
  method: 'http-01',
  arguments: ['--standalone', '--preferred-challenges', 'http'],
  contributions: [{ kind: 'firewall', protocol: 'tcp', port: 80, from: ['internet'], comment: 'acme', brief: true }],
};

function overDns({ server, port, key, algorithm, wait }: NonNullable<CertificatesOptions['dns']>, { host }: Scope): Challenge {
  const secret = `tsig/${host.name}`;
  return {
    method: 'dns-01',
    arguments: ['--dns-rfc2136', '--dns-rfc2136-propagation-seconds', String(seconds(wait))],
    contributions: [
      ...packages(HOST_ROOT, 'python3-certbot-dns-rfc2136'),
      { kind: 'secret', name: secret, secretKind: 'tsig', readableByHost: true },
      file(HOST_ROOT, CREDENTIALS, {
        format: 'words',
        mode: 0o600,
        data: { server, port, key, algorithm: algorithm.toUpperCase(), tsig: secret },
        notify: LOOK_AGAIN,
      }),
    ],
  };
}
