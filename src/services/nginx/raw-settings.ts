import type { SettingsCare } from '../../formats/raw-settings.ts';
import { nginxSettings } from '../../formats/settings-in.ts';

const LAYOUT = "sitec's own layout";
const SERVICES = 'what the services of the host show';
const CERTIFICATES = 'the service certificates';
const ONE_TLS = 'the TLS of all daemons';

/** What of nginx's `http` block is decided elsewhere. */
export const RAW: SettingsCare = {
  parse: nginxSettings,
  said: {
    listen: SERVICES,
    server_name: SERVICES,
    root: SERVICES,
    proxy_pass: SERVICES,
    add_header: SERVICES,
    allow: SERVICES,
    deny: SERVICES,
    client_max_body_size: SERVICES,
    'proxy_*': SERVICES,
    include: 'files',
    ssl_certificate: CERTIFICATES,
    ssl_certificate_key: CERTIFICATES,
    ssl_protocols: ONE_TLS,
    ssl_ciphers: ONE_TLS,
    ssl_prefer_server_ciphers: ONE_TLS,
    ssl_reject_handshake: 'the names that are shown',
    http2: LAYOUT,
    default_type: LAYOUT,
  },
  fixed: {
    access_log: 'its lines are in the journal, without what a query holds',
    error_log: 'its lines are in the journal, without what a query holds',
    log_format: 'its lines are in the journal, without what a query holds',
  },
  free: [
    'server_tokens',
    'sendfile',
    'tcp_nopush',
    'keepalive_timeout',
    'client_header_timeout',
    'client_body_timeout',
    'send_timeout',
    'reset_timedout_connection',
    'ssl_session_tickets',
    'ssl_session_cache',
    'ssl_session_timeout',
  ],
};
