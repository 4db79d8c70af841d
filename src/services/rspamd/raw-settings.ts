import { uclSettings } from '../../formats/settings-in.ts';
import type { SettingsCare } from '../../formats/raw-settings.ts';

const SIGNING = 'dkim in domains';
const REDIS = 'what is learned lies in the Redis that comes with it';
const POSTFIX = 'Postfix asks it there';
const DOVECOT = 'Dovecot teaches it there';

/** What of a file of local.d is decided elsewhere, by the name of the file and of the setting. */
export const RAW: { readonly [file: string]: Pick<SettingsCare, 'said' | 'fixed' | 'free'> } = {
  'actions.conf': { said: { reject: 'reject', add_header: 'junk', greylist: 'greylisting' }, fixed: {}, free: ['rewrite_subject'] },
  'arc.conf': { said: { 'domain/*': SIGNING }, fixed: {}, free: ['*'] },
  'classifier-bayes.conf': { said: {}, fixed: { backend: REDIS, new_schema: REDIS }, free: ['autolearn', 'expire'] },
  'dkim_signing.conf': { said: { 'domain/*': SIGNING }, fixed: {}, free: ['*'] },
  'dmarc.conf': { said: {}, fixed: {}, free: ['actions/*'] },
  'fuzzy_check.conf': { said: { enabled: 'fuzzy' }, fixed: {}, free: [] },
  'greylist.conf': { said: { enabled: 'greylisting', timeout: 'greylisting' }, fixed: {}, free: [] },
  'logging.inc': { said: {}, fixed: { type: 'alerts and people read the journal' }, free: ['level'] },
  'milter_headers.conf': { said: {}, fixed: {}, free: ['*'] },
  'multimap.conf': { said: { 'refused_attachment/*': 'refusedAttachments' }, fixed: {}, free: [] },
  'neural.conf': { said: {}, fixed: { enabled: 'what people move into and out of Junk is all that teaches the filter' }, free: [] },
  'redis.conf': { said: {}, fixed: { '*': REDIS }, free: [] },
  'worker-controller.inc': { said: {}, fixed: { bind_socket: DOVECOT, password: DOVECOT, enable_password: DOVECOT }, free: [] },
  'worker-normal.inc': { said: {}, fixed: { enabled: 'the worker that talks to Postfix does the work' }, free: [] },
  'worker-proxy.inc': {
    said: {},
    fixed: { bind_socket: POSTFIX, milter: POSTFIX, 'upstream local/*': 'it does the work itself' },
    free: ['timeout', 'count'],
  },
};

/** The same for one file, as a file's raw settings take it. */
export function careOf(file: string): SettingsCare | undefined {
  const care = RAW[file];
  return care && { parse: uclSettings, ...care };
}
