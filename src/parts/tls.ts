/**
 * One choice for every daemon that speaks TLS: 1.2 and 1.3, with forward secrecy and authenticated encryption
 * (Mozilla's intermediate configuration 5.7, without DHE, whose parameters differ from daemon to daemon).
 */
const CIPHERS = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
] as const;

/** Between servers that would else send in clear, older ones of TLS 1.2 are better than none; never without a certificate. */
const BETWEEN_SERVERS = [
  ...CIPHERS,
  'ECDHE-ECDSA-AES256-SHA384',
  'ECDHE-RSA-AES256-SHA384',
  'ECDHE-ECDSA-AES128-SHA256',
  'ECDHE-RSA-AES128-SHA256',
  'AES256-GCM-SHA384',
  'AES128-GCM-SHA256',
] as const;

/** The TLS of every daemon, in OpenSSL's words. */
export const TLS = {
  oldest: 'TLSv1.2',
  ciphers: CIPHERS.join(':'),
  opportunistic: BETWEEN_SERVERS.join(':'),
} as const;
