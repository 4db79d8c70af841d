import { closest } from '../../base/closest.ts';
import type { Problem } from '../../formats/known-settings.ts';

/** Keys of actions.conf (rspamd 3.12): Rspamd says that it does not know another one, goes on, and ends its check with 0. */
const ACTIONS = [
  'reject',
  'discard',
  'quarantine',
  'rewrite_subject',
  'add_header',
  'soft_reject',
  'greylist',
  'no_action',
  'unknown_weight',
  'subject',
  'grow_factor',
  'flags',
  'threshold',
];

/** Misspelt actions in a file of the operator's own. */
export function checkRspamdFile(name: string, text: string): readonly Problem[] {
  if (name !== 'actions.conf') return [];
  return [...text.matchAll(/^\s*"?([a-z][a-z_ ]*?)"?\s*[={:]/gim)].flatMap(([, key = '']) => {
    const action = key.trim().toLowerCase().replaceAll(' ', '_');
    if (ACTIONS.includes(action)) return [];
    const guess = closest(action, ACTIONS);
    return [
      {
        code: 'unknown-action',
        setting: name,
        message: `"${key}" is not an action that Rspamd knows${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
        help: [`actions are: ${ACTIONS.slice(0, 8).join(', ')}`],
      },
    ];
  });
}
