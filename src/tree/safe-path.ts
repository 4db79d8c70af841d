/** Whether a relative path stays inside the directory it is relative to: no empty, `.` or `..` step, no control character. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.startsWith('/') || /[\p{Cc}\\]/u.test(path)) return false;
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}
