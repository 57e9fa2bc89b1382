import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { packages, planInstall } from './packages';

/**
 * Installs the Debian packages that the tests lack, where that needs no password.
 * @throws Error with one line that says what to install, or why it could not be installed.
 */
export function ensurePackages(): void {
	const missing = packages.filter(({ brings }) => !isThere(brings));
	const plan = planInstall(missing, {
		hasApt: isOnPath('apt-get'),
		isRoot: process.getuid?.() === 0,
		hasSudo: isOnPath('sudo') && run(['sudo', '--non-interactive', 'true']).status === 0,
		// As sd_booted(3) has it.
		runsSystemd: existsSync('/run/systemd/system')
	});
	if (plan.kind === 'ask') throw new Error(plan.message);
	if (plan.kind === 'nothing') return;

	console.log(`Installing ${missing.map(({ name }) => name).join(', ')}`);
	for (const command of plan.commands) {
		const { status, stderr } = run(command);
		if (status !== 0) throw new Error(`"${command.join(' ')}" failed: ${lastLine(stderr)}`);
	}
}

function run([program, ...parameters]: readonly [string, ...string[]]) {
	return spawnSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
}

function lastLine(text: string): string {
	return text.trim().split('\n').at(-1) ?? '';
}

function isThere(brought: string): boolean {
	return isAbsolute(brought) ? existsSync(brought) : isOnPath(brought);
}

function isOnPath(program: string): boolean {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => {
		try {
			accessSync(join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}
