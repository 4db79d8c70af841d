/** The result of one probe. A vantage has a result of its own, which is good when the results of its probes are there. */
export interface Probe {
  readonly name: string;
  readonly address: string;
  readonly port?: number;
  /** The vantage that it was made from; undefined where the operator is. */
  readonly from?: string;
  /** Undefined when all is well. */
  readonly problem?: string;
  /** Why nothing can be said: it could not be tried, or has to be tried later. */
  readonly untried?: string;
}

/** Where something listens. */
export interface ProbeTarget {
  readonly name: string;
  readonly address: string;
  readonly port: number;
}

/** Who logs in where. */
export interface Login {
  /** The name of the listener that takes it. */
  readonly listener: string;
  readonly address: string;
  readonly password: string;
}
