/**
 * What sitec's own connections are, whatever the operator's configuration says for them (ssh_config(5)): each runs the command that it was
 * given, without a terminal, and carries nothing else. The first value of an option wins, so these come before any file. Options that an
 * older OpenSSH does not know are ones that its configuration cannot set either. With LogLevel=ERROR, a banner is no part of what ssh says.
 */
export const OWN_SESSION: readonly string[] = [
  'IgnoreUnknown=SessionType,StdinNull,ForkAfterAuthentication',
  'RemoteCommand=none',
  'RequestTTY=no',
  'SessionType=default',
  'StdinNull=no',
  'ForkAfterAuthentication=no',
  'ClearAllForwardings=yes',
  'PermitLocalCommand=no',
  'VisualHostKey=no',
  'LogLevel=ERROR',
].flatMap((option) => ['-o', option]);

/** Why ssh got no connection: its first line that says something, because later ones tell what followed from it. Empty input is a connection that broke. */
export function sshError(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replaceAll(/^[@*\s]+|[@\s]+$/g, ''));
  return lines.find((line) => line !== '') ?? 'the connection broke, and ssh did not say why';
}
