/** Python reads the program from the first line that it is given: it lies nowhere but here, and what is asked shows in no argument. */
export const PYTHON_START = 'import json,sys;exec(json.loads(sys.stdin.readline()))';

/** The same on this machine. */
export const PYTHON_HERE: readonly string[] = ['python3', '-I', '-c', PYTHON_START];
