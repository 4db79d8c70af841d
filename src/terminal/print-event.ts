import type { DeployEvent } from '../deploy/events.ts';
import { planAsText } from './print-plan.ts';
import { aptIsHeld, stepAsText } from './print-step.ts';

/** What happened with a host, in words, whole lines; empty for what says nothing to a person. */
export function eventAsText(host: string, event: DeployEvent): string {
  if (event.event === 'plan') return planAsText(event.plan, { diffs: event.diffs });
  if (event.event === 'step') return stepAsText(host, event.line);
  return `${host}: ${sentence(host, event)}`;
}

/** A time of today, for people. */
function clock(time: number): string {
  return new Date(time).toTimeString().slice(0, 8);
}

function sentence(host: string, event: Exclude<DeployEvent, { readonly event: 'plan' | 'step' }>): string {
  switch (event.event) {
    case 'apt-held':
      return `${aptIsHeld(event.seconds)}\n`;
    case 'hub-needs':
      return `give this to the hub now, or it never answers:\n${event.blocks}`;
    case 'hub-may-need':
      return `if its WireGuard key is another one now, give the hub this block as soon as ${host} stops answering through the VPN. Without it, ${host} goes back to its former key after ${event.seconds} s:\n${event.blocks}`;
    case 'not-probed':
      return `${event.reason}\n`;
    case 'mail-fails':
      return `${event.probe} fails already, before anything is changed, so the host does not roll back for it: ${event.problem}\n`;
    case 'mail-untried':
      return `${event.probe} is not tried: ${event.reason}\n`;
    case 'asked-again':
      return `${event.lost ? 'the connection is lost: ' : ''}${event.message}; asking the host again until ${clock(event.until)}\n`;
    case 'not-confirmed':
      return `not confirmed yet: ${event.reason}\n`;
    case 'taking-back':
      return `rolling back, because of what this machine sees: ${event.seen}\n`;
    case 'not-taken-back':
      return `${event.message}\n`;
    case 'mail-left':
      return `a mail with the header X-Sitec-Probe: ${event.attempt} may be left on ${host}\n`;
    case 'left-alone':
      return `the attempt goes on without you, and the host rolls it back unless it is confirmed ${event.confirmBy === undefined ? `within ${event.window} s after it becomes active` : `before ${clock(event.confirmBy)}`}: sitec confirm ${host}\n`;
  }
}
