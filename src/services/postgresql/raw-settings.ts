import { postgresqlSettings } from '../../formats/settings-in.ts';
import type { SettingsCare } from '../../formats/raw-settings.ts';

const LAYOUT = "sitec's own layout";
const TLS = "sitec's TLS, which every client verifies";
const CONTAINER = 'Docker takes what it writes, and gives it to the journal';

/** What of postgresql.conf is decided elsewhere; PostgreSQL does not tell names apart by their case. */
export const RAW: SettingsCare = {
  parse: postgresqlSettings,
  caseless: true,
  said: {
    listen_addresses: 'from',
    port: 'port',
    shared_buffers: 'sharedBuffers',
    max_connections: 'maxConnections',
    ssl: TLS,
    ssl_cert_file: TLS,
    ssl_key_file: TLS,
    ssl_min_protocol_version: TLS,
    ssl_ciphers: TLS,
    hba_file: 'administrators and from',
    data_directory: LAYOUT,
    unix_socket_directories: LAYOUT,
    password_encryption: "sitec's roles, whose passwords are SCRAM",
  },
  fixed: { log_destination: CONTAINER, logging_collector: CONTAINER },
  free: [
    'dynamic_shared_memory_type',
    'max_wal_size',
    'min_wal_size',
    'wal_level',
    'archive_*',
    'log_line_prefix',
    'log_timezone',
    'timezone',
    'datestyle',
    'lc_messages',
    'default_text_search_config',
  ],
};
