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
