import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyFileSync, mkdirSync } from 'node:fs';
import type { LabHost } from './host.ts';
import type { Lab } from './lab.ts';
import type { Authority } from './pki.ts';

/** Somebody else's mail server, which takes everything for its domain and sends what it is told to. */
export interface ForeignMta {
  readonly host: LabHost;
  readonly domain: string;
  /** Hands a message to its own queue, from where it travels to the site like any mail. */
  send(envelope: { readonly from: string; readonly to: string }, message: string): Promise<void>;
  /** Every message that arrived, whole. */
  received(): readonly string[];
}

const INBOX = '/var/mail/foreign/all';

/** The name under which it sends on for customers, once `startProvider` has made it one. */
export const PROVIDER = 'smtp.provider.example';

/** Makes the foreign server a provider as well: 587 and 465 for customers with a password, whose mail it marks with their name. */
export async function startProvider(
  { host }: ForeignMta,
  authority: Authority,
  customers: { readonly [user: string]: string },
): Promise<void> {
  const { key, chain } = await authority.issue(PROVIDER);
  copyFileSync(key, join(host.root, 'etc/ssl/mail/provider-key.pem'));
  copyFileSync(chain, join(host.root, 'etc/ssl/mail/provider-chain.pem'));
  const users = Object.entries(customers).map(([user, password]) => `${user}:{PLAIN}${password}\n`);
  host.write('/etc/dovecot/users', users.join(''));
  host.write('/etc/dovecot/dovecot.conf', PROVIDER_DOVECOT);
  await host.must([
    'sh',
    '-euc',
    `cat >>/etc/postfix/master.cf <<'END'\n${PROVIDER_MASTER}END\nsystemctl start dovecot.service\npostfix reload 2>/dev/null`,
  ]);
}

const PROVIDER_DOVECOT = `dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
protocols =
auth_mechanisms = plain login
passdb passwd-file {
  passwd_file_path = /etc/dovecot/users
}
service auth {
  unix_listener /var/spool/postfix/private/auth {
    mode = 0666
  }
}
`;

const OF_PROVIDER = `    -o smtpd_tls_chain_files=/etc/ssl/mail/provider-key.pem,/etc/ssl/mail/provider-chain.pem
    -o smtpd_sasl_auth_enable=yes
    -o smtpd_sasl_type=dovecot
    -o smtpd_sasl_path=private/auth
    -o smtpd_sasl_authenticated_header=yes
    -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
    -o smtpd_recipient_restrictions=
`;

const PROVIDER_MASTER = `587 inet n - y - - smtpd
    -o syslog_name=postfix/587
    -o smtpd_tls_security_level=encrypt
${OF_PROVIDER}465 inet n - y - - smtpd
    -o syslog_name=postfix/465
    -o smtpd_tls_wrappermode=yes
${OF_PROVIDER}`;

/** Boots it on the root of the other hosts. */
export async function startForeignMta(
  lab: Lab,
  base: string,
  authority: Authority,
  spec: { addresses: readonly string[]; resolver: string },
): Promise<ForeignMta> {
  const [domain, name] = ['elsewhere.example', 'mx.elsewhere.example'];
  const host = await lab.host('foreign', { base, addresses: spec.addresses });
  const { key, chain } = await authority.issue(name);
  mkdirSync(join(host.root, 'etc/ssl/mail'), { recursive: true });
  copyFileSync(key, join(host.root, 'etc/ssl/mail/key.pem'));
  copyFileSync(chain, join(host.root, 'etc/ssl/mail/chain.pem'));
  host.write('/etc/hostname', `${name}\n`);
  host.write('/etc/resolv.conf', `nameserver ${spec.resolver}\n`);
  host.write('/etc/postfix/main.cf', mainCf(name, domain));
  await host.boot();
  await host.must(['install', '-d', '-o', 'nobody', '-g', 'nogroup', '/var/mail/foreign']);
  await host.must(['systemctl', 'start', 'postfix.service']);
  return {
    host,
    domain,
    async send({ from, to }, message) {
      await host.must(['sendmail', '-f', from, '--', to], { input: message });
    },
    received() {
      const folder = join(host.root, INBOX, 'new');
      return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')) : [];
    },
  };
}

function mainCf(name: string, domain: string): string {
  return `compatibility_level = 3.10
myhostname = ${name}
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = all
virtual_mailbox_domains = ${domain}, partner.example, kept.example
smtpd_recipient_restrictions = check_recipient_access inline:{nobody@kept.example=REJECT}
virtual_mailbox_maps = static:all/
virtual_mailbox_base = /var/mail/foreign
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 1
smtpd_tls_chain_files = /etc/ssl/mail/key.pem, /etc/ssl/mail/chain.pem
smtpd_tls_security_level = may
smtp_tls_security_level = may
smtp_tls_loglevel = 1
alias_maps =
minimal_backoff_time = 5s
maximal_backoff_time = 10s
queue_run_delay = 5s
`;
}
