import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Starts PulseAudio, whose null sink keeps time where there is no sound card: without any sink
 * Firefox mistakes the lack of one for a broken recording.
 */
export default function startSoundServer(): () => void {
	if (succeeds('pulseaudio', '--check')) return () => undefined;
	execFileSync('pulseaudio', ['--start', '--exit-idle-time=-1'], { stdio: 'ignore' });
	return () => {
		execFileSync('pulseaudio', ['--kill'], { stdio: 'ignore' });
	};
}

/**
 * Starts a PulseAudio of this process's own, which it and the browsers it starts use from then on.
 * @param modules what to load, with options: devices, for instance
 */
export async function startOwnSoundServer(...modules: string[]): Promise<() => Promise<void>> {
	const { PULSE_RUNTIME_PATH: before } = process.env;
	const runtimePath = mkdtempSync(join(tmpdir(), 'pulse-'));
	process.env.PULSE_RUNTIME_PATH = runtimePath;
	const loads = ['module-native-protocol-unix', ...modules].flatMap((module) => ['-L', module]);
	const server = spawn('pulseaudio', ['-n', '--exit-idle-time=-1', ...loads], { stdio: 'ignore' });
	while (!succeeds('pactl', 'info')) await wait(20);
	return async () => {
		server.kill();
		await once(server, 'exit');
		rmSync(runtimePath, { recursive: true });
		if (before === undefined) delete process.env.PULSE_RUNTIME_PATH;
		else process.env.PULSE_RUNTIME_PATH = before;
	};
}

function succeeds(program: string, ...parameters: string[]): boolean {
	try {
		execFileSync(program, parameters, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
