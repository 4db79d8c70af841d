import type { HostContributions } from './contributed.ts';
import type { Contributed } from './contribution.ts';

/** Turns contributions of many services into contributions that the tree is made of; what it makes is added to those it was given. */
export type Gather = (input: HostContributions) => readonly Contributed[];
