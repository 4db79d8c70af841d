import type { PlanOptions } from './activator.ts';
import type { JournalLine, Plan } from './plan-data.ts';

/** Seconds that a host may be at work on an attempt before its guard is armed: with packages to install, and without. */
const INSTALLING = 3600;
const CHECKING = 600;
/** Seconds that an armed attempt may take besides its window (host/apply/activate.py), and that its rollback may take after that. */
const LIMIT = 600;
const ROLLBACK = 120;

/** Until when a host that does not answer may still be waiting for a confirmation, as far as it has said. */
export interface Deadline {
  /** As Date.now() says it: afterwards the host has decided by itself. */
  readonly end: () => number;
  /** Until when it waits for the confirmation; undefined before it has said so. */
  readonly confirmBy: () => number | undefined;
  /** Whether this is the first time since the host was heard of that this is asked. */
  readonly firstLoss: () => boolean;
  readonly hears: (line: JournalLine) => void;
  /** The host waits for a confirmation, for so many seconds more. */
  readonly waits: (seconds: number) => void;
}

/** The deadline of an attempt, from now on. */
export function deadlineFor({
  plan,
  options,
  window,
}: {
  readonly plan: Plan;
  readonly options: Pick<PlanOptions, 'hubSeconds'>;
  readonly window: number;
}): Deadline {
  const before = plan.packages.some(({ action }) => action === 'install') ? INSTALLING : CHECKING;
  const limit = window + LIMIT + (options.hubSeconds ?? 0);
  let [end, lost, armed] = [0, false, false];
  let confirmBy: number | undefined;
  const allow = (seconds: number): void => {
    end = Date.now() + 1000 * (seconds + ROLLBACK);
  };
  const waits = (seconds: number): void => {
    confirmBy = Date.now() + 1000 * seconds;
    allow(seconds);
  };
  allow(before + limit + window);
  return {
    end: () => end,
    confirmBy: () => confirmBy,
    firstLoss() {
      const first = !lost;
      lost = true;
      return first;
    },
    hears({ step, seconds = 0 }) {
      lost = false;
      // What is armed may take until the guard's time, and has its window then.
      if (step === 'armed') allow(seconds + window);
      else if (step === 'waiting' || step === 'extended') waits(seconds);
      else if (!armed) allow(before + limit + window);
      armed ||= step === 'armed';
    },
    waits(seconds) {
      lost = false;
      waits(seconds);
    },
  };
}
