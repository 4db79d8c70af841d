import { claim, type Claim } from '../kind.ts';

/** A group of the host (sysusers.d(5)). */
export interface GroupContribution {
  readonly kind: 'group';
  readonly name: string;
  readonly gid: number;
}

/** A user of the host (sysusers.d(5)); its group has its name unless `gid` names another by number. */
export interface UserContribution {
  readonly kind: 'user';
  readonly name: string;
  readonly description: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly home: string;
  readonly shell: string;
  /** A person logs in; anything else is locked and expired. */
  readonly login: boolean;
  /** Groups besides its own. */
  readonly groups: readonly string[];
}

/** A name and a number are one group's. */
export function claimGroup({ name, gid }: GroupContribution): readonly Claim[] {
  return [claim('group', name, `the group ${name}`), claim('gid', gid, `the group id ${gid}`)];
}

/** A name and a number are one user's. */
export function claimUser({ name, uid }: Pick<UserContribution, 'name' | 'uid'>): readonly Claim[] {
  return [claim('user', name, `the user ${name}`), ...(uid === undefined ? [] : [claim('uid', uid, `the user id ${uid}`)])];
}

/** A user of the host; without `uid` the host chooses. */
export interface ManifestUser {
  readonly name: string;
  readonly uid?: number;
  readonly login: boolean;
}

/** The row of a user. */
export function userRow({ name, uid, login }: UserContribution): ManifestUser {
  return { name, ...(uid === undefined ? {} : { uid }), login };
}
