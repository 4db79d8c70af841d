import { daemons } from '../../daemons/index.ts';
import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { checkRspamdFile } from '../../daemons/rspamd.ts';
import type { ServicesFile } from '../site.generated.ts';
import type { Rule } from './rule.ts';

/** Settings that follow from keys of the site: said twice, they would disagree with the firewall, the database or each other. */
const SAID_ELSEWHERE: { readonly [service: string]: { readonly [setting: string]: string } } = {
  postfix: {
    myhostname: "the host's fqdn",
    mydestination: 'domains',
    virtual_mailbox_domains: 'domains',
    virtual_mailbox_maps: 'domains',
    virtual_alias_maps: 'domains',
    virtual_alias_domains: 'domains',
    smtpd_sender_login_maps: 'domains',
    proxy_read_maps: 'domains',
    relay_domains: 'relay in domains',
    transport_maps: 'transports, and relay in domains',
    relayhost: 'smarthost',
    default_transport: 'smarthost',
    sender_dependent_default_transport_maps: 'smarthost and srs',
    sender_dependent_relayhost_maps: 'smarthost',
    smtp_sasl_password_maps: 'smarthost',
    smtp_tls_policy_maps: 'tls of each server',
    recipient_canonical_maps: 'srs',
    recipient_canonical_classes: 'srs',
    smtpd_restriction_classes: 'blockSenders in domains',
    virtual_transport: 'the service dovecot',
    inet_interfaces: '"from" of each listener',
    smtpd_sasl_path: 'the service dovecot',
  },
  dovecot: {
    dovecot_config_version: "Debian's package",
    dovecot_storage_version: "Debian's package",
    listen: '"from" of each listener',
    hostname: "the host's fqdn",
    mail_home: 'mailRoot',
    mail_path: 'mailRoot',
    mail_uid: 'mailRoot',
    mail_gid: 'mailRoot',
    quota_status_overquota: 'whenFull',
    quota_full_tempfail: 'whenFull',
    quota_status_toolarge: 'quota of each mailbox',
    quota_mail_size: 'quota of each mailbox',
  },
  ssh: {
    Port: 'port',
    ListenAddress: 'from',
    AddressFamily: 'from',
    AllowUsers: 'operators',
    DenyUsers: 'operators',
    AllowGroups: 'operators',
    DenyGroups: 'operators',
    AuthorizedKeysFile: 'operators',
    AuthorizedKeysCommand: 'operators',
    AuthenticationMethods: 'operators',
    PubkeyAuthentication: 'operators',
    HostKey: 'sitec keys host',
    UsePAM: "Debian's sshd_config",
    RefuseConnection: 'from',
    ForceCommand: 'operators',
    ChrootDirectory: 'operators',
  },
  postgresql: {
    listen_addresses: 'from',
    port: 'port',
    shared_buffers: 'sharedBuffers',
    max_connections: 'maxConnections',
    hba_file: 'administrators and from',
    config_file: "sitec's own layout",
    data_directory: "sitec's own layout",
    unix_socket_directories: "sitec's own layout",
    password_encryption: "sitec's roles, whose passwords are SCRAM",
  },
};

/** What `extra` must not say: what other keys say, and what the daemon accepts without a word and does not do. */
export const rawSettings: Rule = (site) =>
  site.hosts.flatMap(({ name, services }) => [
    ...secondFilters(name, services),
    ...Object.entries(services).flatMap(([service, options]) =>
      problems(service, 'extra' in options ? options.extra : {}, ['hosts', name, 'services', service, 'extra']),
    ),
  ]);

/** Postfix asks the filters that its own settings name: another one there would take the filter's place, and nothing would be scanned. */
function secondFilters(host: string, { postfix, rspamd }: ServicesFile): readonly Diagnostic[] {
  if (!postfix || !rspamd) return [];
  return ['smtpd_milters', 'non_smtpd_milters']
    .filter((setting) => setting in (postfix.extra ?? {}))
    .map((setting) =>
      errorAt(
        ['hosts', host, 'services', 'postfix', 'extra', setting],
        'overlapping-filters',
        'this would take the place of rspamd, and nothing would be scanned or signed',
        {
          at: 'key',
          related: [{ path: ['hosts', host, 'services', 'rspamd'], message: 'the filter is here' }],
        },
      ),
    );
}

function problems(service: string, settings: object, path: SitePath): readonly Diagnostic[] {
  return Object.entries(settings).flatMap(([setting, value]: [string, unknown]) => {
    const place = [...path, setting];
    if (typeof value === 'object' && value !== null) return problems(service, value, place);
    const elsewhere = path.at(-1) === 'extra' ? SAID_ELSEWHERE[service]?.[setting] : undefined;
    if (elsewhere !== undefined)
      return [errorAt(place, 'said-elsewhere', `${setting} follows from ${elsewhere}, and cannot be said here as well`, { at: 'key' })];
    if (service === 'rspamd')
      return checkRspamdFile(setting, String(value)).map(({ code, message, help }) => errorAt(place, code, message, help ? { help } : {}));
    return (daemons[service]?.check(setting, String(value)) ?? []).map(({ code, message, help }) =>
      errorAt(place, code, message, help ? { help } : {}),
    );
  });
}
