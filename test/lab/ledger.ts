import { groupBy } from '../../src/base/group-by.ts';

/** Something that happened to a numbered message at its client. */
export interface Attempt {
  readonly id: string;
  readonly at: number;
  readonly outcome: 'offered' | 'accepted' | 'deferred' | 'refused' | 'given up';
  readonly reply?: string;
  /** The message was handed over whole, and no answer came: the next attempt may make a second copy (RFC 1047). */
  readonly doubt?: boolean;
}

/** A message in a mailbox. */
export interface Found {
  readonly folder: string;
  readonly subject: string;
  readonly sender: string;
  readonly arrived: number;
  /** The whole of it, when a mail server wrote it. */
  readonly text: string;
}

/** What became of a flow's messages, by their names. */
export interface Verdict {
  readonly offered: number;
  readonly accepted: number;
  /** Accepted, but not at once. */
  readonly retried: number;
  /** Answered with 5xx, which a mail server bounces at once: with the answer. */
  readonly refused: readonly string[];
  /** Never accepted. */
  readonly givenUp: readonly string[];
  /** Accepted and not there. */
  readonly lost: readonly string[];
  /** There more than once, and neither a client in doubt nor a cut explains it. */
  readonly doubled: readonly string[];
  /** There more than once, with an explanation: SMTP promises no more than that (RFC 5321, section 4.5.4.1). */
  readonly repeated: readonly string[];
  /** Somebody was told that it was not delivered, or that it is late. */
  readonly bounced: readonly string[];
  /** There, although nobody offered it. */
  readonly strange: readonly string[];
}

/** All that is known of a flow. */
interface Evidence {
  readonly attempts: readonly Attempt[];
  /** From when to when processes were ended in the middle of their work. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly copies: readonly Found[];
  readonly bounces: readonly string[];
}

/** INTERNALDATE has no finer grain. */
const SECOND = 1000;

/** Compares what was offered with what was delivered. */
export function judge({ attempts, cuts, copies, bounces }: Evidence): Verdict {
  const ids = (outcome: Attempt['outcome']): readonly string[] =>
    attempts.filter((attempt) => attempt.outcome === outcome).map(({ id }) => id);
  const [offered, accepted] = [new Set(ids('offered')), new Set(ids('accepted'))];
  const arrivals = groupBy(copies, ({ subject }) => subject);
  const severalTimes = [...arrivals].filter(([, found]) => found.length > 1);
  const isExplained = ([id, found]: readonly [string, readonly Found[]]): boolean => {
    const doubts = attempts.filter((attempt) => attempt.id === id && attempt.doubt).length;
    const times = found.map(({ arrived }) => arrived);
    const between = cuts.filter(({ from, to }) => Math.min(...times) <= to + SECOND && from <= Math.max(...times) + SECOND).length;
    return found.length <= 1 + doubts + between;
  };
  return {
    offered: offered.size,
    accepted: accepted.size,
    retried: new Set(ids('deferred').filter((id) => accepted.has(id))).size,
    refused: attempts.filter(({ outcome }) => outcome === 'refused').map(({ id, reply }) => `${id}: ${reply}`),
    givenUp: ids('given up'),
    lost: [...accepted].filter((id) => !arrivals.has(id)),
    doubled: severalTimes.filter((one) => !isExplained(one)).map(([id]) => id),
    repeated: severalTimes.filter(isExplained).map(([id]) => id),
    bounced: bounces,
    strange: [...arrivals.keys()].filter((id) => !offered.has(id)),
  };
}
