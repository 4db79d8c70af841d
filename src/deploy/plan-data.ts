/** What a host says of its plans and attempts (schema/answers/), once it is read. */
export type {
  AttemptState,
  DatabaseChange,
  Fingerprint,
  HostFinding,
  JournalLine,
  PathChange,
  Plan,
  PlanClass,
  SeedChange,
  UnitChange,
} from './answers/answers.generated.ts';
