import { execFileSync } from 'node:child_process';

/** Builds the command once before the tests, so that they never run an older one. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
